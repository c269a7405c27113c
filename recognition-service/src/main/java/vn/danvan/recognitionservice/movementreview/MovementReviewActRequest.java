package vn.danvan.recognitionservice.movementreview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/** A step of a review without data of its own. */
@Schema(
    name = "MovementReviewAct",
    examples =
        """
        {"occurredOn": "2025-10-23",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "12-BC/TU"}}
        """)
record MovementReviewActRequest(
    LocalDate occurredOn, @Valid LateEntry lateEntry, @Size(max = 100) String onBehalfOf)
    implements Act {}
