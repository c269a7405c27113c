package vn.danvan.recognitionservice.round;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.danvan.recognitionservice.levelchain.Procedure;

/**
 * What nominations and decisions need to know of their round.
 *
 * @param authorityId the unit that recognizes
 * @param level level at which it recognizes
 * @param procedure how its verdicts come about
 * @param deadline last day for nominations, until 24:00 Vietnam time
 * @param minMonths months that must lie between a model's launch and the deadline
 * @param openedOn day of the opening, or null
 * @param reviewStartedOn day on which the review started, or null
 * @param expectsUnits whether units below nominate to it; otherwise only the authority itself does
 * @param expectedUnitIds those units, fixed at the opening
 * @param lateEntryFrom first day of the facts that may be entered late; null if the round sets no
 *     limit of its own
 */
public record RoundFacts(
    UUID id,
    RoundState state,
    UUID authorityId,
    UUID provinceId,
    String level,
    Procedure procedure,
    int year,
    LocalDate deadline,
    int minMonths,
    LocalDate openedOn,
    LocalDate reviewStartedOn,
    boolean expectsUnits,
    Set<UUID> expectedUnitIds,
    LocalDate lateEntryFrom,
    LocalDate lateEntryTo) {

  /** Last day on which a model must have been launched to be nominated. */
  public LocalDate launchedBy() {
    return deadline.minusMonths(minMonths);
  }

  boolean permitsLateEntry(LocalDate day) {
    return lateEntryFrom == null || !day.isBefore(lateEntryFrom) && !day.isAfter(lateEntryTo);
  }
}
