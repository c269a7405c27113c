package vn.danvan.deploy.administrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class NamesTest {

  @Test
  void theToneOfAnOpenSyllableStandsOnItsFirstVowel() {
    assertThat(Names.clean("Xã Hoà Thuỷ")).isEqualTo("Xã Hòa Thủy");
    assertThat(Names.clean("Xã Hoè Khoá Thuỵ")).isEqualTo("Xã Hòe Khóa Thụy");
    assertThat(Names.clean("Phường Hòa Bình")).isEqualTo("Phường Hòa Bình");
  }

  @Test
  void closedSyllablesAndThoseWithQuStayAsTheyAre() {
    assertThat(Names.clean("Xã Hoàn Thuận")).isEqualTo("Xã Hoàn Thuận");
    assertThat(Names.clean("Huyện Hoài Đức")).isEqualTo("Huyện Hoài Đức");
    assertThat(Names.clean("Xã Quý Quỳ")).isEqualTo("Xã Quý Quỳ");
    assertThat(Names.clean("Xã Huế Khuyến")).isEqualTo("Xã Huế Khuyến");
  }

  @Test
  void decomposedNamesAreComposed() {
    var decomposed = Normalizer.normalize("Xã Nậm Nèn", Normalizer.Form.NFD);
    assertThat(Names.clean(decomposed)).isEqualTo("Xã Nậm Nèn");
  }

  @Test
  void thereIsOneApostropheAndOneSpace() {
    assertThat(Names.clean("Xã M’Drắk")).isEqualTo("Xã M'Drắk");
    assertThat(Names.clean("Thị trấn  Tây Sơn")).isEqualTo("Thị trấn Tây Sơn");
  }

  @Test
  void wordsOfANameBeginWithACapitalAndKindsKeepTheirs() {
    assertThat(Names.clean("Xã Đại áng")).isEqualTo("Xã Đại Áng");
    assertThat(Names.clean("Xã é Tòng")).isEqualTo("Xã É Tòng");
    assertThat(Names.clean("Thị trấn Ba Chẽ")).isEqualTo("Thị trấn Ba Chẽ");
    assertThat(Names.clean("Xã Cư M'ta")).isEqualTo("Xã Cư M'ta");
  }
}
