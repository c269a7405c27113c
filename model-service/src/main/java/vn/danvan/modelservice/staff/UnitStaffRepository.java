package vn.danvan.modelservice.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
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

  /** The numbers of those of the units that have counted, after a unit. */
  List<UnitStaff> of(Collection<UUID> units, UUID after, int limit) {
    return find("unitId in ?1 and unitId > ?2 order by unitId", units, after).page(0, limit).list();
  }
}
