package vn.danvan.recognitionservice.round;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.LateEntry;

/** A step of a round; it has no data of its own. */
@Schema(
    name = "RoundAct",
    examples =
        """
        {"occurredOn": "2023-10-10",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "12-BC/TU"}}
        """)
record RoundActRequest(
    LocalDate occurredOn, @Valid LateEntry lateEntry, @Size(max = 100) String onBehalfOf)
    implements RoundAct {}
