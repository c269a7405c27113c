package vn.danvan.modelservice.replication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;
import vn.danvan.platform.text.Folding;

/** Stores replication plans. */
@ApplicationScoped
class ReplicationPlanRepository extends AggregateRepository<ReplicationPlan> {

  boolean exists(UUID unit, int year, String documentNumber) {
    return count(
            "unitId = ?1 and year = ?2 and documentKey = ?3",
            unit,
            year,
            Folding.fold(documentNumber))
        > 0;
  }
}
