package vn.danvan.recognitionservice.commendation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.text.Folding;

/**
 * What a certificate says of its recipient, or what of it is to be spelled otherwise: then null is
 * what stays as it is.
 */
record Wording(String name, String position, String merit) {

  private static final Pattern FIGURE =
      Pattern.compile("[-+]?\\p{N}(?:[\\p{N}.,/]*\\p{N})?(?:\\s*[%‰])?");
  private static final String RULE = "R-COM-11";
  private static final Phrase ANOTHER_TEXT =
      new Phrase(
          "Chỉ được đính chính chính tả (dấu, chữ hoa, dấu câu), không được đổi nội dung.",
          "Only the spelling (diacritics, case, punctuation) is corrected, not what it says.");
  private static final Phrase SPELLED_SO =
      new Phrase("Nội dung đã được viết như vậy.", "It is spelled so already.");

  /**
   * Adds {@code another-text} for each member that says something else than now, {@code unchanged}
   * if nothing is spelled otherwise.
   *
   * @see "docs/rules.md: R-COM-11 (only the spelling)"
   */
  void checkSpelling(Wording now, Guards guards) {
    var same =
        spells(name, now.name, "/name", guards)
            & spells(position, now.position, "/position", guards)
            & spells(merit, now.merit, "/merit", guards);
    guards.check(!same || !over(now).equals(now), "", "unchanged", RULE, SPELLED_SO);
  }

  private static boolean spells(String wanted, String now, String pointer, Guards guards) {
    var same =
        now != null
            && wanted != null
            && Folding.fold(wanted).equals(Folding.fold(now))
            && figures(wanted).equals(figures(now));
    return guards.check(wanted == null || same, pointer, "another-text", RULE, ANOTHER_TEXT);
  }

  /** Figures as they stand: a point or comma within one makes it another. */
  private static List<String> figures(String text) {
    return FIGURE.matcher(text).results().map(MatchResult::group).toList();
  }

  /** What it says once this is corrected. */
  Wording over(Wording now) {
    return new Wording(
        name == null ? now.name : name,
        position == null ? now.position : position,
        merit == null ? now.merit : merit);
  }
}
