package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;
import vn.danvan.platform.problem.PlatformProblem;

@ApplicationScoped
class RecommendationRepository extends AggregateRepository<Recommendation> {

  /**
   * All of them, locked until the transaction ends, in the order of their ids, so that two lists
   * with common entries don't wait for each other.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code not-found}
   */
  Map<UUID, Recommendation> requireAll(Collection<UUID> ids) {
    var found = hold(ids);
    if (!found.keySet().containsAll(ids)) {
      throw PlatformProblem.UNKNOWN.because();
    }
    return found;
  }

  /** Those that exist, locked like {@link #requireAll}. */
  Map<UUID, Recommendation> hold(Collection<UUID> ids) {
    var found = new LinkedHashMap<UUID, Recommendation>();
    if (!ids.isEmpty()) {
      find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
          .forEach(recommendation -> found.put(recommendation.id(), recommendation));
    }
    return found;
  }
}
