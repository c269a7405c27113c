package vn.danvan.reportingservice.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.consume.IncomingEvent;

/** Decisions; they are kept beside the recognitions, which count. */
@ApplicationScoped
class DecisionFacts implements FactSource {

  record DecisionData(String state, UUID roundId) {}

  @Override
  public String topic() {
    return "decisions";
  }

  @Override
  public Set<String> events() {
    return Set.of(
        "DecisionDrafted",
        "DecisionSigned",
        "DecisionIssued",
        "DecisionCancelled",
        "DecisionCorrected");
  }

  @Override
  public Fact read(IncomingEvent event) {
    var decision = event.data(DecisionData.class);
    return new Fact(
        event.subject(),
        event.version(),
        FactKind.DECISION,
        event.recordedAt(),
        null,
        decision.state(),
        decision.roundId(),
        List.of());
  }
}
