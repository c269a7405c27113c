package vn.danvan.dialogueservice.recommendation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.batch.BatchRow;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/** The sheet of recommendations of one dialogue, 1 to 500 rows. */
@Schema(
    name = "RecommendationSheet",
    examples =
        """
        {"rows": [
          {"clientReference": "1", "content": "Công khai lịch tiếp công dân", "kind": "FEEDBACK",
           "field": "POLITICAL_SYSTEM", "outcome": "ANSWERED_AT_DIALOGUE", "answer": "Đã niêm yết"},
          {"clientReference": "2", "content": "Đường liên thôn sạt lở", "kind": "PROPOSAL",
           "field": "ECONOMY", "outcome": "ASSIGNED", "leadUnit": "tanh-linh"}]}
        """)
record SheetRequest(@Schema(description = "1 to 500 rows") List<Row> rows) {

  /** What became of it at the dialogue. */
  @Schema(name = "RecommendationOutcome")
  enum Outcome {
    ANSWERED_AT_DIALOGUE,
    ASSIGNED,
    FORWARDED,
    REJECTED
  }

  /** One recommendation with its outcome; without occurredOn the day of the dialogue counts. */
  @Schema(name = "RecommendationSheetRow")
  record Row(
      @Schema(description = "The client's own name of the row, unique in the sheet")
          String clientReference,
      @Size(max = RecommendationRequests.LONGEST_TEXT) @MultiLine String content,
      @NotNull RecommendationKind kind,
      @Schema(description = "Code of a field; needed unless forwarded") String field,
      Complexity complexity,
      @NotNull Outcome outcome,
      @Schema(description = "Id or code; needed when assigned, otherwise the host answered")
          String leadUnit,
      @Size(max = 20) List<@NotBlank String> cooperatingUnits,
      @Size(max = RecommendationRequests.LONGEST_TEXT)
          @MultiLine
          @Schema(description = "Needed when answered")
          String answer,
      @Size(max = 300) @Schema(description = "Needed when forwarded") String competentBody,
      @Size(max = RecommendationRequests.LONGEST_TEXT)
          @MultiLine
          @Schema(description = "Needed when forwarded or rejected")
          String reason,
      @Schema(description = "When the host itself answered, and that resolved it")
          RecommendationRequests.ResolvedAs resolutionClass,
      @Size(max = RecommendationRequests.LONGEST_TEXT)
          @MultiLine
          @Schema(description = "Needed with the class DONE")
          String evidence,
      @Schema(description = "Needed with the class AWAITING_BUDGET") LocalDate roadmapOn,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Act, BatchRow {

    /** The same row with the day of the dialogue where none is given. */
    Row on(LocalDate heldOn) {
      return occurredOn == null ? at(heldOn) : this;
    }

    /** The same row of another day. */
    Row at(LocalDate day) {
      return new Row(
          clientReference,
          content,
          kind,
          field,
          complexity,
          outcome,
          leadUnit,
          cooperatingUnits,
          answer,
          competentBody,
          reason,
          resolutionClass,
          evidence,
          roadmapOn,
          day,
          lateEntry,
          onBehalfOf);
    }
  }
}
