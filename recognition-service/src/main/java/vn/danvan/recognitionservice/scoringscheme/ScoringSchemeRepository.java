package vn.danvan.recognitionservice.scoringscheme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.persistence.AggregateRepository;
import vn.danvan.platform.persistence.TransactionLock;

/** Stores editions of schemes. */
@ApplicationScoped
class ScoringSchemeRepository extends AggregateRepository<ScoringScheme> {

  private final Jdbi jdbi;

  ScoringSchemeRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Number of the next edition; others that set one of the level wait until this one is set. */
  int nextEdition(UUID province, String level) {
    jdbi.useHandle(handle -> TransactionLock.take(handle, "scoring schemes of " + level));
    return 1
        + find("provinceId is not distinct from ?1 and level = ?2", province, level).stream()
            .mapToInt(scheme -> scheme.data().edition())
            .max()
            .orElse(0);
  }
}
