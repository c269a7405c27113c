package vn.danvan.reportingservice.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.reportingservice.reconciliation.OwnerRemarks;

/**
 * Decides who gets small numbers of persons. Whoever answers for figures in the scope that the unit
 * lies in gets all; everybody else gets reports without them, on every way out.
 *
 * @see "docs/rules.md: R-REP-21 (small cells of figures about persons)"
 */
@ApplicationScoped
class Disclosure {

  private static final Role[] READERS = {
    Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR
  };

  private final Access access;
  private final CurrentCaller caller;
  private final OwnerRemarks remarks;
  private final VietnamTime time;

  Disclosure(Access access, CurrentCaller caller, OwnerRemarks remarks, VietnamTime time) {
    this.access = access;
    this.caller = caller;
    this.remarks = remarks;
    this.time = time;
  }

  /** Whether nothing about the unit is hidden from the caller. */
  boolean isFull(UUID unit) {
    return caller.find().filter(one -> one.hasAny(READERS)).isPresent() && access.sees(unit);
  }

  /** As the caller gets it, with a remark if it does not rest on what the owners have. */
  ReportView shown(Report report, ReportView view) {
    var unit = view.unit().id();
    var shown = isFull(unit) ? view : SmallNumbers.hide(report, view);
    return remarks.on(unit, time.today()).map(shown::remarking).orElse(shown);
  }

  /**
   * Whether some of the amounts of a figure's records may have to be hidden. Records that are a
   * person each can't even be listed without telling how few there are in a place.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code unauthenticated} or {@code forbidden}
   */
  boolean hidesAmounts(Figure figure, UUID unit) {
    if (!figure.ofPersons() || isFull(unit)) {
      return false;
    }
    if (figure.kind() != Figure.Kind.AMOUNT) {
      caller.require();
      throw PlatformProblem.NOT_ALLOWED.because();
    }
    return true;
  }
}
