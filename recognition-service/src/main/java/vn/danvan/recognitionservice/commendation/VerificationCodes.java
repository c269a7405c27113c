package vn.danvan.recognitionservice.commendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Codes by which anybody may verify a certificate: 80 random bits that say nothing of whom they are
 * about.
 *
 * @see "docs/rules.md: R-COM-10"
 */
@ApplicationScoped
class VerificationCodes {

  /** Crockford's alphabet: no letter looks like a digit. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 16;
  private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{16}");

  private final SecureRandom random = new SecureRandom();

  String next() {
    var code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  /** A code as it is stored, of one as a person types it: in groups, with O for 0 and I for 1. */
  static Optional<String> read(String typed) {
    var code =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return FORM.matcher(code).matches() ? Optional.of(code) : Optional.empty();
  }

  /** A code as it is printed. */
  static String printed(String code) {
    return String.join(
        "-", code.substring(0, 4), code.substring(4, 8), code.substring(8, 12), code.substring(12));
  }
}
