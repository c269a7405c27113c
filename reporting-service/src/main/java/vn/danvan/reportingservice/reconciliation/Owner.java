package vn.danvan.reportingservice.reconciliation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A service whose events are counted, with the topics of those. */
enum Owner {
  MODEL("model-service", "models", "replications"),
  RECOGNITION(
      "recognition-service",
      "rounds",
      "standings",
      "nominations",
      "decisions",
      "recognitions",
      "commendations"),
  DIALOGUE(
      "dialogue-service",
      "dialogues",
      "recommendations",
      "sessions",
      "legal-aid-requests",
      "legal-aid-cases",
      "duties");

  private final String service;
  private final List<String> topics;

  Owner(String service, String... topics) {
    this.service = service;
    this.topics = List.of(topics);
  }

  static Optional<Owner> of(String service) {
    return Stream.of(values()).filter(owner -> owner.service.equals(service)).findFirst();
  }

  /** As paths name it. */
  String service() {
    return service;
  }

  List<String> topics() {
    return topics;
  }
}
