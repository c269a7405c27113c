package vn.danvan.deploy.bench;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;

/**
 * Invented models, the same in every run. Titles are ten syllables of a small vocabulary, as common
 * Vietnamese syllables are, and a rare one; written without diacritics, so that a title is its own
 * folded form.
 */
final class SampleModels {

  /** Since a day in 2023, in the order of their numbers. */
  private static final long FIRST_MILLIS = 1_676_000_000_000L;

  private static final long SEED = 20_231_231;
  private static final int SYLLABLES = 10;
  private static final int RARE = 5_000;
  private static final String[] VOCABULARY =
      ("dan van kheo giam ngheo moi truong thon xom nong xanh sach dep an ninh trat tu hoa giai van"
              + " hoa giao thong tu quan phu nu thanh nien cuu chien binh ho tro vay von lam duong")
          .split(" ");
  private static final String[] FIELDS = {
    "ECONOMY", "CULTURE_SOCIETY", "DEFENSE_SECURITY", "POLITICAL_SYSTEM"
  };

  private SampleModels() {}

  /** Of version 7; the number makes it unique. */
  static UUID id(int number) {
    long high = ((FIRST_MILLIS + number * 1_000L) << 16) | 0x7000L | (number & 0xfff);
    return new UUID(high, 0x8000_0000_0000_0000L | number);
  }

  static String[] title(int number) {
    var random = new Random(SEED + number);
    var title = new String[SYLLABLES + 1];
    for (int i = 0; i < SYLLABLES; i++) {
      title[i] = VOCABULARY[random.nextInt(VOCABULARY.length)];
    }
    // Somewhere in the middle, so that it makes a pair with what stands before and behind.
    int place = 1 + random.nextInt(SYLLABLES - 1);
    System.arraycopy(title, place, title, place + 1, SYLLABLES - place);
    title[place] = "hiem" + random.nextInt(RARE);
    return title;
  }

  /** The syllables and adjacent pairs of a title as a {@code tsvector}'s text. */
  static String tokens(String[] title) {
    var tokens = new HashSet<>(Arrays.asList(title));
    for (int i = 1; i < title.length; i++) {
      tokens.add(title[i - 1] + "_" + title[i]);
    }
    var text = new StringBuilder();
    tokens.forEach(token -> text.append('\'').append(token).append("' "));
    return text.toString();
  }

  static String field(int number) {
    return FIELDS[Math.floorMod(number * 31, FIELDS.length)];
  }

  /** The rare syllable of a title and two others, in an order in which no two stand together. */
  static String selective(int number) {
    var title = title(number);
    int rare = rare(title);
    // Eleven in all: what stands four and seven further, begun anew, is next to neither.
    return String.join(
        " ", title[(rare + 7) % title.length], title[rare], title[(rare + 4) % title.length]);
  }

  private static int rare(String[] title) {
    int at = 0;
    while (!title[at].startsWith("hiem")) {
      at++;
    }
    return at;
  }

  /** Two syllables and the rare one between them, as a title holds them. */
  static String name(int number) {
    var title = title(number);
    int rare = rare(title);
    return title[rare - 1] + " " + title[rare] + " " + title[rare + 1];
  }

  /** A word of two common syllables. */
  static String word(int number) {
    var phrase = phrase(number).split(" ");
    return phrase[0] + " " + phrase[1];
  }

  /** Four common syllables that stand together in some title. */
  static String phrase(int number) {
    var title =
        Arrays.stream(title(number))
            .takeWhile(syllable -> !syllable.startsWith("hiem"))
            .toArray(String[]::new);
    return title.length < 4 ? phrase(number + 1) : String.join(" ", Arrays.copyOf(title, 4));
  }
}
