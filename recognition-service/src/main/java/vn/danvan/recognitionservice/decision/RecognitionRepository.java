package vn.danvan.recognitionservice.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;

/** Stores recognitions. */
@ApplicationScoped
class RecognitionRepository extends AggregateRepository<Recognition> {

  /** Those of the round, locked in the order of their ids. */
  List<Recognition> hold(List<UUID> ids, UUID round) {
    return find("id in ?1 and roundId = ?2 order by id", ids, round)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** What the decision recognized, locked in the order of their ids. */
  List<Recognition> holdOf(UUID decision) {
    return find("decisionId = ?1 order by id", decision)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
