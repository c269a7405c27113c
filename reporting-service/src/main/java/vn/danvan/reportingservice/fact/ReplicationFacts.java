package vn.danvan.reportingservice.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.consume.IncomingEvent;
import vn.danvan.reportingservice.fact.Flow.Dimensions;

/** Replications, by the day of adoption, filed under the unit that adopted. */
@ApplicationScoped
class ReplicationFacts implements FactSource {

  record ReplicationData(
      String state,
      UUID modelId,
      UUID unitId,
      String level,
      String fieldCode,
      LocalDate adoptedOn,
      LocalDate droppedOn,
      UUID adoptedByUnitId) {

    /** Who adopted it, whoever goes on with it now. */
    UUID adopter() {
      return adoptedByUnitId == null ? unitId : adoptedByUnitId;
    }
  }

  @Override
  public String topic() {
    return "replications";
  }

  @Override
  public Set<String> events() {
    return Set.of(
        "ReplicationPlanned",
        "ModelReplicated",
        "ReplicationReviewed",
        "ReplicationTransferred",
        "ReplicationDropped");
  }

  @Override
  public Set<String> ignoredEvents() {
    return Set.of("ReplicationAssessed");
  }

  @Override
  public Fact read(IncomingEvent event) {
    var replication = event.data(ReplicationData.class);
    return new Fact(
        event.subject(),
        event.version(),
        FactKind.REPLICATION,
        event.recordedAt(),
        null,
        replication.state(),
        replication.modelId(),
        flows(replication));
  }

  private static List<Flow> flows(ReplicationData replication) {
    var flows = new ArrayList<Flow>();
    var about = new Dimensions(replication.fieldCode(), replication.level(), null);
    var adopted = replication.adoptedOn();
    if (adopted != null) {
      var model = replication.modelId().toString();
      var adopter = replication.adopter();
      flows.add(Flow.of(Metric.REPLICATION_ADOPTED, adopter, adopted, about, model));
      flows.add(
          Flow.of(Metric.REPLICATION_ADOPTED_BY, adopter, adopted, about, adopter.toString()));
    }
    if (replication.droppedOn() != null) {
      flows.add(
          Flow.of(
              Metric.REPLICATION_DROPPED,
              replication.unitId(),
              replication.droppedOn(),
              about,
              ""));
    }
    return flows;
  }
}
