package vn.danvan.dialogueservice.recommendation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.batch.BatchRow;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/** Bodies that act on many recommendations at once. */
final class ListRequests {

  private ListRequests() {}

  /** A row of a list names the recommendation that it is about. */
  interface Row extends Act, BatchRow {
    UUID recommendation();
  }

  @Schema(
      name = "RecommendationAnswerList",
      examples =
          """
          {"rows": [{"clientReference": "1", "recommendation": "01990000-0000-7000-8000-000000000001",
            "text": "Đã nạo vét hai ki-lô-mét kênh chính", "channel": "LETTER",
            "resolutionClass": "DONE", "evidence": "Biên bản nghiệm thu"}]}
          """)
  record Answers(@Schema(description = "1 to 500 rows") List<AnswerRow> rows) {}

  @Schema(
      name = "RecommendationAnswerRow",
      description =
          "With a resolutionClass it is resolved on the same day; one that is assigned only counts"
              + " as accepted by the answer.")
  record AnswerRow(
      @Schema(description = "The client's own name of the row, unique in the list")
          String clientReference,
      @NotNull UUID recommendation,
      @NotBlank @Size(max = RecommendationRequests.LONGEST_TEXT) @MultiLine String text,
      @NotNull AnswerChannel channel,
      RecommendationRequests.ResolvedAs resolutionClass,
      @Size(max = RecommendationRequests.LONGEST_TEXT)
          @MultiLine
          @Schema(description = "Needed with the class DONE")
          String evidence,
      @Schema(description = "Needed with the class AWAITING_BUDGET") LocalDate roadmapOn,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Row {}

  @Schema(
      name = "RecommendationSupervisionList",
      examples =
          """
          {"rows": [{"clientReference": "1", "recommendation": "01990000-0000-7000-8000-000000000001",
            "passed": true}]}
          """)
  record Supervisions(@Schema(description = "1 to 500 rows") List<SupervisionRow> rows) {}

  @Schema(name = "RecommendationSupervisionRow")
  record SupervisionRow(
      @Schema(description = "The client's own name of the row, unique in the list")
          String clientReference,
      @NotNull UUID recommendation,
      @NotNull Boolean passed,
      @Size(max = RecommendationRequests.LONGEST_TEXT)
          @MultiLine
          @Schema(description = "Needed unless it passed")
          String reason,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry)
      implements Row {}
}
