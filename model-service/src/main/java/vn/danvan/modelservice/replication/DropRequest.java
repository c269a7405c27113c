package vn.danvan.modelservice.replication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * The unit does not go on with it.
 *
 * @param reason private
 */
@Schema(
    name = "DropReplication",
    examples =
        """
        {"reason": "Không phù hợp địa bàn", "occurredOn": "2023-12-31",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "Báo cáo 12-BC/HU"}}
        """)
record DropRequest(
    @Schema(examples = "Không phù hợp địa bàn") @NotBlank @Size(max = 2000) @MultiLine
        String reason,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 64) String onBehalfOf)
    implements Act {}
