package vn.danvan.reportingservice.report;

/** By which tree facts are filed; the totals of both are equal. */
public enum Structure {
  /** The tree of the fact's date. */
  HISTORICAL,
  /** Today's tree, through successions. */
  CURRENT
}
