package vn.danvan.dialogueservice.recommendation;

/** What citizens say. */
public enum RecommendationKind {
  OPINION,
  FEEDBACK,
  PROPOSAL,
  REQUEST,
  COMPLAINT,
  DENUNCIATION;

  /**
   * Complaints and denunciations have a procedure of their own: they are routed out, and their
   * content is not kept here.
   */
  boolean hasLegalProcedure() {
    return this == COMPLAINT || this == DENUNCIATION;
  }
}
