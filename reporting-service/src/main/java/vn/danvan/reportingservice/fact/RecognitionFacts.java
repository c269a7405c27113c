package vn.danvan.reportingservice.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.consume.IncomingEvent;
import vn.danvan.reportingservice.fact.Flow.Dimensions;

/**
 * Recognitions in force, by the year of their round, filed under who nominated. One that a further
 * decision ended adds to no figure any more, but to those {@code asOf} an instant before.
 */
@ApplicationScoped
class RecognitionFacts implements FactSource {

  private static final String IN_FORCE = "IN_FORCE";

  record RecognitionData(
      String state,
      UUID modelId,
      String level,
      Integer roundYear,
      LocalDate decidedOn,
      String decisionNumber,
      String ownerKind,
      String fieldCode,
      UUID nominatingUnitId,
      boolean ownLevel) {}

  @Override
  public String topic() {
    return "recognitions";
  }

  @Override
  public Set<String> events() {
    return Set.of(
        "ModelRecognized", "RecognitionRevoked", "RecognitionSuperseded", "RecognitionCorrected");
  }

  @Override
  public Fact read(IncomingEvent event) {
    var recognition = event.data(RecognitionData.class);
    return new Fact(
        event.subject(),
        event.version(),
        FactKind.RECOGNITION,
        event.recordedAt(),
        null,
        recognition.state(),
        recognition.modelId(),
        flows(recognition),
        List.of(),
        recognition.decisionNumber());
  }

  private static List<Flow> flows(RecognitionData recognition) {
    if (!IN_FORCE.equals(recognition.state())) {
      return List.of();
    }
    return List.of(
        Flow.inYear(
            recognition.ownLevel() ? Metric.RECOGNITION_OWN : Metric.RECOGNITION_UP,
            recognition.nominatingUnitId(),
            recognition.roundYear(),
            recognition.decidedOn(),
            new Dimensions(recognition.fieldCode(), recognition.level(), recognition.ownerKind()),
            ""));
  }
}
