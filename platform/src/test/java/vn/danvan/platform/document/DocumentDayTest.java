package vn.danvan.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DocumentDayTest {

  @Test
  void zerosStandBeforeDaysBelowTenAndTheFirstTwoMonths() {
    assertThat(DocumentDay.of(LocalDate.of(2023, 12, 15))).isEqualTo("ngày 15 tháng 12 năm 2023");
    assertThat(DocumentDay.of(LocalDate.of(2024, 2, 9))).isEqualTo("ngày 09 tháng 02 năm 2024");
    assertThat(DocumentDay.of(LocalDate.of(2024, 3, 10))).isEqualTo("ngày 10 tháng 3 năm 2024");
  }

  @Test
  void aDayWithoutAPlaceBeginsTheLine() {
    var day = LocalDate.of(2023, 12, 15);
    assertThat(DocumentDay.of("Phan Thiết", day))
        .isEqualTo("Phan Thiết, ngày 15 tháng 12 năm 2023");
    assertThat(DocumentDay.of(null, day)).isEqualTo("Ngày 15 tháng 12 năm 2023");
  }
}
