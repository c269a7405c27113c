package vn.danvan.platform.document;

import java.util.Locale;

/** Vietnamese text in capitals, as heads and titles of official documents are set. */
public final class Capitals {

  private static final Locale VIETNAMESE = Locale.of("vi");

  private Capitals() {}

  public static String of(String text) {
    return text.toUpperCase(VIETNAMESE);
  }
}
