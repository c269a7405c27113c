package vn.danvan.reportingservice.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.units.UnitDirectory;

/** Lets those who answer for the figures compare them. */
@ApplicationScoped
class ReconciliationService {

  private static final Phrase NO_OWNER =
      new Phrase("{0} không phải là dịch vụ nguồn.", "{0} is no owning service.");

  private final Access access;
  private final Reconciliation reconciliation;
  private final OwnerDifferences owners;
  private final OwnerChecks checks;
  private final UnitDirectory units;
  private final RequestValidator validator;

  ReconciliationService(
      Access access,
      Reconciliation reconciliation,
      OwnerDifferences owners,
      OwnerChecks checks,
      UnitDirectory units,
      RequestValidator validator) {
    this.access = access;
    this.reconciliation = reconciliation;
    this.owners = owners;
    this.checks = checks;
    this.units = units;
    this.validator = validator;
  }

  /**
   * @param unit id or code: only what differs from the owners in its subtree; null: everywhere
   */
  ReconciliationView compare(String unit) {
    access.require(Role.OFFICER, Role.SUPERVISOR, Role.ADMIN);
    var below = unit == null ? null : units.parameter("unit", unit).id();
    var tallies = reconciliation.compare();
    return new ReconciliationView(
        tallies.asOf(), tallies.differences(), tallies.items(), owners.view(below));
  }

  /** Begins to compare with the owners. */
  OwnersView begin(OwnerCheckRequest request) {
    access.require(Role.ADMIN);
    var guards = validator.check(request);
    var named = request.services() == null ? List.<String>of() : request.services();
    named.forEach(
        name ->
            guards.check(
                Owner.of(name).isPresent(),
                "/services",
                "unknown-service",
                "R-REP-22",
                NO_OWNER,
                name));
    guards.pass();
    checks.begin(
        named.isEmpty()
            ? List.of(Owner.values())
            : named.stream().flatMap(name -> Owner.of(name).stream()).distinct().toList());
    return owners.view(null);
  }
}
