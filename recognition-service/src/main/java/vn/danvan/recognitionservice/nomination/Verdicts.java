package vn.danvan.recognitionservice.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.recognitionservice.round.RoundFacts;

/** What later packages may do with nominations under review. */
public interface Verdicts {

  /** The round's nominations that are under review, in the order of their ids, locked. */
  List<Nominations.Facts> underReview(UUID round);

  /**
   * Writes all verdicts down in the caller's transaction, each as one act on its nomination.
   *
   * @param verdicts by nomination of the round
   * @param minutes in which they stand; a unit that is refused reads them as the reason
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition} if one of them is
   *     not under review
   */
  void decideAll(
      RoundFacts round, Map<UUID, Verdict> verdicts, MinutesRef minutes, Occurrence when);

  /** Minutes by number and date. */
  record MinutesRef(String number, LocalDate date) {}
}
