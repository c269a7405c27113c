package vn.danvan.reportingservice.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;

/** Lets those who answer for the figures compare them. */
@ApplicationScoped
class ReconciliationService {

  private final Access access;
  private final Reconciliation reconciliation;

  ReconciliationService(Access access, Reconciliation reconciliation) {
    this.access = access;
    this.reconciliation = reconciliation;
  }

  ReconciliationView compare() {
    access.require(Role.OFFICER, Role.SUPERVISOR, Role.ADMIN);
    return reconciliation.compare();
  }
}
