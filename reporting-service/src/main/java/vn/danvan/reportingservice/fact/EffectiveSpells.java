package vn.danvan.reportingservice.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * When a model was effective: active, and the last review of it was passed.
 *
 * @see "docs/rules.md: R-REP-05"
 */
final class EffectiveSpells {

  private static final String WEAK = "WEAK";
  private static final String IMPROVED = "IMPROVED";

  private EffectiveSpells() {}

  /**
   * @param endedOn day on which it was found weak, ended or was withdrawn; null while it goes on
   */
  record Spell(LocalDate from, LocalDate endedOn) {}

  /** In the order of a day: a review that passed, one that did not, an improvement, the end. */
  private enum Turn {
    PASSED,
    FOUND_WEAK,
    IMPROVED,
    LEFT
  }

  private record Event(LocalDate on, Turn turn) {}

  static List<Spell> of(ModelFacts.ModelData model) {
    var spells = new ArrayList<Spell>();
    LocalDate since = null;
    for (var event : events(model)) {
      var effective = event.turn() == Turn.PASSED || event.turn() == Turn.IMPROVED;
      if (effective && since == null) {
        since = event.on();
      } else if (!effective && since != null) {
        spells.add(new Spell(since, event.on()));
        since = null;
      }
    }
    if (since != null) {
      spells.add(new Spell(since, null));
    }
    return spells;
  }

  private static List<Event> events(ModelFacts.ModelData model) {
    var passed =
        model.ledger().stream()
            .filter(entry -> entry.reviewedOn() != null && !WEAK.equals(entry.rating()))
            .map(entry -> new Event(entry.reviewedOn(), Turn.PASSED));
    var weak =
        model.improvements().stream()
            .map(improvement -> new Event(improvement.weakOn(), Turn.FOUND_WEAK));
    var improved =
        model.improvements().stream()
            .filter(improvement -> IMPROVED.equals(improvement.outcome()))
            .map(improvement -> new Event(improvement.endedOn(), Turn.IMPROVED));
    var left = Stream.ofNullable(model.leftOn()).map(on -> new Event(on, Turn.LEFT));
    return Stream.of(passed, weak, improved, left)
        .flatMap(events -> events)
        .sorted(Comparator.comparing(Event::on).thenComparing(Event::turn))
        .toList();
  }
}
