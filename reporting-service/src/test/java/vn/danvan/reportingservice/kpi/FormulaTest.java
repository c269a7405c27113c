package vn.danvan.reportingservice.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.reportingservice.kpi.Formula.Reason;

/** Formulas are read as people write them, and anything else is refused where it begins to fail. */
class FormulaTest {

  private static final Map<String, BigDecimal> VALUES =
      Map.of(
          "a-b.c", BigDecimal.valueOf(12),
          "d.e", BigDecimal.valueOf(4),
          "z.zero", BigDecimal.ZERO,
          "reported(a-b.c)", BigDecimal.valueOf(10_360));

  private static Formula.Result worked(String text) {
    return Formula.parse(text)
        .evaluate(column -> Optional.ofNullable(VALUES.get(column.toString())));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "2 + 3 * 4, 14",
    "(2 + 3) * 4, 20",
    "10 - 4 - 3, 3",
    "24 / 4 / 2, 3",
    "-a-b.c + 1, -11",
    "--d.e, 4",
    "a-b.c-d.e, 8",
    "a-b.c - d.e, 8",
    "100*d.e/a-b.c, 33.33333333333333333333333333333333",
    "reported(a-b.c) / d.e, 2590",
    "reported ( a-b.c ), 10360",
    "0.5 * d.e, 2",
  })
  void isWorkedOutByTheUsualRules(String text, BigDecimal expected) {
    assertThat(worked(text).value()).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1",
    "' ', 2",
    "1 +, 4",
    "(1, 3",
    "1), 2",
    "a, 1",
    "a.b.c, 4",
    "A.b, 1",
    "a .b, 1",
    "1 2, 3",
    "1e5, 2",
    ".5, 1",
    "9999999999999, 13",
    "a.b; DROP TABLE kpi, 4",
    "T(java.lang.Runtime).x, 1",
    "'${a.b}', 1",
    "reported(1), 10",
    "reported(a.b, 13",
    "a.b ** 2, 6",
    "a–b.c, 1",
  })
  void whatCanNotBeReadIsRefusedWhereItFails(String text, int position) {
    assertThatExceptionOfType(FormulaException.class)
        .isThrownBy(() -> Formula.parse(text))
        .satisfies(refused -> assertThat(refused.position()).isEqualTo(position));
  }

  @Test
  void thereIsNoValueWithoutAReason() {
    assertThat(worked("1 / z.zero").reason()).isEqualTo(Reason.DIVISION_BY_ZERO);
    assertThat(worked("1 / (d.e - d.e)").reason()).isEqualTo(Reason.DIVISION_BY_ZERO);
    assertThat(worked("0 * (1 / z.zero)").value()).isNull();
    var unknown = worked("1 + d.unknown");
    assertThat(unknown.reason()).isEqualTo(Reason.NO_VALUE);
    assertThat(unknown.because()).hasToString("d.unknown");
    assertThat(worked("reported(d.e)").reason()).isEqualTo(Reason.NOT_REPORTED);
    assertThat(worked("d.e").reason()).isNull();
  }

  @Test
  void depthAndLengthAreLimited() {
    assertThat(worked("(".repeat(29) + "1" + ")".repeat(29)).value()).isEqualTo("1");
    refused("(".repeat(30) + "1" + ")".repeat(30));
    refused("-".repeat(30) + "1");
    assertThat(worked("1" + "+1".repeat(99)).value()).isEqualTo("100");
    refused("1" + "+1".repeat(100));
    assertThat(worked("999999999999" + "*999999999999".repeat(30)).value()).isPositive();
  }

  private static void refused(String text) {
    assertThatExceptionOfType(FormulaException.class).isThrownBy(() -> Formula.parse(text));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 4711, 20_231_123})
  void whateverIsWrittenIsReadOrRefused(long seed) {
    var random = new Random(seed);
    var pieces =
        new String[] {
          "a-b.c", "d.e", "z.zero", "1", "0.5", "+", "-", "*", "/", "(", ")", " ", "reported(", "x"
        };
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      for (int j = random.nextInt(12); j >= 0; j--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      try {
        var result = worked(text.toString());
        assertThat(result.value() == null).isEqualTo(result.reason() != null);
      } catch (FormulaException refused) {
        assertThat(refused.position()).isBetween(1, text.length() + 1);
      }
    }
  }
}
