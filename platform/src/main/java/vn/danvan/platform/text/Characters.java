package vn.danvan.platform.text;

/** Characters that no name or text may hold: controls, direction overrides, invisible ones. */
public final class Characters {

  private static final int HANGUL_FILLER = 0x3164;
  private static final int BRAILLE_BLANK = 0x2800;

  private Characters() {}

  public static boolean allowed(String text, boolean multiLine) {
    return text.codePoints().allMatch(character -> allowed(character, multiLine));
  }

  /** Nothing to see, though {@code @NotBlank} lets it pass: spaces beyond the ASCII ones. */
  public static boolean onlyLooksEmpty(String text) {
    return !text.trim().isEmpty() && text.codePoints().allMatch(Characters::invisible);
  }

  private static boolean invisible(int character) {
    return Character.isSpaceChar(character)
        || Character.isWhitespace(character)
        || character == HANGUL_FILLER
        || character == BRAILLE_BLANK;
  }

  private static boolean allowed(int character, boolean multiLine) {
    if (character == '\n' || character == '\r' || character == '\t') {
      return multiLine;
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
