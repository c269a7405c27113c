package vn.danvan.modelservice.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import vn.danvan.platform.text.Folding;

/**
 * What is looked for, folded. Words of two or more syllables are looked for as adjacent pairs of
 * syllables, which hold their order and are many times rarer than the syllables by themselves.
 *
 * @param syllables folded, at least one
 * @param accented as typed, folded but for the diacritics; null if typed without any
 */
record SearchWords(List<String> syllables, String accented) {

  /** How the index is asked. */
  enum Form {
    PAIRS,
    SYLLABLES
  }

  /**
   * @return null if there is nothing to look for in the text
   */
  static SearchWords of(String text) {
    var folded = Folding.fold(text);
    if (folded.isEmpty()) {
      return null;
    }
    var accented = Folding.foldKeepingAccents(text);
    return new SearchWords(List.of(folded.split(" ")), accented.equals(folded) ? null : accented);
  }

  /** The form that is tried first. */
  Form first() {
    return syllables.size() > 1 ? Form.PAIRS : Form.SYLLABLES;
  }

  /** The text of a {@code tsquery}; syllables hold letters and digits only. */
  String query(Form form) {
    var lexemes =
        form == Form.SYLLABLES
            ? syllables
            : Folding.syllablesAndPairs(String.join(" ", syllables))
                .subList(syllables.size(), 2 * syllables.size() - 1);
    return lexemes.stream().map(lexeme -> "'" + lexeme + "'").collect(Collectors.joining(" & "));
  }

  /** What an exactly accented title holds, each between spaces. */
  List<String> needles(Form form) {
    var found = form == Form.PAIRS ? List.of(accented) : List.of(accented.split(" "));
    return found.stream().map(needle -> " " + needle + " ").toList();
  }
}
