package vn.danvan.platform.document;

import java.time.LocalDate;

/**
 * Days as official documents write them: with a zero before days below 10 and before January and
 * February, so that nobody puts a digit before them.
 *
 * @see "Decree 30/2020/NĐ-CP, appendix I, part II, section 4"
 */
public final class DocumentDay {

  private static final int LAST_MONTH_WITH_ZERO = 2;

  private DocumentDay() {}

  /** Such as "ngày 05 tháng 02 năm 2024" or "ngày 15 tháng 12 năm 2023". */
  public static String of(LocalDate day) {
    var month = day.getMonthValue();
    return "ngày %02d tháng %s%d năm %d"
        .formatted(
            day.getDayOfMonth(), month > LAST_MONTH_WITH_ZERO ? "" : "0", month, day.getYear());
  }

  /**
   * As it stands under the head of a document.
   *
   * @param place where the document was made, or null
   */
  public static String of(String place, LocalDate day) {
    return place == null ? "Ngày" + of(day).substring("ngày".length()) : place + ", " + of(day);
  }
}
