package vn.danvan.dialogueservice.duty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.batch.BatchRow;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/** Bodies about duties and reception days. */
final class DutyRequests {

  private static final int MOST_PEOPLE = 1_000_000;

  /** Without spaces: it is published, and no place for names. */
  private static final String NUMBER = "[\\p{L}\\p{N}./-]+";

  private DutyRequests() {}

  /** What a regulation demands; null numbers stand for the level's own. */
  sealed interface Demand extends Act {
    String regulation();

    Integer dialoguesAYear();

    Integer receptionDaysAMonth();

    Boolean deputiesAllowed();

    LocalDate validFrom();

    LocalDate validTo();
  }

  @Schema(
      name = "DutyRecord",
      examples =
          """
          {"unit": "ha-tinh", "head": "PARTY_SECRETARY", "regulation": "657-QĐ/TU",
           "dialoguesAYear": 1, "receptionDaysAMonth": 1, "deputiesAllowed": false,
           "validFrom": "2018-04-04"}
          """)
  record Established(
      @NotBlank @Schema(description = "Id or code") String unit,
      @NotNull HeadOffice head,
      @NotBlank
          @Size(max = 50)
          @Pattern(regexp = NUMBER)
          @Schema(description = "Number of the regulation")
          String regulation,
      @PositiveOrZero @Max(366) @Schema(description = "Without it the level's usual number")
          Integer dialoguesAYear,
      @PositiveOrZero @Max(31) @Schema(description = "Without it the level's usual number")
          Integer receptionDaysAMonth,
      @NotNull Boolean deputiesAllowed,
      @NotNull LocalDate validFrom,
      LocalDate validTo,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Demand {}

  @Schema(
      name = "DutyReplacement",
      examples =
          """
          {"regulation": "12-QĐ/TU", "dialoguesAYear": 2, "receptionDaysAMonth": 1,
           "deputiesAllowed": false, "validFrom": "2026-01-01"}
          """)
  record Replacement(
      @NotBlank
          @Size(max = 50)
          @Pattern(regexp = NUMBER)
          @Schema(description = "Number of the regulation")
          String regulation,
      @PositiveOrZero @Max(366) @Schema(description = "Without it the level's usual number")
          Integer dialoguesAYear,
      @PositiveOrZero @Max(31) @Schema(description = "Without it the level's usual number")
          Integer receptionDaysAMonth,
      @NotNull Boolean deputiesAllowed,
      @NotNull LocalDate validFrom,
      LocalDate validTo,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Demand {}

  @Schema(name = "DutyEnd", examples = "{\"validTo\": \"2026-12-31\"}")
  record End(
      @NotNull @Schema(description = "Its last day, which may be to come") LocalDate validTo,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Act {}

  /** A day on which the head received citizens, alone or as a row of a batch. */
  sealed interface Received extends Access.ForUnit {
    LocalDate heldOn();

    Integer citizens();

    Integer cases();
  }

  @Schema(
      name = "ReceptionDayRecord",
      examples =
          """
          {"unit": "ha-tinh", "heldOn": "2026-11-20", "citizens": 14, "cases": 11}
          """)
  record SingleDay(
      @NotBlank @Schema(description = "Id or code") String unit,
      @NotNull LocalDate heldOn,
      @NotNull @PositiveOrZero @Max(MOST_PEOPLE) Integer citizens,
      @NotNull @PositiveOrZero @Max(MOST_PEOPLE) Integer cases,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Received {

    /** The day is the fact: without another word it is the act's. */
    @Override
    public LocalDate occurredOn() {
      return occurredOn == null ? heldOn : occurredOn;
    }
  }

  @Schema(
      name = "ReceptionDayBatch",
      examples =
          """
          {"rows": [{"clientReference": "1", "unit": "ha-tinh", "heldOn": "2026-11-20",
            "citizens": 14, "cases": 11}]}
          """)
  record Days(@Schema(description = "1 to 500 rows") List<DayRow> rows) {}

  @Schema(name = "ReceptionDayBatchRow")
  record DayRow(
      @Schema(description = "The client's own name of the row, unique in the batch")
          String clientReference,
      @NotBlank @Schema(description = "Id or code") String unit,
      @NotNull LocalDate heldOn,
      @NotNull @PositiveOrZero @Max(MOST_PEOPLE) Integer citizens,
      @NotNull @PositiveOrZero @Max(MOST_PEOPLE) Integer cases,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Received, BatchRow {

    /** The day is the fact: without another word it is the act's. */
    @Override
    public LocalDate occurredOn() {
      return occurredOn == null ? heldOn : occurredOn;
    }
  }
}
