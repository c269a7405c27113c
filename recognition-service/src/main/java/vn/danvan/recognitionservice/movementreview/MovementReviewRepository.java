package vn.danvan.recognitionservice.movementreview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;

/** Stores reviews of the movement. */
@ApplicationScoped
class MovementReviewRepository extends AggregateRepository<MovementReview> {

  List<MovementReview> inOrder(List<UUID> ids) {
    return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
  }
}
