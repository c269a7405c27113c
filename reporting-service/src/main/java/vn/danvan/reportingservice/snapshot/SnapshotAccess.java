package vn.danvan.reportingservice.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Caller;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.AllowedAction;

/**
 * Who works with snapshots: officers of the unit prepare, they and those who audit it recount, its
 * head signs. What is signed is public.
 */
@ApplicationScoped
class SnapshotAccess {

  private static final Role[] READERS = {
    Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR
  };

  private final Access access;
  private final CurrentCaller caller;

  SnapshotAccess(Access access, CurrentCaller caller) {
    this.access = access;
    this.caller = caller;
  }

  Caller requirePreparer() {
    return access.require(Role.OFFICER, Role.SECRETARY);
  }

  void requireOwnUnit(UUID unit) {
    access.requireOwnUnit(unit);
  }

  Caller requireHead() {
    return access.require(Role.SIGNATORY);
  }

  void requireChecker(UUID unit) {
    var checker = access.require(Role.OFFICER, Role.SECRETARY, Role.SUPERVISOR);
    if (checker.has(Role.SUPERVISOR)) {
      access.requireSight(unit);
    } else {
      access.requireOwnUnit(unit);
    }
  }

  void requireSight(Snapshot snapshot) {
    if (!snapshot.isSigned() && !sees(snapshot.unitId())) {
      throw PlatformProblem.UNKNOWN.because();
    }
  }

  /** Whether the caller sees what the unit has not signed. */
  boolean sees(UUID unit) {
    return caller.find().filter(one -> one.hasAny(READERS)).isPresent() && access.sees(unit);
  }

  List<AllowedAction> actions(Snapshot snapshot, String path) {
    var actions = new ArrayList<AllowedAction>();
    caller
        .find()
        .filter(one -> snapshot.isUnderWay())
        .ifPresent(
            one -> {
              var own = snapshot.unitId().equals(one.unit());
              var clerk = own && one.hasAny(Role.OFFICER, Role.SECRETARY);
              var auditor = one.has(Role.SUPERVISOR) && access.sees(snapshot.unitId());
              if (snapshot.state() == SnapshotState.PREPARED && (clerk || auditor)) {
                actions.add(AllowedAction.ready("check", path + "/check"));
              }
              if (snapshot.state() == SnapshotState.CHECKED && own && one.has(Role.SIGNATORY)) {
                var same = snapshot.wasPreparedBy(one.subject());
                actions.add(
                    new AllowedAction(
                        "signature",
                        path + "/signature",
                        !same,
                        same ? List.of("second-person-needed") : List.of()));
              }
              if (clerk || own && one.has(Role.SIGNATORY)) {
                actions.add(AllowedAction.ready("cancellation", path + "/cancellation"));
              }
            });
    return actions;
  }

  void requireCanceller(UUID unit) {
    access.require(Role.OFFICER, Role.SECRETARY, Role.SIGNATORY);
    access.requireOwnUnit(unit);
  }
}
