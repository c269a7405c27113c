package vn.danvan.reportingservice.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.consume.IncomingEvent;
import vn.danvan.reportingservice.fact.Flow.Dimensions;

/** Commendations that stand, by the day of the decision, filed under the recipient's unit. */
@ApplicationScoped
class CommendationFacts implements FactSource {

  private static final String AWARDED = "AWARDED";

  record CommendationData(
      String state,
      String formCode,
      String level,
      String recipientKind,
      UUID recipientUnitId,
      UUID modelId,
      String decisionNumber,
      LocalDate decidedOn) {}

  @Override
  public String topic() {
    return "commendations";
  }

  @Override
  public Set<String> events() {
    return Set.of(
        "CommendationDrafted",
        "CommendationDeclared",
        "CommendationWithdrawn",
        "CommendationAwarded",
        "CommendationRevoked",
        "CommendationCorrected",
        "CommendedNamePublished",
        "CommendedNameHidden");
  }

  @Override
  public Fact read(IncomingEvent event) {
    var commendation = event.data(CommendationData.class);
    return new Fact(
        event.subject(),
        event.version(),
        FactKind.COMMENDATION,
        event.recordedAt(),
        null,
        commendation.state(),
        commendation.modelId(),
        flows(commendation),
        List.of(),
        commendation.decisionNumber());
  }

  private static List<Flow> flows(CommendationData commendation) {
    if (!AWARDED.equals(commendation.state())) {
      return List.of();
    }
    return List.of(
        Flow.of(
            Metric.COMMENDATION,
            commendation.recipientUnitId(),
            commendation.decidedOn(),
            new Dimensions(null, commendation.level(), commendation.recipientKind()),
            commendation.formCode()));
  }
}
