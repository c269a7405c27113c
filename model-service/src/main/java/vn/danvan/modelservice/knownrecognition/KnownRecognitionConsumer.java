package vn.danvan.modelservice.knownrecognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.danvan.platform.consume.EventConsumer;
import vn.danvan.platform.consume.IncomingEvent;

/** Learns which models are recognized from the events of recognition-service. */
@ApplicationScoped
class KnownRecognitionConsumer implements EventConsumer {

  private final KnownRecognitions recognitions;

  KnownRecognitionConsumer(KnownRecognitions recognitions) {
    this.recognitions = recognitions;
  }

  @Override
  public Set<String> topics() {
    return Set.of("recognitions");
  }

  @Override
  public Set<String> types() {
    return Set.of(
        "vn.danvan.ModelRecognized",
        "vn.danvan.RecognitionRevoked",
        "vn.danvan.RecognitionSuperseded",
        "vn.danvan.RecognitionCorrected");
  }

  @Override
  public void apply(List<IncomingEvent> events) {
    recognitions.apply(events.stream().map(event -> event.data(KnownRecognition.class)).toList());
  }
}
