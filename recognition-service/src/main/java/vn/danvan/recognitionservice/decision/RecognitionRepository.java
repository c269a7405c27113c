package vn.danvan.recognitionservice.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;

/** Stores recognitions. */
@ApplicationScoped
class RecognitionRepository extends AggregateRepository<Recognition> {

  List<Recognition> inOrder(List<UUID> ids) {
    return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
  }
}
