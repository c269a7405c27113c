package vn.danvan.dialogueservice.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Caller;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.units.UnitDirectory;

/**
 * Who supervises: supervisors (the Fatherland Front), and officers of the province's bodies. That
 * it is another body than the one whose work is looked at is the aggregates' rule.
 *
 * @see "docs/rules.md: R-REC-05 (another body supervises)"
 */
@ApplicationScoped
public class SupervisingBodies {

  private static final String PROVINCE = "PROVINCE";

  private final Access access;
  private final CurrentCaller caller;
  private final UnitDirectory units;

  public SupervisingBodies(Access access, CurrentCaller caller, UnitDirectory units) {
    this.access = access;
    this.caller = caller;
    this.units = units;
  }

  /**
   * The supervising body that the caller acts for.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code forbidden} (403)
   */
  public UUID require() {
    var current = access.require(Role.SUPERVISOR, Role.OFFICER, Role.SECRETARY);
    if (!supervises(current)) {
      throw PlatformProblem.NOT_ALLOWED.because();
    }
    return current.unit();
  }

  /** Whether the caller may supervise anything. */
  public boolean isCaller() {
    return caller.find().map(this::supervises).orElse(false);
  }

  private boolean supervises(Caller current) {
    if (current.unit() == null) {
      return false;
    }
    if (current.has(Role.SUPERVISOR)) {
      return true;
    }
    return current.hasAny(Role.OFFICER, Role.SECRETARY)
        && units
            .tree()
            .find(current.unit())
            .map(unit -> PROVINCE.equals(unit.level()))
            .orElse(false);
  }
}
