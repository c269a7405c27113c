package vn.danvan.dialogueservice.legalaid;

/** How aid is given (Law on Legal Aid 2017, Art. 27). */
public enum LegalAidForm {
  ADVICE,
  OUT_OF_COURT_REPRESENTATION,
  LITIGATION
}
