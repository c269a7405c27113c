package vn.danvan.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UnitIdsTest {

  @Test
  void isTheSameForTheSameCodeOnEveryMachine() {
    assertThat(UnitIds.of("duc-linh"))
        .hasToString("014aa14a-2a80-74e6-a253-77fd57dae918")
        .isEqualTo(UnitIds.of("duc-linh", LocalDate.of(2015, 1, 1)));
  }

  @Test
  void differsByCodeAndByFirstDay() {
    assertThat(UnitIds.of("duc-linh")).isNotEqualTo(UnitIds.of("tanh-linh"));
    assertThat(UnitIds.of("duc-linh"))
        .isNotEqualTo(UnitIds.of("duc-linh", LocalDate.of(2025, 7, 1)));
  }

  @Test
  void isAUuidOfVersion7ThatCarriesMidnightInVietnam() {
    var id = UnitIds.of("lam-dong", LocalDate.of(2025, 7, 1));
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16))
        .isEqualTo("2025-06-30T17:00:00Z");
  }
}
