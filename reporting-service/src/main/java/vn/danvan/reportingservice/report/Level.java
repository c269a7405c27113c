package vn.danvan.reportingservice.report;

/** Levels of units, from the top. Which one nominates to which is read from the tree. */
enum Level {
  CENTRAL,
  PROVINCE,
  DISTRICT,
  COMMUNE,
  RESIDENTIAL
}
