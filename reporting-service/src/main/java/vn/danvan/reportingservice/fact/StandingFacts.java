package vn.danvan.reportingservice.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.consume.IncomingEvent;
import vn.danvan.reportingservice.fact.Flow.Dimensions;

/** Standings: what an expected unit has done for a round, by the round's year. */
@ApplicationScoped
class StandingFacts implements FactSource {

  private static final String NOT_CONSIDERED = "NOT_CONSIDERED";
  private static final String RECOGNIZED = "RECOGNIZED";

  record StandingData(
      String state,
      UUID roundId,
      Integer roundYear,
      UUID authorityId,
      UUID unitId,
      long nominated) {}

  @Override
  public String topic() {
    return "standings";
  }

  @Override
  public Set<String> events() {
    return Set.of("StandingChanged");
  }

  @Override
  public Fact read(IncomingEvent event) {
    var standing = event.data(StandingData.class);
    return new Fact(
        event.subject(),
        event.version(),
        FactKind.STANDING,
        event.recordedAt(),
        null,
        standing.state(),
        standing.roundId(),
        flows(standing, event));
  }

  private static List<Flow> flows(StandingData standing, IncomingEvent event) {
    var metrics = new ArrayList<Metric>();
    if (!NOT_CONSIDERED.equals(standing.state())) {
      metrics.add(Metric.STANDING_CONSIDERED);
    }
    if (RECOGNIZED.equals(standing.state())) {
      metrics.add(Metric.STANDING_RECOGNIZED);
    }
    if (standing.nominated() > 0) {
      metrics.add(Metric.STANDING_NOMINATED);
    }
    return metrics.stream()
        .map(
            metric ->
                Flow.inYear(
                    metric,
                    standing.unitId(),
                    standing.roundYear(),
                    event.occurredOn(),
                    Dimensions.NONE,
                    standing.authorityId().toString()))
        .toList();
  }
}
