package vn.danvan.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PhraseTest {

  private static final Locale VI = Locale.of("vi");
  private static final Phrase PHRASE = new Phrase("Chưa biết {0}.", "{0} isn't known.");

  @Test
  void vietnameseUnlessEnglishIsWanted() {
    assertThat(PHRASE.in(VI, "x")).isEqualTo("Chưa biết x.");
    assertThat(PHRASE.in(Locale.FRENCH, "x")).isEqualTo("Chưa biết x.");
    assertThat(PHRASE.in(Locale.UK, "x")).isEqualTo("x isn't known.");
  }

  @Test
  void numbersAreNotGrouped() {
    assertThat(PHRASE.in(VI, 123456)).isEqualTo("Chưa biết 123456.");
  }

  @Test
  void inputIsEchoedOnOneLineAndNotAtLength() {
    assertThat(PHRASE.in(VI, "a\r\n\0b")).isEqualTo("Chưa biết a���b.");
    assertThat(PHRASE.in(VI, "x".repeat(100))).isEqualTo("Chưa biết " + "x".repeat(100) + ".");
    assertThat(PHRASE.in(VI, "x".repeat(101))).isEqualTo("Chưa biết " + "x".repeat(99) + "….");
  }

  @Test
  void inputIsNoPattern() {
    assertThat(PHRASE.in(VI, "{0} '{1}'")).isEqualTo("Chưa biết {0} '{1}'.");
  }
}
