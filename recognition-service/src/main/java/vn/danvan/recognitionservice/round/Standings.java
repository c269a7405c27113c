package vn.danvan.recognitionservice.round;

import java.util.UUID;
import vn.danvan.platform.time.Occurrence;

/** What happens in a round and shows on the boards of the rounds above it, or on its own board. */
public interface Standings {

  /** A verdict was given in the round: its authority has considered models this year. */
  void considered(RoundFacts round, Occurrence when);

  /** The round's authority has recognized so many more models. */
  void recognized(RoundFacts round, int models, Occurrence when);

  /**
   * So many models that the round's authority had recognized are recognized no more; it has
   * considered models all the same.
   */
  void revoked(RoundFacts round, int models, Occurrence when);

  /** The unit has put one more model forward in the round. */
  void nominated(RoundFacts round, UUID unit, Occurrence when);
}
