package vn.danvan.modelservice.replication;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.text.Folding;

/**
 * A document by which a unit says which models are to be replicated where in a year. It is recorded
 * once and never changes; its lines are replications.
 */
@Entity
class ReplicationPlan extends Aggregate {

  private UUID unitId;
  private int year;
  private String documentNumber;
  private String documentKey;
  private LocalDate plannedOn;
  private int lines;

  protected ReplicationPlan() {}

  private ReplicationPlan(UUID id) {
    super(id);
  }

  /**
   * Records the document.
   *
   * @param documentNumber unique per unit and year, which the caller has checked
   * @param on day of the document (Vietnam)
   * @see "docs/rules.md: R-RPL-05 (plans)"
   */
  static ReplicationPlan record(
      UUID id, UUID unit, int year, String documentNumber, int lines, LocalDate on) {
    var plan = new ReplicationPlan(id);
    plan.unitId = unit;
    plan.year = year;
    plan.documentNumber = documentNumber;
    plan.documentKey = Folding.fold(documentNumber);
    plan.plannedOn = on;
    plan.lines = lines;
    plan.raiseVersion();
    return plan;
  }

  /** The whole public state. */
  ReplicationPlanRecorded.Data data() {
    return new ReplicationPlanRecorded.Data(
        id(), version(), unitId, year, documentNumber, plannedOn, lines);
  }
}
