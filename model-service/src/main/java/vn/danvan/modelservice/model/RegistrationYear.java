package vn.danvan.modelservice.model;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.problem.Guards;

/**
 * Until when a registering body takes the models of a year; without a last day until the year's
 * end.
 *
 * @see "docs/rules.md: R-MOD-21"
 */
@Entity
class RegistrationYear extends Aggregate {

  private UUID unitId;
  private int year;
  private LocalDate closedOn;

  protected RegistrationYear() {}

  RegistrationYear(UUID id, UUID unitId, int year) {
    super(id);
    this.unitId = unitId;
    this.year = year;
  }

  /**
   * @param lastDay on which models are taken; null to open it again
   */
  RegistrationYearSet close(LocalDate lastDay, Guards guards) {
    ModelRule.CLOSED_IN_OTHER_YEAR.check(
        guards,
        lastDay == null || lastDay.getYear() == year,
        "/closedOn",
        lastDay,
        Integer.toString(year));
    guards.pass();
    closedOn = lastDay;
    raiseVersion();
    return new RegistrationYearSet(
        new RegistrationYearSet.Data(id(), version(), unitId, year, closedOn));
  }

  boolean takes(LocalDate on) {
    return closedOn == null || !on.isAfter(closedOn);
  }

  int year() {
    return year;
  }

  LocalDate closedOn() {
    return closedOn;
  }
}
