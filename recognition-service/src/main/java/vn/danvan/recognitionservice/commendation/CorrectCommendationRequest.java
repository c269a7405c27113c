package vn.danvan.recognitionservice.commendation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * A clerical correction that is proposed; what is left out stays as it is.
 *
 * @param name of the group or person, spelled as it should be
 * @param position of the person
 * @param merit as the certificate says it
 * @param reason kept as a private note
 */
@Schema(
    name = "CorrectCommendation",
    examples =
        """
        {"name": "Tổ dân vận bản Ví Dụ", "reason": "Gõ thiếu dấu"}
        """)
record CorrectCommendationRequest(
    @Size(max = 200) @Pattern(regexp = DraftCommendationRequest.WORD) String name,
    @Size(max = 200) @Pattern(regexp = DraftCommendationRequest.WORD) String position,
    @MultiLine @Size(max = 2000) String merit,
    @NotBlank @Size(max = 2000) @MultiLine @Schema(examples = "Gõ thiếu dấu") String reason,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements Act {

  Wording wording() {
    return new Wording(name, position, merit);
  }
}
