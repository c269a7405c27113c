package vn.danvan.recognitionservice.commendation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * A commendation as it is proposed.
 *
 * @param form code of the form
 * @param issuer id or code of the unit whose head is to award it
 * @param model the model for which it is awarded, or null
 * @param merit what is commended, as the certificate says it; shown to officials only
 * @param proceedingsPending whether discipline, inspection or a verification is pending against the
 *     recipient, as the dossier declares
 */
@Schema(
    name = "DraftCommendation",
    examples =
        """
        {"form": "CERTIFICATE_OF_MERIT", "issuer": "lai-chau-ubnd",
         "recipient": {"kind": "COLLECTIVE", "unit": "lai-chau", "name": "Tổ dân vận bản Ví Dụ"},
         "fromYear": 2020, "toYear": 2025, "proceedingsPending": false,
         "occurredOn": "2025-10-10",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "12-TTr/TU"}}
        """)
record DraftCommendationRequest(
    @NotBlank @Size(max = 64) @Schema(examples = "CERTIFICATE_OF_MERIT") String form,
    @NotBlank @Size(max = 100) @Schema(examples = "lai-chau-ubnd") String issuer,
    @NotNull @Valid RecipientRequest recipient,
    @NotNull @Min(1945) @Max(9999) @Schema(examples = "2020") Integer fromYear,
    @NotNull @Min(1945) @Max(9999) @Schema(examples = "2025") Integer toYear,
    @Schema(examples = "0199a2f0-0000-7000-8000-000000000002") UUID model,
    @MultiLine @Size(max = 2000) String merit,
    @NotNull @Schema(examples = "false") Boolean proceedingsPending,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements Act {

  /**
   * Who is commended.
   *
   * @param unit id or code of the collective itself, or of the unit to which group or person
   *     belongs
   * @param name of the group or person; without it the unit itself is commended
   * @param position of the person
   */
  @Schema(name = "CommendationRecipientInput")
  record RecipientRequest(
      @NotNull RecipientKind kind,
      @NotBlank @Size(max = 100) @Schema(examples = "lai-chau") String unit,
      @Size(max = 200) @Pattern(regexp = WORD) String name,
      @Size(max = 200) @Pattern(regexp = WORD) String position) {}

  /** At least one letter or digit, so that recipients can be told apart. */
  static final String WORD = ".*[\\p{L}\\p{N}].*";
}
