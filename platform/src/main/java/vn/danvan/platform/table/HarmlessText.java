package vn.danvan.platform.table;

/**
 * Texts that a spreadsheet would take for a formula get an apostrophe in front when they are
 * written, and lose it when they are read again.
 */
public final class HarmlessText {

  private static final char APOSTROPHE = '\'';
  private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

  private HarmlessText() {}

  static String of(String text) {
    return isDangerous(text) ? APOSTROPHE + text : text;
  }

  /** What {@link #of} was given. */
  public static String original(String text) {
    return !text.isEmpty() && text.charAt(0) == APOSTROPHE && isDangerous(text.substring(1))
        ? text.substring(1)
        : text;
  }

  /** Apostrophes before it do not count, so that each text has one form and each form one text. */
  private static boolean isDangerous(String text) {
    var start = 0;
    while (start < text.length() && text.charAt(start) == APOSTROPHE) {
      start++;
    }
    return start < text.length() && DANGEROUS.indexOf(text.charAt(start)) >= 0;
  }
}
