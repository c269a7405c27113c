package vn.danvan.recognitionservice.scoringscheme;

/** What a nomination's dossier may have to contain. */
public enum DossierPart {
  /** The submission with its list. */
  SUBMISSION_LIST,
  ACHIEVEMENT_REPORT,
  /** Minutes of the council or committee below. */
  COUNCIL_MINUTES,
  EVIDENCE,
  /** The unit's own score. */
  OWN_SCORE,
  /** That a body other than the unit stands up for it. */
  ENDORSEMENT;

  /** Whether it is a document, rather than what the dossier itself says. */
  public boolean isDocument() {
    return this != OWN_SCORE && this != ENDORSEMENT;
  }
}
