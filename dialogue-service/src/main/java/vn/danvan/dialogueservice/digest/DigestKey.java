package vn.danvan.dialogueservice.digest;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.UUID;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.units.UnitDirectory;

/** Whose month it is that a path names. */
record DigestKey(UUID unit, YearMonth month) {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2099;

  /**
   * What is no month does not exist, like an id that is none.
   *
   * @param unit id or code
   * @param month as 2026-05
   */
  static DigestKey of(String unit, String month, UnitDirectory units) {
    return new DigestKey(units.parameter("unit", unit).id(), month(month));
  }

  private static YearMonth month(String text) {
    YearMonth month;
    try {
      month = YearMonth.parse(text);
    } catch (DateTimeException none) {
      throw PlatformProblem.UNKNOWN.because();
    }
    if (month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR) {
      throw PlatformProblem.UNKNOWN.because();
    }
    return month;
  }
}
