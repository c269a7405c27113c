package vn.danvan.platform.problem;

import java.text.MessageFormat;
import java.util.Locale;

/**
 * A sentence that an officer can act on, in both languages.
 *
 * @param vi Vietnamese, the default
 * @param en English
 */
public record Phrase(String vi, String en) {

  /** The sentence in the wanted language with {@code {0}}, {@code {1}} ... filled in. */
  public String in(Locale locale, Object... arguments) {
    var pattern = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : vi;
    var texts = new Object[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = abbreviated(String.valueOf(arguments[i]));
    }
    return new MessageFormat(pattern.replace("'", "''"), Locale.ROOT).format(texts);
  }

  /** Input is echoed at most 100 characters long, on one line. */
  static String abbreviated(String text) {
    var line = text.replaceAll("\\p{Cntrl}", "�");
    return line.length() <= 100 ? line : line.substring(0, 99) + "…";
  }
}
