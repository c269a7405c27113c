package vn.danvan.deploy.bench;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is searched for. */
enum SearchKind {
  /** Two common syllables and a rare one that stand apart in a title. */
  SELECTIVE,
  /** A rare syllable between two common ones: next to nothing is found, and at once. */
  NAME,
  /** A word of two common syllables. */
  WORD,
  /** Four common syllables that stand together. */
  PHRASE,
  /** The same four, asked for one by one as an index without pairs would have to. */
  SYLLABLES;

  String ours() {
    return "ours: " + name().toLowerCase(java.util.Locale.ROOT);
  }

  String bare() {
    return "SQL: " + name().toLowerCase(java.util.Locale.ROOT);
  }

  String words(int number) {
    return switch (this) {
      case SELECTIVE -> SampleModels.selective(number);
      case NAME -> SampleModels.name(number);
      case WORD -> SampleModels.word(number);
      case PHRASE, SYLLABLES -> SampleModels.phrase(number);
    };
  }

  /** The words as a {@code tsquery}: adjacent pairs, or the syllables where none are adjacent. */
  String query(int number) {
    var syllables = words(number).split(" ");
    var lexemes =
        this == SYLLABLES || this == SELECTIVE
            ? Arrays.stream(syllables)
            : IntStream.range(1, syllables.length)
                .mapToObj(i -> syllables[i - 1] + "_" + syllables[i]);
    return lexemes.map(lexeme -> "'" + lexeme + "'").collect(Collectors.joining(" & "));
  }
}
