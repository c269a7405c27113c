package vn.danvan.modelservice.replication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * How the adopted model works at the unit.
 *
 * @param note private
 */
@Schema(
    name = "ReviewReplication",
    examples =
        """
        {"rating": "EFFECTIVE", "note": "Người dân hưởng ứng", "occurredOn": "2023-12-30",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "Báo cáo 12-BC/HU"}}
        """)
record ReplicationReviewRequest(
    @NotNull ReplicationRating rating,
    @Size(max = 2000) @MultiLine String note,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 64) String onBehalfOf)
    implements Act {}
