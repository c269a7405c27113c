package vn.danvan.reportingservice.fact;

import java.util.Locale;

/** The aggregates whose versions are kept. */
public enum FactKind {
  MODEL,
  PUBLICATION,
  ROUND,
  STANDING,
  NOMINATION,
  DECISION,
  RECOGNITION,
  COMMENDATION,
  DIALOGUE,
  RECOMMENDATION,
  SESSION,
  LEGAL_AID_REQUEST,
  LEGAL_AID_CASE,
  DUTY,
  RECEPTION_DAY,
  REPLICATION;

  /** As records show it. */
  public String type() {
    return name().toLowerCase(Locale.ROOT);
  }
}
