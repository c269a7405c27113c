package vn.danvan.reportingservice.report;

/** By which tree facts are filed. No unit has a successor yet: both give the same. */
public enum Structure {
  /** The tree of the fact's date. */
  HISTORICAL,
  /** Today's tree, through successions. */
  CURRENT
}
