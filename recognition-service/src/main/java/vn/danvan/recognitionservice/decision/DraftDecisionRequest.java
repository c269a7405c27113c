package vn.danvan.recognitionservice.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * A decision to draft.
 *
 * @param issuer id or code of the round's authority
 * @param number document number, unique per issuer and year of the date
 * @param date date of the decision
 * @param nominations approved nominations of the round
 */
@Schema(
    name = "DraftDecision",
    examples =
        """
        {"round": "0199a2f0-0000-7000-8000-000000000001", "issuer": "duc-linh",
         "number": "105-QĐ/HU", "date": "2023-10-31",
         "nominations": ["0199a2f0-0000-7000-8000-000000000003"],
         "occurredOn": "2023-10-10",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "12-BC/TU"}}
        """)
record DraftDecisionRequest(
    @NotNull @Schema(examples = "0199a2f0-0000-7000-8000-000000000001") UUID round,
    @NotBlank @Size(max = 100) @Schema(examples = "duc-linh") String issuer,
    @NotNull @Size(max = 100) @Pattern(regexp = NUMBER) @Schema(examples = "105-QĐ/ĐU")
        String number,
    @NotNull @Schema(examples = "2026-10-31") LocalDate date,
    @NotNull
        @Size(min = 1, max = Decision.MAX_ITEMS)
        @Schema(examples = "[\"0199a2f0-0000-7000-8000-000000000003\"]")
        List<@NotNull UUID> nominations,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements Act {

  /** At least one letter or digit, so that the folded number is not empty. */
  static final String NUMBER = ".*[\\p{L}\\p{N}].*";
}
