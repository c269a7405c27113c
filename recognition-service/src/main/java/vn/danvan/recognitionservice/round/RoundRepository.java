package vn.danvan.recognitionservice.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;

/** Stores rounds. */
@ApplicationScoped
class RoundRepository extends AggregateRepository<RecognitionRound> {

  boolean exists(UUID authority, String level, int year) {
    return count("authorityId = ?1 and level = ?2 and year = ?3", authority, level, year) > 0;
  }

  List<RecognitionRound> inOrder(List<UUID> ids) {
    return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
  }
}
