package vn.danvan.reportingservice.kpi;

/** What a KPI is measured in. */
enum Measure {
  COUNT,
  PERCENT,
  RATIO
}
