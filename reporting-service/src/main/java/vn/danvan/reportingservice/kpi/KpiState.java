package vn.danvan.reportingservice.kpi;

/** Where a KPI stands. */
enum KpiState {
  ACTIVE,
  RETIRED
}
