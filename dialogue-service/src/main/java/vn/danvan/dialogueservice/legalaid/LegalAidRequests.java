package vn.danvan.dialogueservice.legalaid;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.batch.BatchRow;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/** Bodies about legal aid. */
final class LegalAidRequests {

  private LegalAidRequests() {}

  /** What a request is, alone or as a row of a batch. */
  sealed interface Request extends Access.ForUnit {
    LawField lawField();

    LocalDate requestedOn();

    LocalDate closedOn();

    LegalAidOutcome outcome();
  }

  /** What a case is, alone or as a row of a batch. */
  sealed interface Case extends Act {
    LegalAidForm form();

    LocalDate openedOn();

    LocalDate closedOn();

    LegalAidOutcome outcome();
  }

  @Schema(
      name = "LegalAidRequestRecord",
      examples =
          "{\"unit\": \"tan-uyen\", \"lawField\": \"LAND\", \"requestedOn\": \"2026-11-20\"}")
  record SingleRequest(
      @NotBlank @Schema(description = "Id or code") String unit,
      @NotNull LawField lawField,
      @NotNull LocalDate requestedOn,
      @Schema(description = "Where it has ended already, with outcome") LocalDate closedOn,
      LegalAidOutcome outcome,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Request {

    /** The request is the fact: without another word its day is the act's. */
    @Override
    public LocalDate occurredOn() {
      return occurredOn == null ? requestedOn : occurredOn;
    }
  }

  @Schema(
      name = "LegalAidRequestBatch",
      examples =
          """
          {"rows": [{"clientReference": "1", "unit": "tan-uyen", "lawField": "LAND",
            "requestedOn": "2026-11-20"}]}
          """)
  record RequestBatch(@Schema(description = "1 to 500 rows") List<RequestRow> rows) {}

  @Schema(name = "LegalAidRequestBatchRow")
  record RequestRow(
      @Schema(description = "The client's own name of the row, unique in the batch")
          String clientReference,
      @NotBlank @Schema(description = "Id or code") String unit,
      @NotNull LawField lawField,
      @NotNull LocalDate requestedOn,
      @Schema(description = "Where it has ended already, with outcome") LocalDate closedOn,
      LegalAidOutcome outcome,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Request, BatchRow {

    /** The request is the fact: without another word its day is the act's. */
    @Override
    public LocalDate occurredOn() {
      return occurredOn == null ? requestedOn : occurredOn;
    }
  }

  @Schema(
      name = "LegalAidCaseRecord",
      examples = "{\"form\": \"ADVICE\", \"openedOn\": \"2026-11-21\"}")
  record SingleCase(
      @NotNull LegalAidForm form,
      @NotNull LocalDate openedOn,
      @Schema(description = "Where it has ended already, with outcome") LocalDate closedOn,
      LegalAidOutcome outcome,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Case {

    /** The opening is the fact: without another word its day is the act's. */
    @Override
    public LocalDate occurredOn() {
      return occurredOn == null ? openedOn : occurredOn;
    }
  }

  @Schema(
      name = "LegalAidCaseBatch",
      examples =
          """
          {"rows": [{"clientReference": "1", "request": "019aa000-0000-7000-8000-000000000001",
            "form": "ADVICE", "openedOn": "2026-11-21"}]}
          """)
  record CaseBatch(@Schema(description = "1 to 500 rows") List<CaseRow> rows) {}

  @Schema(name = "LegalAidCaseBatchRow")
  record CaseRow(
      @Schema(description = "The client's own name of the row, unique in the batch")
          String clientReference,
      @NotNull @Schema(description = "Id of the request that it belongs to") UUID request,
      @NotNull LegalAidForm form,
      @NotNull LocalDate openedOn,
      @Schema(description = "Where it has ended already, with outcome") LocalDate closedOn,
      LegalAidOutcome outcome,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Case, BatchRow {

    /** The opening is the fact: without another word its day is the act's. */
    @Override
    public LocalDate occurredOn() {
      return occurredOn == null ? openedOn : occurredOn;
    }
  }

  @Schema(
      name = "LegalAidClosure",
      examples = "{\"closedOn\": \"2026-11-22\", \"outcome\": \"COMPLETED\"}")
  record Closure(
      LocalDate closedOn,
      @NotNull LegalAidOutcome outcome,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Act {

    /** The end is the fact: without another word its day is the act's. */
    @Override
    public LocalDate occurredOn() {
      return occurredOn == null ? closedOn : occurredOn;
    }
  }
}
