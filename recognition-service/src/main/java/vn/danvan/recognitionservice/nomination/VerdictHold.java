package vn.danvan.recognitionservice.nomination;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.problem.DomainException;

/** Who has taken nominations in hand, so that nobody else writes their verdicts down. */
public interface VerdictHold {

  /** Those of the nominations that are in somebody's hands. */
  Set<UUID> held(Collection<UUID> nominations);

  /** The refusal of a verdict that was not written down by who holds the nomination. */
  DomainException refusal();
}
