package vn.danvan.dialogueservice.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.rest.AllowedAction;

/** Who may do what with legal aid. */
@ApplicationScoped
class LegalAidRights {

  static final String REQUESTS = "/api/v1/legal-aid-requests";

  private static final Role[] READERS = {
    Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR, Role.INTEGRATOR
  };
  private static final Role[] CLERKS = {Role.OFFICER, Role.SECRETARY, Role.INTEGRATOR};

  private final Access access;
  private final CurrentCaller caller;

  LegalAidRights(Access access, CurrentCaller caller) {
    this.access = access;
    this.caller = caller;
  }

  void requireReader() {
    access.require(READERS);
  }

  void requireClerk() {
    access.require(CLERKS);
  }

  void requireSight(UUID unit) {
    access.requireSight(unit);
  }

  /** Root of what the caller sees. */
  Optional<UUID> scopeRoot() {
    return access.scopeRoot();
  }

  /**
   * Requires that the caller acts for the unit.
   *
   * @param onBehalfOf id or code of the unit below that the request names, or null
   * @return the unit acted for when it is not the caller's own, to be recorded; otherwise null
   */
  UUID requireActingFor(UUID unit, String onBehalfOf) {
    return access.requireActingFor(unit, onBehalfOf).orElse(null);
  }

  static String address(LegalAidRequest request) {
    return REQUESTS + "/" + request.id();
  }

  /** What the caller may do next with a request. */
  List<AllowedAction> actions(LegalAidRequest request, LegalAidCounts.Cases cases) {
    if (!maySteer(request.unitId())) {
      return List.of();
    }
    var actions = new ArrayList<AllowedAction>();
    actions.add(AllowedAction.ready("cases", address(request) + "/cases"));
    if (request.state() == LegalAidState.OPEN) {
      var missing =
          cases.open() == 0 ? List.<String>of() : List.of(LegalAidProblem.CASES_OPEN.code());
      actions.add(
          new AllowedAction("closure", address(request) + "/closure", missing.isEmpty(), missing));
    }
    return actions;
  }

  /** What the caller may do next with a case. */
  List<AllowedAction> actions(LegalAidCase one) {
    return one.state() == LegalAidState.OPEN && maySteer(one.unitId())
        ? List.of(
            AllowedAction.ready(
                "closure", REQUESTS + "/" + one.requestId() + "/cases/" + one.id() + "/closure"))
        : List.of();
  }

  private boolean maySteer(UUID unit) {
    return caller.require().hasAny(CLERKS) && access.sees(unit);
  }
}
