package vn.danvan.recognitionservice.round;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What later packages may ask of rounds. */
public interface Rounds {

  Optional<RoundFacts> find(UUID id);

  /** Facts of the rounds that exist, by id. */
  Map<UUID, RoundFacts> find(Collection<UUID> ids);

  /**
   * Until when one of the units may submit longer than the others; empty without extension.
   *
   * @param units the unit and those that it took over from
   */
  Optional<LocalDate> extension(UUID round, Collection<UUID> units);

  /**
   * The round, kept in its state until the transaction ends. Commands take the round before their
   * own aggregates, so that none waits for another in a circle.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code not-found}
   */
  RoundFacts hold(UUID id);
}
