package vn.danvan.platform.text;

/** Characters that no name or text may hold: controls, direction overrides, invisible ones. */
public final class Characters {

  private Characters() {}

  public static boolean allowed(String text, boolean multiLine) {
    return text.codePoints().allMatch(character -> allowed(character, multiLine));
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
