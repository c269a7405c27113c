package vn.danvan.dialogueservice.recommendation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/** Bodies of the supervision of lists. */
final class SupervisionListRequests {

  private SupervisionListRequests() {}

  @Schema(
      name = "SupervisionListRequest",
      examples = {
        "{\"policy\": \"LIST\", \"dialogue\": \"01990000-0000-7000-8000-000000000001\"}",
        "{\"policy\": \"SAMPLE\", \"dialogue\": \"01990000-0000-7000-8000-000000000001\", \"share\": 10}"
      })
  record Begun(
      @NotNull SupervisionPolicy policy,
      @NotNull @Schema(description = "Id of the dialogue whose list it is") UUID dialogue,
      @Min(1)
          @Max(100)
          @Schema(description = "Percent that is drawn, rounded up; for SAMPLE, where it is needed")
          Integer share,
      @Min(0)
          @Max(9_007_199_254_740_991L)
          @Schema(description = "By which it is drawn; for SAMPLE; by chance if left out")
          Long seed,
      @Size(max = 500)
          @Schema(
              description =
                  "For LIST: what was found of single ones, the others pass; needed for those whose"
                      + " sender objected")
          List<@NotNull @Valid Finding> findings,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry)
      implements Act {}

  @Schema(name = "SupervisionFinding")
  record Finding(
      @NotNull UUID recommendation,
      @NotNull Boolean passed,
      @Size(max = RecommendationRequests.LONGEST_TEXT)
          @MultiLine
          @Schema(description = "Needed unless it passed")
          String reason) {}

  @Schema(
      name = "SupervisionFindings",
      examples =
          """
          {"findings": [{"recommendation": "01990000-0000-7000-8000-000000000001", "passed": true}]}
          """)
  record Found(
      @NotNull
          @Size(max = 500)
          @Schema(description = "One for each that is named and was not supervised meanwhile")
          List<@NotNull @Valid Finding> findings,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry)
      implements Act {}
}
