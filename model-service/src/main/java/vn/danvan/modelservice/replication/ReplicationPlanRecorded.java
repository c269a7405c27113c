package vn.danvan.modelservice.replication;

import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/**
 * A replication plan was recorded. Journaled only: the replications' own events tell the others.
 */
public record ReplicationPlanRecorded(Data plan) implements DomainEvent {

  /**
   * The whole public state of a plan.
   *
   * @param lines how many replications it plans
   */
  public record Data(
      UUID id,
      long version,
      UUID unitId,
      int year,
      String documentNumber,
      LocalDate plannedOn,
      int lines) {}

  @Override
  public String type() {
    return "vn.danvan.ReplicationPlanRecorded";
  }

  @Override
  public String aggregate() {
    return "ReplicationPlan";
  }

  @Override
  public String topic() {
    return null;
  }

  @Override
  public UUID subject() {
    return plan.id();
  }

  @Override
  public long version() {
    return plan.version();
  }

  @Override
  public Object data() {
    return plan;
  }
}
