package vn.danvan.dialogueservice.recommendation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.batch.BatchRow;

/** Who works on recommendations instead of divided units: all rows or none. */
@Schema(
    name = "PassRecommendationsOn",
    examples =
        """
        {"rows": [{"clientReference": "1",
          "recommendation": "01990000-0000-7000-8000-000000000001", "from": "phan-thiet",
          "unit": "lam-dong-2025-22945"}]}
        """)
record RecommendationAssignmentRequest(@Schema(description = "1 to 500 rows") List<Row> rows) {

  /**
   * A recommendation, the unit that worked on it and was divided, and the one that takes its place
   * as owner, lead or cooperating unit.
   *
   * @param from id or code
   * @param unit id or code
   */
  @Schema(name = "PassRecommendationsOnRow")
  record Row(
      @Schema(description = "The client's own name of the row, unique in the list")
          String clientReference,
      @NotNull UUID recommendation,
      @NotBlank @Size(max = 100) @Schema(description = "Id or code of the divided unit")
          String from,
      @NotBlank @Size(max = 100) @Schema(description = "Id or code") String unit)
      implements BatchRow {}
}
