package vn.danvan.recognitionservice.commendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;

/** Stores decisions on commendations. */
@ApplicationScoped
class CommendationDecisionRepository extends AggregateRepository<CommendationDecision> {

  List<CommendationDecision> inOrder(List<UUID> ids) {
    return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
  }
}
