package vn.danvan.recognitionservice.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.Occurrences;

/** When an act in a round happened; a round may narrow the days that are open for late entry. */
@ApplicationScoped
public class RoundOccurrences {

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
    if (occurrence.late()) {
      guards.check(
          round.permitsLateEntry(occurrence.on()),
          "/occurredOn",
          "not-open-for-late-entry",
          "R-RND-08",
          LIMITED,
          round.lateEntryFrom(),
          round.lateEntryTo());
    }
    return onBehalfOf.map(occurrence::onBehalfOf).orElse(occurrence);
  }
}
