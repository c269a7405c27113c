package vn.danvan.modelservice.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;

/** Stores campaigns. */
@ApplicationScoped
class CampaignRepository extends AggregateRepository<Campaign> {

  Optional<Campaign> findCode(String code) {
    return find("code", code).firstResultOptional();
  }

  /** Those of the provinces that may still be named on the day or later, locked. */
  List<Campaign> openOf(Collection<UUID> provinces, LocalDate on) {
    return find(
            "provinceId in ?1 and (closedOn is null or closedOn >= ?2) order by id", provinces, on)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** In the order of their codes, after a code. */
  List<Campaign> after(String code, int limit) {
    return find("code > ?1 order by code", code).page(0, limit).list();
  }
}
