package vn.danvan.recognitionservice.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.Violation;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.Occurrences;

/** When an act in a round happened; a round may narrow the days that are open for late entry. */
@ApplicationScoped
public class RoundOccurrences {

  private static final String OCCURRED_ON = "/occurredOn";
  private static final Phrase LIMITED =
      new Phrase(
          "Đợt xét này chỉ nhận nhập bổ sung từ {0} đến {1}.",
          "This round takes late entries of {0} to {1} only.");

  private final Occurrences occurrences;

  public RoundOccurrences(Occurrences occurrences) {
    this.occurrences = occurrences;
  }

  /**
   * @param unit the unit whose act it is
   * @param onBehalfOf the unit acted for if it is not the caller's own
   */
  public Occurrence of(
      Act act, UUID unit, RoundFacts round, Optional<UUID> onBehalfOf, Guards guards) {
    var occurrence = occurrences.of(act, unit, guards);
    checkLimits(occurrence, round, guards);
    return onBehalfOf.map(occurrence::onBehalfOf).orElse(occurrence);
  }

  /**
   * Checks a further day that an act states, such as a document's date, like the day of the act
   * itself: not in the future, and as late entry where it lies far back.
   *
   * @param pointer the request's member that holds the day
   * @param when when the act itself happened
   * @return the act's occurrence, entered late if either day is
   * @see "docs/rules.md: R-GEN-01 (not in the future), R-GEN-02 (late entry)"
   */
  public Occurrence stating(
      LocalDate day,
      String pointer,
      Act act,
      UUID unit,
      RoundFacts round,
      Occurrence when,
      Guards guards) {
    var found = new Guards();
    var stated = occurrences.of(new Stated(day, act.lateEntry()), unit, found);
    checkLimits(stated, round, found);
    var named =
        guards.violations().stream()
            .map(Violation::pointer)
            .collect(Collectors.toUnmodifiableSet());
    found.violations().stream()
        .map(violation -> at(violation, pointer))
        .filter(violation -> !named.contains(violation.pointer()))
        .forEach(guards::add);
    return stated.late() && !when.late()
        ? new Occurrence(when.on(), true, stated.note(), when.onBehalfOf())
        : when;
  }

  /** The same for an act outside of rounds. */
  public Occurrence stating(
      LocalDate day, String pointer, Act act, UUID unit, Occurrence when, Guards guards) {
    return stating(day, pointer, act, unit, null, when, guards);
  }

  private static Violation at(Violation violation, String pointer) {
    return violation.pointer().equals(OCCURRED_ON)
        ? Violation.of(
            pointer, violation.code(), violation.rule(), violation.phrase(), violation.arguments())
        : violation;
  }

  /**
   * @param round null outside of rounds
   */
  private static void checkLimits(Occurrence occurrence, RoundFacts round, Guards guards) {
    if (occurrence.late() && round != null) {
      guards.check(
          round.permitsLateEntry(occurrence.on()),
          OCCURRED_ON,
          "not-open-for-late-entry",
          "R-RND-08",
          LIMITED,
          round.lateEntryFrom(),
          round.lateEntryTo());
    }
  }

  private record Stated(LocalDate occurredOn, LateEntry lateEntry) implements Act {}
}
