package vn.danvan.deploy.administrative;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One spelling for names that sources write in several: composed, one kind of apostrophe, the tone
 * of an open syllable on its first vowel (Hòa, Thủy), each word with a capital.
 */
final class Names {

  private static final List<String> KINDS =
      List.of(
          "Thành phố ",
          "Tỉnh ",
          "Quận ",
          "Huyện ",
          "Thị xã ",
          "Thị trấn ",
          "Phường ",
          "Xã ",
          "Đặc khu ");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** Decomposed: o or u without q before it, then a, e or y with a tone, then no letter. */
  private static final Pattern TONE_ON_SECOND =
      Pattern.compile(
          "(?<![qQ\\p{M}])(o|O)([ae])([\\u0300\\u0301\\u0303\\u0309\\u0323])(?![\\p{L}\\p{M}])"
              + "|(?<![qQ\\p{M}])(u|U)(y)([\\u0300\\u0301\\u0303\\u0309\\u0323])(?![\\p{L}\\p{M}])");

  private Names() {}

  static String clean(String name) {
    var plain = SPACES.matcher(name.strip()).replaceAll(" ").replace('’', '\'');
    var placed =
        TONE_ON_SECOND
            .matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
            .replaceAll(
                found ->
                    found.group(1) == null
                        ? found.group(4) + found.group(6) + found.group(5)
                        : found.group(1) + found.group(3) + found.group(2));
    return capitalized(Normalizer.normalize(placed, Normalizer.Form.NFC));
  }

  private static String capitalized(String name) {
    var kind = KINDS.stream().filter(name::startsWith).findFirst().orElse("");
    var words = name.substring(kind.length()).split(" ");
    for (int i = 0; i < words.length; i++) {
      words[i] =
          words[i].isEmpty()
              ? words[i]
              : words[i].substring(0, 1).toUpperCase(Locale.ROOT) + words[i].substring(1);
    }
    return kind + String.join(" ", words);
  }
}
