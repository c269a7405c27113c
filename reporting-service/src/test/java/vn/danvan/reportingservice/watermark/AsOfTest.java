package vn.danvan.reportingservice.watermark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTest {

  @Test
  void isAnInstantInAnyOffset() {
    assertThat(AsOf.parse("2024-01-31T17:00:00.123456789Z"))
        .isEqualTo(Instant.parse("2024-01-31T17:00:00.123456Z"));
    assertThat(AsOf.parse("2024-02-01T00:00:00+07:00"))
        .isEqualTo(Instant.parse("2024-01-31T17:00:00Z"));
  }

  @Test
  void isTheEndOfADayInVietnam() {
    assertThat(AsOf.parse("2024-01-31")).isEqualTo(Instant.parse("2024-01-31T16:59:59.999999Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2024",
        "now",
        "2024-02-30",
        "2024-01-31T17:00",
        "0000-01-01",
        "-0001-01-01",
        "+12000-01-01"
      })
  void isNothingElse(String text) {
    assertThatThrownBy(() -> AsOf.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
