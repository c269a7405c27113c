package vn.danvan.modelservice.replication;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** A unit has found whether a model can be replicated. */
public record ReplicationAssessed(Data assessment) implements DomainEvent {

  static final String AGGREGATE = "ReplicationAssessment";

  /**
   * The whole public state of an assessment; its texts are not published.
   *
   * @param unitId the unit that assessed
   * @param unitKinds kinds of unit that it suits; empty: all
   */
  public record Data(
      UUID id,
      long version,
      UUID modelId,
      UUID unitId,
      UUID provinceId,
      boolean replicable,
      List<String> unitKinds,
      LocalDate assessedOn) {}

  @Override
  public String type() {
    return "vn.danvan.ReplicationAssessed";
  }

  @Override
  public String aggregate() {
    return AGGREGATE;
  }

  @Override
  public String topic() {
    return ReplicationEvent.TOPIC;
  }

  @Override
  public UUID subject() {
    return assessment.id();
  }

  @Override
  public long version() {
    return assessment.version();
  }

  @Override
  public Object data() {
    return assessment;
  }
}
