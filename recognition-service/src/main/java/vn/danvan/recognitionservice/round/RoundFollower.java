package vn.danvan.recognitionservice.round;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.platform.time.Occurrence;

/** What hangs on a round: it may hold back the round's steps and follows them. */
public interface RoundFollower {

  /** Submitted nominations whose dossier was not checked yet; they hold back the review. */
  default int unchecked(UUID round) {
    return 0;
  }

  /** Nominations under review; they hold back the round's decision. */
  default int undecided(UUID round) {
    return 0;
  }

  /** Approved nominations without recognition; they hold back the closure. */
  default int unrecognized(UUID round) {
    return 0;
  }

  /** Day of the newest act on what takes part in the round's next step; no step lies before it. */
  default Optional<LocalDate> lastActOn(UUID round) {
    return Optional.empty();
  }

  /** The review has started, in the same transaction. */
  default void reviewStarted(UUID round, Occurrence when) {}

  /** The round is closed, in the same transaction. */
  default void closed(UUID round, Occurrence when) {}
}
