package vn.danvan.dialogueservice.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The public state of a duty, as published.
 *
 * @param validTo null while it has no end
 * @param replacesId the duty that it follows, or null
 * @param years from its first one to that of the event
 */
public record DutyData(
    UUID id,
    long version,
    DutyState state,
    UUID unitId,
    String level,
    UUID provinceId,
    HeadOffice head,
    String regulation,
    int dialoguesAYear,
    int receptionDaysAMonth,
    boolean deputiesAllowed,
    LocalDate validFrom,
    LocalDate validTo,
    UUID replacesId,
    List<DutyYear> years) {

  /** By when a dialogue is due that is short; null if none is. */
  LocalDate nextDueOn(LocalDate today) {
    return years.stream()
        .filter(year -> year.shortfall() > 0 && !year.dueOn().isBefore(today))
        .map(DutyYear::dueOn)
        .findFirst()
        .orElse(null);
  }
}
