package vn.danvan.recognitionservice.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;

/** Stores standings. */
@ApplicationScoped
class StandingRepository extends AggregateRepository<Standing> {

  /** The unit's standings in the rounds of a year, locked. */
  List<Standing> ofUnit(UUID unit, int year) {
    return find("unitId = ?1 and roundYear = ?2 order by id", unit, year)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** The unit's standing in a round, locked; none if the round does not expect the unit. */
  List<Standing> ofUnit(UUID unit, UUID round) {
    return find("unitId = ?1 and roundId = ?2", unit, round)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
