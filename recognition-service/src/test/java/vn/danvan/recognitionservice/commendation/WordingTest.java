package vn.danvan.recognitionservice.commendation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.platform.problem.Guards;

/** What counts as the spelling of a certificate's words. */
class WordingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Vận động 1.500 triệu đồng | Vận động 1,500 triệu đồng",
        "Giảm 5% hộ nghèo | Giảm 5‰ hộ nghèo",
        "Tăng -5 điểm | Tăng 5 điểm",
        "Năm 2023 | Năm 2024",
        "Hiến đất | Góp đất"
      })
  void figuresAndWordsAreNoSpelling(String now, String wanted) {
    assertThat(refused(now, wanted)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Vận động 1.500 triệu đồng năm 2023. | Vận động 1.500 triệu đồng, năm 2023",
        "van dong | Vận động",
        "Đạt 5 % | Đạt 5 %."
      })
  void caseDiacriticsAndPunctuationAre(String now, String wanted) {
    assertThat(refused(now, wanted)).isFalse();
  }

  @Test
  void nothingSpelledOtherwiseIsNoCorrection() {
    assertThat(refused("Hiến đất", "Hiến đất")).isTrue();
  }

  private static boolean refused(String now, String wanted) {
    var guards = new Guards();
    new Wording(null, null, wanted).checkSpelling(new Wording(null, null, now), guards);
    return guards.failed();
  }
}
