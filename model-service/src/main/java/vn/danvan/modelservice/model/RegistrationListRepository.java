package vn.danvan.modelservice.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;
import vn.danvan.platform.text.Folding;

/** Stores registration lists. */
@ApplicationScoped
class RegistrationListRepository extends AggregateRepository<RegistrationList> {

  boolean exists(UUID registeringUnit, int documentYear, String documentNumber) {
    return count(
            "registeringUnitId = ?1 and documentYear = ?2 and documentKey = ?3",
            registeringUnit,
            documentYear,
            Folding.fold(documentNumber))
        > 0;
  }
}
