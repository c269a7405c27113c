package vn.danvan.recognitionservice.council;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/** A step of a session. */
@Schema(
    name = "CouncilAct",
    examples =
        """
        {"occurredOn": "2023-12-15",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "12-BC/TU"}}
        """)
record CouncilActRequest(
    LocalDate occurredOn, @Valid LateEntry lateEntry, @Size(max = 100) String onBehalfOf)
    implements Act {}
