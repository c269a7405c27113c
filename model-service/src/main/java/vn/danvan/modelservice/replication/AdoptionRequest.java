package vn.danvan.modelservice.replication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * The unit confirms that it works by the model.
 *
 * @param childModel the unit's own model for it, registered in the usual way or on its way there
 * @param createModel write a draft down after the pattern of the replicated model
 */
@Schema(
    name = "AdoptModel",
    examples =
        """
        {"createModel": true, "occurredOn": "2023-12-28",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "Báo cáo 12-BC/HU"}}
        """)
record AdoptionRequest(
    UUID childModel,
    Boolean createModel,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 64) String onBehalfOf)
    implements Act {}
