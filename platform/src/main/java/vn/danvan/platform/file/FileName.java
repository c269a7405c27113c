package vn.danvan.platform.file;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.danvan.platform.text.Characters;
import vn.danvan.platform.text.Folding;

/**
 * A file's name as its sender gives it: shown to people, never used as a path.
 *
 * @param text without folders and without characters that may not be shown
 * @param trusted false if such characters were taken out, since then nobody saw the name as it is
 * @see "docs/rules.md: R-ATT-03 (names)"
 */
public record FileName(String text, boolean trusted) {

  public static final int MAX_LENGTH = 150;

  private static final String WITHOUT_NAME = "tep-dinh-kem";
  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
  private static final Pattern NOT_IN_NAMES = Pattern.compile("[<>:\"|?*]");
  private static final Pattern EDGES = Pattern.compile("^[\\s.]+|[\\s.]+$");
  private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z0-9]{1,10})$");
  private static final Pattern DEVICES =
      Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

  static FileName of(String given) {
    var composed = Folding.compose(given == null ? "" : given);
    var shown = new StringBuilder();
    composed
        .codePoints()
        .filter(character -> Characters.allowed(Character.toString(character), false))
        .forEach(shown::appendCodePoint);
    var name = FOLDERS.matcher(shown).replaceFirst("");
    name = EDGES.matcher(NOT_IN_NAMES.matcher(name).replaceAll("_")).replaceAll("");
    return new FileName(name, shown.length() == composed.length());
  }

  /** Without the dot, in lower case; empty if there is none that can be trusted. */
  String extension() {
    var found = EXTENSION.matcher(text);
    return trusted && found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "";
  }

  /** The name under which a file of the type is offered: with its extension, and not too long. */
  String as(FileType type) {
    var own = type.hasExtension(extension());
    var extension = own ? extension() : type.extension();
    var stem = own ? text.substring(0, text.length() - extension.length() - 1) : text;
    stem = EDGES.matcher(stem).replaceAll("");
    if (stem.isEmpty()) {
      stem = WITHOUT_NAME;
    }
    if (DEVICES.matcher(stem).matches()) {
      stem = "_" + stem;
    }
    return shortened(stem, MAX_LENGTH - extension.length() - 1) + "." + extension;
  }

  private static String shortened(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    var end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end).stripTrailing();
  }
}
