package vn.danvan.recognitionservice.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;

/** Stores rounds. */
@ApplicationScoped
class RoundRepository extends AggregateRepository<RecognitionRound> {

  boolean exists(UUID authority, String level, int year) {
    return count("authorityId = ?1 and level = ?2 and year = ?3", authority, level, year) > 0;
  }
}
