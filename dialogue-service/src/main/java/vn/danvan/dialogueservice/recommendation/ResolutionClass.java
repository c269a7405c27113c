package vn.danvan.dialogueservice.recommendation;

/** What has come of a recommendation; from receipt on it has one. */
public enum ResolutionClass {
  IN_PROGRESS,
  DONE,
  AWAITING_BUDGET,
  EXPLAINED,
  OUT_OF_COMPETENCE
}
