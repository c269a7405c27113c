package vn.danvan.reportingservice.report;

/** Which entries of a metric a figure takes, seen from the period asked for. */
enum Range {
  /** Those dated within the period. */
  PERIOD,
  /** Those dated before it began. */
  BEFORE,
  /** Those dated up to its last day. */
  UNTIL,
  /** Those of the years that the period touches, each as a whole. */
  YEARS
}
