package vn.danvan.modelservice.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;
import vn.danvan.platform.persistence.Ids;

/** Stores the numbers of units' staff. */
@ApplicationScoped
class UnitStaffRepository extends AggregateRepository<UnitStaff> {

  /** The unit's numbers; new ones of version 0 while it has not counted. */
  UnitStaff of(UUID unit) {
    return find("unitId", unit)
        .firstResultOptional()
        .orElseGet(() -> new UnitStaff(Ids.of(unit, "staff"), unit));
  }
}
