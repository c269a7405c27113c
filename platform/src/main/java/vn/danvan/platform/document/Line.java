package vn.danvan.platform.document;

/**
 * A paragraph.
 *
 * @param text what it says; empty for a gap of one line
 * @param points height of its letters
 */
public record Line(String text, Face face, Alignment alignment, int points) {

  private static final int BODY = 13;

  /** How the letters look. */
  public enum Face {
    PLAIN,
    BOLD,
    ITALIC
  }

  /** Where the line stands between the margins. */
  public enum Alignment {
    LEFT,
    CENTER,
    RIGHT,
    JUSTIFIED
  }

  /** Running text. */
  public static Line text(String text) {
    return new Line(text, Face.PLAIN, Alignment.JUSTIFIED, BODY);
  }

  public static Line centered(String text) {
    return new Line(text, Face.PLAIN, Alignment.CENTER, BODY);
  }

  public static Line gap() {
    return text("");
  }

  public Line bold() {
    return new Line(text, Face.BOLD, alignment, points);
  }

  public Line italic() {
    return new Line(text, Face.ITALIC, alignment, points);
  }

  public Line left() {
    return new Line(text, face, Alignment.LEFT, points);
  }

  public Line right() {
    return new Line(text, face, Alignment.RIGHT, points);
  }

  public Line sized(int points) {
    return new Line(text, face, alignment, points);
  }
}
