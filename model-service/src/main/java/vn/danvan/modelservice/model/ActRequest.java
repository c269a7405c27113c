package vn.danvan.modelservice.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/** An act without data of its own. */
@Schema(
    name = "ModelAct",
    examples =
        """
        {"occurredOn": "2023-02-20",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "Báo cáo 12-BC/HU"}}
        """)
record ActRequest(
    @Schema(examples = "2025-03-01") LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Schema(examples = "duc-linh") @Size(max = 64) String onBehalfOf)
    implements Act {}
