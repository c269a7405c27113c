package vn.danvan.recognitionservice.commendation;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/** The head's signature or issue; heads act for nobody but their own unit. */
@Schema(
    name = "CommendationDecisionAct",
    examples =
        """
        {"occurredOn": "2025-10-20",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "12-BC/TU"}}
        """)
record CommendationDecisionActRequest(LocalDate occurredOn, @Valid LateEntry lateEntry)
    implements Act {}
