package vn.danvan.reportingservice.fact;

import java.util.Locale;

/** The aggregates whose versions are kept. */
public enum FactKind {
  MODEL("models"),
  PUBLICATION("models"),
  ROUND("rounds"),
  STANDING("standings"),
  NOMINATION("nominations"),
  DECISION("decisions"),
  RECOGNITION("recognitions"),
  COMMENDATION("commendations"),
  DIALOGUE("dialogues"),
  RECOMMENDATION("recommendations"),
  SESSION("sessions"),
  LEGAL_AID_REQUEST("legal-aid-requests"),
  LEGAL_AID_CASE("legal-aid-cases"),
  DUTY("duties"),
  RECEPTION_DAY("duties"),
  REPLICATION("replications");

  private final String topic;

  FactKind(String topic) {
    this.topic = topic;
  }

  /** Short name of the topic that tells of it. */
  String topic() {
    return topic;
  }

  /** As records show it. */
  public String type() {
    return name().toLowerCase(Locale.ROOT);
  }
}
