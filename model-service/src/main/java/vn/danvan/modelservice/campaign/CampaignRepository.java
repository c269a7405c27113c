package vn.danvan.modelservice.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.danvan.modelservice.reference.ReferenceRepository;

/** Stores campaigns. */
@ApplicationScoped
class CampaignRepository extends ReferenceRepository<Campaign> {

  /** Those of the provinces that may still be named on the day or later, locked. */
  List<Campaign> openOf(Collection<UUID> provinces, LocalDate on) {
    return find(
            "provinceId in ?1 and (closedOn is null or closedOn >= ?2) order by id", provinces, on)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
