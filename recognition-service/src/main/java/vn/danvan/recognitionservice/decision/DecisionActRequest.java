package vn.danvan.recognitionservice.decision;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/** The head's signature or issue; heads act for nobody but their own unit. */
@Schema(
    name = "DecisionAct",
    examples =
        """
        {"occurredOn": "2023-10-10",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "12-BC/TU"}}
        """)
record DecisionActRequest(LocalDate occurredOn, @Valid LateEntry lateEntry) implements Act {}
