package vn.danvan.platform.problem;

/**
 * One reason why a request was refused.
 *
 * @param pointer JSON pointer to the member of the request body, {@code ""} for the whole, or the
 *     name of a parameter
 * @param code stable code of the reason, for programs
 * @param rule id of the rule in {@code docs/rules.md}, or null
 * @param phrase the sentence, with {@code arguments} filled in
 * @param current what is there, or null
 * @param required what would be accepted, or null
 */
public record Violation(
    String pointer,
    String code,
    String rule,
    Phrase phrase,
    Object[] arguments,
    String current,
    String required) {

  public static Violation of(
      String pointer, String code, String rule, Phrase phrase, Object... arguments) {
    return new Violation(pointer, code, rule, phrase, arguments, null, null);
  }

  public Violation comparing(Object current, Object required) {
    return new Violation(pointer, code, rule, phrase, arguments, text(current), text(required));
  }

  /** The same reason seen from an enclosing document, such as a row of a batch. */
  public Violation below(String prefix) {
    return new Violation(prefix + pointer, code, rule, phrase, arguments, current, required);
  }

  private static String text(Object value) {
    return value == null ? null : Phrase.abbreviated(value.toString());
  }
}
