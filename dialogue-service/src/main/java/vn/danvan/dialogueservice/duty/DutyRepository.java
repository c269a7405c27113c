package vn.danvan.dialogueservice.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;

@ApplicationScoped
class DutyRepository extends AggregateRepository<DialogueDuty> {

  /** All duties of the units, locked until the transaction ends, in the order of their ids. */
  List<DialogueDuty> holdOf(Collection<UUID> units) {
    return find("unitId in ?1 order by id", units).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }
}
