package vn.danvan.reportingservice.reportedfigure;

/** Where a reported figure stands. */
enum FigureState {
  ENTERED,
  APPROVED,
  REJECTED,
  WITHDRAWN
}
