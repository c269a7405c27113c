package vn.danvan.recognitionservice.nomination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/** A step of a nomination without data of its own. */
@Schema(
    name = "NominationAct",
    examples =
        """
        {"occurredOn": "2023-10-10",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "12-BC/TU"}}
        """)
record NominationActRequest(
    LocalDate occurredOn, @Valid LateEntry lateEntry, @Size(max = 100) String onBehalfOf)
    implements Act {}
