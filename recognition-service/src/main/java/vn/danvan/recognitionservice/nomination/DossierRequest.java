package vn.danvan.recognitionservice.nomination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;
import vn.danvan.recognitionservice.scoringscheme.DossierPart;

/**
 * A whole dossier, instead of what was there before.
 *
 * @param points the unit's own points by the code of the scheme's criterion, for all of them or
 *     none; they make up its own score
 */
@Schema(
    name = "SetDossier",
    examples =
        """
        {"documents": [
           {"part": "SUBMISSION_LIST", "number": "12-TTr/HU", "date": "2023-11-10"},
           {"part": "ACHIEVEMENT_REPORT", "number": "45-BC/HU", "date": "2023-11-08"}],
         "points": {"LEADERSHIP": 9, "RELEVANCE": 14, "SKILL": 13, "PARTICIPATION": 13,
                    "RESULTS": 22, "SPREAD": 8, "SUSTAINABILITY": 9},
         "endorsements": [{"unit": "binh-thuan-mttq", "number": "07-CV/MTTQ", "date": "2023-11-09"}],
         "occurredOn": "2023-11-12",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "12-BC/TU"}}
        """)
record DossierRequest(
    @NotNull @Size(max = 100) List<@NotNull @Valid DocumentRequest> documents,
    @Size(max = 50) Map<String, Integer> points,
    @NotNull @Size(max = 50) List<@NotNull @Valid EndorsementRequest> endorsements,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements Act {

  /** At least one letter or digit. */
  private static final String NUMBER = ".*[\\p{L}\\p{N}].*";

  private static final String SHA_256 = "[0-9a-f]{64}";

  /**
   * A document of the dossier.
   *
   * @param sha256 of the signed file, in lower-case hexadecimal digits; that of the file if one is
   *     named
   * @param file id of a file that was sent for this dossier
   */
  @Schema(name = "SetDossierDocument")
  record DocumentRequest(
      @NotNull DossierPart part,
      @NotNull @Size(max = 100) @Pattern(regexp = NUMBER) @Schema(examples = "12-TTr/HU")
          String number,
      @NotNull @Schema(examples = "2023-11-10") LocalDate date,
      @Pattern(regexp = SHA_256) String sha256,
      UUID file) {

    Dossier.Document document(DossierFile sent) {
      return new Dossier.Document(part, number, date, sent == null ? sha256 : sent.sha256(), file);
    }
  }

  /**
   * A body's word for the nomination.
   *
   * @param unit id or code of the body
   */
  @Schema(name = "SetDossierEndorsement")
  record EndorsementRequest(
      @NotBlank @Size(max = 100) @Schema(examples = "binh-thuan-mttq") String unit,
      @NotNull @Size(max = 100) @Pattern(regexp = NUMBER) @Schema(examples = "07-CV/MTTQ")
          String number,
      @NotNull @Schema(examples = "2023-11-09") LocalDate date) {}
}
