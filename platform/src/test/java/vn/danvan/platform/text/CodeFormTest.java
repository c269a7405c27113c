package vn.danvan.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeFormTest {

  private static final int MANY = 300_000;

  @ParameterizedTest
  @CsvSource({
    "duc-linh, true",
    "a, true",
    "0, true",
    "a-1-b2, true",
    "'', false",
    "-a, false",
    "a-, false",
    "a--b, false",
    "A, false",
    "a_b, false",
    "a b, false",
    "đức, false"
  })
  void bothExpressionsOfASlugSayTheSame(String code, boolean valid) {
    assertThat(Pattern.matches(CodeForm.SLUG, code)).isEqualTo(valid);
    assertThat(Pattern.matches(CodeForm.SLUG_CHECK, code)).isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource({
    "NEW_RURAL_2021, true",
    "A, true",
    "A1, true",
    "A_1_B2, true",
    "'', false",
    "1A, false",
    "_A, false",
    "A_, false",
    "A__B, false",
    "a, false",
    "A-B, false",
    "Đ, false"
  })
  void bothExpressionsOfANameSayTheSame(String code, boolean valid) {
    assertThat(Pattern.matches(CodeForm.NAME, code)).isEqualTo(valid);
    assertThat(Pattern.matches(CodeForm.NAME_CHECK, code)).isEqualTo(valid);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-a", "-", "a"})
  void aHugeSlugIsCheckedWithoutRecursion(String repeated) {
    var huge = "a" + repeated.repeat(MANY);
    assertThat(Pattern.matches(CodeForm.SLUG_CHECK, huge)).isEqualTo(!repeated.equals("-"));
    assertThat(Pattern.matches(CodeForm.SLUG_CHECK, huge + "!")).isFalse();
  }

  @Test
  void aHugeNameIsCheckedWithoutRecursion() {
    var huge = "A" + "_A".repeat(MANY);
    assertThat(Pattern.matches(CodeForm.NAME_CHECK, huge)).isTrue();
    assertThat(Pattern.matches(CodeForm.NAME_CHECK, huge + "_")).isFalse();
  }
}
