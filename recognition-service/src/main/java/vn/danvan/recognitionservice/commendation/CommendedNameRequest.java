package vn.danvan.recognitionservice.commendation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * The person's consent to the publication of the name, or its being taken back.
 *
 * @param consentDocument where the consent is written down; kept as a private note
 */
@Schema(
    name = "CommendedNamePublication",
    examples =
        """
        {"published": true, "consentDocument": "Phiếu đồng ý số 3"}
        """)
record CommendedNameRequest(
    @NotNull @Schema(examples = "true") Boolean published,
    @NotBlank @Size(max = 200) @Schema(examples = "Phiếu đồng ý số 3") String consentDocument,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements Act {}
