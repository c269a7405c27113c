package vn.danvan.dialogueservice.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.batch.BatchRow;
import vn.danvan.platform.time.LateEntry;

/** Bodies that record sessions. */
final class SessionRequests {

  private SessionRequests() {}

  /** What a session is, alone or as a row of a batch. */
  sealed interface Recorded extends Access.ForUnit {
    String title();

    SessionKind kind();

    LocalDate heldOn();

    Integer attendances();

    String field();
  }

  @Schema(
      name = "SessionRecord",
      examples =
          """
          {"title": "An toàn giao thông", "kind": "LEGAL_EDUCATION", "unit": "phan-thiet",
           "heldOn": "2026-11-20", "attendances": 120, "field": "DEFENSE_SECURITY"}
          """)
  record Single(
      @NotBlank @Size(max = 300) String title,
      @NotNull SessionKind kind,
      @NotBlank @Schema(description = "Id or code") String unit,
      @NotNull LocalDate heldOn,
      @NotNull @PositiveOrZero @Max(1_000_000) Integer attendances,
      @Schema(description = "Code of a field") String field,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Recorded {

    /** The session is the fact: without another word its day is the act's. */
    @Override
    public LocalDate occurredOn() {
      return occurredOn == null ? heldOn : occurredOn;
    }
  }

  @Schema(
      name = "SessionBatch",
      examples =
          """
          {"rows": [{"clientReference": "1", "title": "An toàn giao thông", "kind": "PROPAGANDA",
            "unit": "phan-thiet", "heldOn": "2026-11-20", "attendances": 95}]}
          """)
  record Batch(@Schema(description = "1 to 500 rows") List<Row> rows) {}

  @Schema(name = "SessionBatchRow")
  record Row(
      @Schema(description = "The client's own name of the row, unique in the batch")
          String clientReference,
      @NotBlank @Size(max = 300) String title,
      @NotNull SessionKind kind,
      @NotBlank @Schema(description = "Id or code") String unit,
      @NotNull LocalDate heldOn,
      @NotNull @PositiveOrZero @Max(1_000_000) Integer attendances,
      @Schema(description = "Code of a field") String field,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Recorded, BatchRow {

    /** The session is the fact: without another word its day is the act's. */
    @Override
    public LocalDate occurredOn() {
      return occurredOn == null ? heldOn : occurredOn;
    }
  }
}
