package vn.danvan.platform.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Vietnamese text folded for search and comparison: case, diacritics, đ and apostrophes do not
 * count.
 */
public final class Folding {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´]");
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Folding() {}

  /** Composed form (NFC), in which all text is stored. */
  public static String compose(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** {@code "Đắk Nông, M’Drắk"} becomes {@code "dak nong mdrak"}. */
  public static String fold(String text) {
    var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    var plain = MARKS.matcher(decomposed).replaceAll("").replace('đ', 'd').replace('Đ', 'D');
    var joined = APOSTROPHES.matcher(plain).replaceAll("");
    return NOT_A_WORD.matcher(joined.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** Folded syllables and adjacent pairs ({@code giam_ngheo}): what the search index holds. */
  public static List<String> syllablesAndPairs(String text) {
    var folded = fold(text);
    if (folded.isEmpty()) {
      return List.of();
    }
    var syllables = List.of(folded.split(" "));
    var tokens = new ArrayList<>(syllables);
    for (int i = 1; i < syllables.size(); i++) {
      tokens.add(syllables.get(i - 1) + "_" + syllables.get(i));
    }
    return tokens;
  }
}
