package vn.danvan.dialogueservice.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;

@ApplicationScoped
class OpinionDigestRepository extends AggregateRepository<OpinionDigest> {

  /** For reading. */
  Optional<OpinionDigest> of(UUID unit, YearMonth month) {
    return find("unitId = ?1 and month = ?2", unit, month.atDay(1)).firstResultOptional();
  }

  /** Locked until the transaction ends, and read no earlier than that. */
  Optional<OpinionDigest> hold(UUID unit, YearMonth month) {
    return find("unitId = ?1 and month = ?2", unit, month.atDay(1))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }
}
