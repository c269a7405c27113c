package vn.danvan.reportingservice.report;

/**
 * Levels of units, from the top. Districts are a level until 2024, the last year they recognized.
 */
enum Level {
  CENTRAL,
  PROVINCE,
  DISTRICT,
  COMMUNE,
  RESIDENTIAL;

  private static final int LAST_YEAR_OF_DISTRICTS = 2024;

  /** The level that nominates to this one in a round of the year. */
  Level below(int year) {
    return switch (this) {
      case CENTRAL -> PROVINCE;
      case PROVINCE -> year <= LAST_YEAR_OF_DISTRICTS ? DISTRICT : COMMUNE;
      case DISTRICT -> COMMUNE;
      case COMMUNE, RESIDENTIAL -> RESIDENTIAL;
    };
  }

  /** The level that this one nominates to in a round of the year. */
  Level above(int year) {
    return switch (this) {
      case CENTRAL, PROVINCE -> CENTRAL;
      case DISTRICT -> PROVINCE;
      case COMMUNE -> year <= LAST_YEAR_OF_DISTRICTS ? DISTRICT : PROVINCE;
      case RESIDENTIAL -> COMMUNE;
    };
  }
}
