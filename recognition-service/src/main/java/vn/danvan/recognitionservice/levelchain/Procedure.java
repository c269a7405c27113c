package vn.danvan.recognitionservice.levelchain;

/** How a level comes to its verdicts. */
public enum Procedure {
  /** A council scores and votes; its secretary writes eligibility, verdicts and draft decisions. */
  COUNCIL,
  /** The standing committee concludes; an officer of the unit writes it down. */
  COMMITTEE_MINUTES,
  /** The head decides alone; an officer of the unit writes it down. */
  HEAD_DECISION
}
