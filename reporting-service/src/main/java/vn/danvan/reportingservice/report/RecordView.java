package vn.danvan.reportingservice.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.units.UnitRef;

/**
 * A record behind a figure. No personal data: titles of models, dialogues and sessions only.
 *
 * @param type what sort of aggregate it is
 * @param unit that it is filed under
 * @param title its own, or that of what it is about
 * @param on day of the fact
 * @param year where the figure goes by years
 * @param amount what it adds to a figure that is a sum
 * @param hidden what is missing because it is a small number of persons: the amount
 * @param sortKey place in the list
 */
@Schema(name = "Record")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordView(
    UUID id,
    @Schema(examples = "model") String type,
    UnitRef unit,
    String title,
    LocalDate on,
    Integer year,
    String state,
    String field,
    String level,
    String ownerKind,
    String kind,
    Long amount,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> hidden,
    @JsonIgnore List<String> sortKey) {

  public RecordView(
      UUID id,
      String type,
      UnitRef unit,
      String title,
      LocalDate on,
      Integer year,
      String state,
      String field,
      String level,
      String ownerKind,
      String kind,
      Long amount,
      List<String> sortKey) {
    this(
        id, type, unit, title, on, year, state, field, level, ownerKind, kind, amount, List.of(),
        sortKey);
  }

  /** Without its amount if that is at most so much. */
  RecordView hidingUpTo(long most) {
    return amount == null || amount > most
        ? this
        : new RecordView(
            id,
            type,
            unit,
            title,
            on,
            year,
            state,
            field,
            level,
            ownerKind,
            kind,
            null,
            List.of("amount"),
            sortKey);
  }
}
