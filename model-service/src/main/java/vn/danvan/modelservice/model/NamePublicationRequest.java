package vn.danvan.modelservice.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * The decision to publish an individual owner's name.
 *
 * @param documentNumber of the decision; kept as a private note
 */
@Schema(
    name = "PublishOwnerName",
    examples =
        """
        {"documentNumber": "15-QĐ/HU", "occurredOn": "2023-12-01",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "15-QĐ/HU"}}
        """)
record NamePublicationRequest(
    @Schema(examples = "15-QĐ/HU") @NotBlank @Size(max = 100) String documentNumber,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 64) String onBehalfOf)
    implements Act {}
