package vn.danvan.recognitionservice.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;
import vn.danvan.platform.problem.PlatformProblem;

/** Stores decisions. */
@ApplicationScoped
class DecisionRepository extends AggregateRepository<Decision> {

  /** The round of a decision, which is taken before the decision itself; it never changes. */
  UUID roundOf(UUID id) {
    return find("select d.roundId from Decision d where d.id = ?1", id)
        .project(UUID.class)
        .firstResultOptional()
        .orElseThrow(PlatformProblem.UNKNOWN::because);
  }
}
