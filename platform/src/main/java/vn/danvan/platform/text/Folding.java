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

  /** Grave, acute, hook above, tilde, dot below; in decomposed text. */
  private static final Pattern SYLLABLE_WITH_TONE =
      Pattern.compile(
          "([\\p{L}\\p{N}\\p{M}]*?)([\\u0300\\u0301\\u0303\\u0309\\u0323])([\\p{L}\\p{N}\\p{M}]*)");

  private static final Pattern NOT_A_WORD_OR_MARK = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
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

  /**
   * Like {@link #fold} but with its diacritics, for exact comparison: each syllable's tone stands
   * at its end, so that where it was placed ({@code hòa}, {@code hoà}) does not count. Not for
   * display.
   */
  public static String foldKeepingAccents(String text) {
    var joined = APOSTROPHES.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    var words =
        NOT_A_WORD_OR_MARK
            .matcher(Normalizer.normalize(joined, Normalizer.Form.NFD))
            .replaceAll(" ")
            .strip();
    return compose(SYLLABLE_WITH_TONE.matcher(words).replaceAll("$1$3$2"));
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
