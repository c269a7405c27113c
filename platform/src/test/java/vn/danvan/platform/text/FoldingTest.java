package vn.danvan.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of Vietnamese text in the domain notes. */
class FoldingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Đối thoại, Đức      | doi thoai duc
          Đức Linh đối thoại  | duc linh doi thoai
          Phan Thiết          | phan thiet
          PHAN THIẾT          | phan thiet
          hòa                 | hoa
          hoà                 | hoa
          M’Drắk              | mdrak
          M'Drắk              | mdrak
          Mʼ Drắk             | m drak
          Đắk Nông, M’Drắk    | dak nong mdrak
          Hà Hả Hã Há Hạ      | ha ha ha ha ha
          An Ăn Ân Dĩ An Đắk  | an an an di an dak
          ươƯƠ                | uouo
          Khu phố 3-4/2023    | khu pho 3 4 2023
          "   "               | ""
          """)
  void theTableHolds(String text, String folded) {
    assertThat(Folding.fold(text)).isEqualTo(folded);
    assertThat(Folding.fold(Normalizer.normalize(text, Normalizer.Form.NFD)))
        .as("decomposed")
        .isEqualTo(folded);
  }

  @Test
  void officialVariantsOfALetterStayDifferent() {
    assertThat(Folding.fold("Quý")).isNotEqualTo(Folding.fold("Quí"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dân vận khéo", "Đức Linh", "ASCII", "", "hoà"})
  void storedTextIsComposedAndOtherwiseUntouched(String text) {
    var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    assertThat(Folding.compose(decomposed)).isEqualTo(text);
    assertThat(Folding.compose(text)).isSameAs(text);
  }

  @ParameterizedTest
  @CsvSource({
    "hòa, hoà, true",
    "Thủy lợi, thuỷ  lợi, true",
    "M’Drắk, m'drắk, true",
    "Cà phê - sáng, cà phê sáng, true",
    "hòa, hóa, false",
    "hòa, hoa, false",
    "ngươi, ngưới, false",
    "đi, di, false",
    "bàn bạc, ban bạc, false",
    "dân, dan, false"
  })
  void accentsCountExactlyButNotWhereTheToneStands(String one, String other, boolean same) {
    assertThat(
            Folding.foldKeepingAccents(one)
                .equals(
                    Folding.foldKeepingAccents(Normalizer.normalize(other, Normalizer.Form.NFD))))
        .isEqualTo(same);
  }

  @Test
  void theIndexHoldsSyllablesAndAdjacentPairs() {
    assertThat(Folding.syllablesAndPairs("Giảm nghèo bền vững"))
        .containsExactly("giam", "ngheo", "ben", "vung", "giam_ngheo", "ngheo_ben", "ben_vung");
    assertThat(Folding.syllablesAndPairs("một")).containsExactly("mot");
    assertThat(Folding.syllablesAndPairs(" - ")).isEmpty();
  }
}
