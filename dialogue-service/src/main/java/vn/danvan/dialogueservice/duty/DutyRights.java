package vn.danvan.dialogueservice.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.rest.AllowedAction;

/** Who may do what with duties and reception days. */
@ApplicationScoped
class DutyRights {

  private static final Role[] READERS = {
    Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR
  };
  private static final Role[] CLERKS = {Role.OFFICER, Role.SECRETARY};

  private final Access access;
  private final CurrentCaller caller;

  DutyRights(Access access, CurrentCaller caller) {
    this.access = access;
    this.caller = caller;
  }

  void requireReader() {
    access.require(READERS);
  }

  void requireClerk() {
    access.require(CLERKS);
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

  /** What the caller may do next. */
  List<AllowedAction> actions(DialogueDuty duty) {
    if (duty.state() != DutyState.IN_FORCE
        || !caller.require().hasAny(CLERKS)
        || !access.sees(duty.unitId())) {
      return List.of();
    }
    var address = "/api/v1/duties/" + duty.id();
    return List.of(
        AllowedAction.ready("replacement", address + "/replacement"),
        AllowedAction.ready("end", address + "/end"));
  }
}
