package vn.danvan.modelservice.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * The mid-year check of a model in the year of the day.
 *
 * @param note private to the scope
 */
@Schema(
    name = "CheckModel",
    examples =
        """
        {"progress": "ON_TRACK", "note": "Đúng kế hoạch", "occurredOn": "2023-06-30",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "Báo cáo 18-BC/HU"}}
        """)
record CheckRequest(
    @NotNull Progress progress,
    @Size(max = 2000) @MultiLine String note,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 64) String onBehalfOf)
    implements Act {}
