package vn.danvan.modelservice.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Year;
import java.util.List;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;

/** Until when registering bodies take models: the body's head says it. */
@ApplicationScoped
class RegistrationYearService {

  private final RegistrationYearRepository years;
  private final UnitDirectory units;
  private final Access access;
  private final CurrentCaller caller;
  private final Journal journal;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final VietnamTime time;

  RegistrationYearService(
      RegistrationYearRepository years,
      UnitDirectory units,
      Access access,
      CurrentCaller caller,
      Journal journal,
      RequestValidator validator,
      Preconditions preconditions,
      VietnamTime time) {
    this.years = years;
    this.units = units;
    this.access = access;
    this.caller = caller;
    this.journal = journal;
    this.validator = validator;
    this.preconditions = preconditions;
    this.time = time;
  }

  RegistrationYearView close(String unitCode, String yearText, RegistrationYearRequest request) {
    var guards = validator.check(request);
    access.require(Role.SIGNATORY);
    var unit = unit(unitCode);
    access.requireOwnUnit(unit.id());
    var year = years.of(unit.id(), year(yearText));
    preconditions.match(year.version());
    var event = year.close(request.closedOn(), guards);
    years.save(year);
    journal.append(event, Occurrence.on(time.today()));
    return view(year, unit);
  }

  RegistrationYearView read(String unitCode, String yearText) {
    var unit = unit(unitCode);
    return view(years.of(unit.id(), year(yearText)), unit);
  }

  private Unit unit(String idOrCode) {
    return units.tree().find(idOrCode).orElseThrow(PlatformProblem.UNKNOWN::because);
  }

  private static int year(String text) {
    if (!text.matches("\\d{4}") || Year.parse(text).getValue() < 1945) {
      throw PlatformProblem.UNKNOWN.because();
    }
    return Integer.parseInt(text);
  }

  private RegistrationYearView view(RegistrationYear year, Unit unit) {
    var mayClose =
        caller
            .find()
            .map(current -> current.has(Role.SIGNATORY) && unit.id().equals(current.unit()))
            .orElse(false);
    return new RegistrationYearView(
        year.id(),
        year.version(),
        unit.ref(),
        year.year(),
        year.closedOn(),
        mayClose
            ? List.of(
                AllowedAction.ready(
                    "registration-years",
                    "/api/v1/units/" + unit.id() + "/registration-years/" + year.year()))
            : List.of());
  }
}
