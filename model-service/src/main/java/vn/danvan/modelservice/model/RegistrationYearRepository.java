package vn.danvan.modelservice.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;
import vn.danvan.platform.persistence.Ids;

/** Stores until when registering bodies take models. */
@ApplicationScoped
class RegistrationYearRepository extends AggregateRepository<RegistrationYear> {

  /** The unit's year; a new one of version 0, open, while nothing was said about it. */
  RegistrationYear of(UUID unit, int year) {
    return find("unitId = ?1 and year = ?2", unit, year)
        .firstResultOptional()
        .orElseGet(
            () -> new RegistrationYear(Ids.of(unit, "registration-year/" + year), unit, year));
  }
}
