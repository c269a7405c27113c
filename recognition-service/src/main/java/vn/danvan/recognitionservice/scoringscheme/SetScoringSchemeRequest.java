package vn.danvan.recognitionservice.scoringscheme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.CodeForm;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.recognitionservice.levelchain.Procedure;

/**
 * A new edition of a scheme.
 *
 * @param province id or code of the province that it is for; all provinces if left out
 * @param level level of the rounds that it is for
 * @param validFrom first day on which rounds may be opened with it
 * @param validTo last such day; open if left out
 * @param criteria none where nothing is scored; their maxima add up to 100
 * @param threshold points of 100 that a nomination should reach
 * @param strict whether what falls short can't be approved; a warning if left out
 * @param quotaPerUnit most nominations of a unit in a round; without limit if left out
 * @param ballotRule of a council, and only of one
 * @param dossierParts what each nomination's dossier must contain; nothing if left out
 * @param reason kept as a private note
 */
@Schema(
    name = "SetScoringScheme",
    examples =
        """
        {"province": "lai-chau", "level": "COMMUNE", "validFrom": "2026-01-01",
         "procedure": "COMMITTEE_MINUTES", "threshold": 75, "quotaPerUnit": 3,
         "dossierParts": ["SUBMISSION_LIST", "ACHIEVEMENT_REPORT", "OWN_SCORE"],
         "criteria": [
           {"code": "RESULTS", "nameVi": "Kết quả", "nameEn": "Results", "maximum": 60},
           {"code": "SPREAD", "nameVi": "Lan tỏa", "nameEn": "Spread", "maximum": 40,
            "minimumPercent": 40}]}
        """)
record SetScoringSchemeRequest(
    @Size(max = 100) @Schema(examples = "lai-chau") String province,
    @NotBlank @Size(max = 30) @Schema(examples = "COMMUNE") String level,
    @NotNull @Schema(examples = "2026-01-01") LocalDate validFrom,
    LocalDate validTo,
    @NotNull Procedure procedure,
    @NotNull @Size(max = 50) List<@NotNull @Valid CriterionRequest> criteria,
    @Min(1) @Max(100) @Schema(examples = "80") Integer threshold,
    Boolean strict,
    @Min(1) @Max(1000) Integer quotaPerUnit,
    @Valid BallotRule ballotRule,
    @Size(max = 6) Set<@NotNull DossierPart> dossierParts,
    @Size(max = 2000) @MultiLine String reason) {

  /**
   * A criterion of the edition.
   *
   * @param minimumPercent half of the maximum if left out
   */
  @Schema(name = "SetCriterion")
  record CriterionRequest(
      @NotNull
          @Size(max = 64)
          @Pattern(regexp = CodeForm.NAME_CHECK)
          @Schema(examples = "RESULTS", pattern = CodeForm.NAME)
          String code,
      @NotBlank @Size(max = 200) @Schema(examples = "Kết quả cụ thể") String nameVi,
      @NotBlank @Size(max = 200) @Schema(examples = "Measurable results") String nameEn,
      @NotNull @Min(1) @Max(100) @Schema(examples = "25") Integer maximum,
      @Min(0) @Max(100) @Schema(examples = "50") Integer minimumPercent) {

    private static final int HALF = 50;

    Criterion toCriterion() {
      return new Criterion(
          code, nameVi, nameEn, maximum, minimumPercent == null ? HALF : minimumPercent);
    }
  }
}
