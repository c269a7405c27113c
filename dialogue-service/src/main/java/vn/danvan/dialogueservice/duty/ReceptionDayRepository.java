package vn.danvan.dialogueservice.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;

@ApplicationScoped
class ReceptionDayRepository extends AggregateRepository<ReceptionDay> {

  boolean has(UUID unit, LocalDate on) {
    return count("unitId = ?1 and heldOn = ?2", unit, on) > 0;
  }
}
