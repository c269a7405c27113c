package vn.danvan.recognitionservice.council;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;

/** Stores the papers of members. */
@ApplicationScoped
class ScoreSheetRepository extends AggregateRepository<ScoreSheet> {

  Optional<ScoreSheet> ofMember(UUID session, UUID member) {
    return find("sessionId = ?1 and memberId = ?2", session, member).firstResultOptional();
  }
}
