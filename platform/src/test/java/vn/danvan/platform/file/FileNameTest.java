package vn.danvan.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          biên bản.jpg,          biên bản.jpg
          Ảnh.JPEG,              Ảnh.jpeg
          ../../etc/x,           x.jpg
          C:\\,                  tep-dinh-kem.jpg
          C:\\Users\\an\\a.jpg,  a.jpg
          CON,                   _CON.jpg
          con.jpg,               _con.jpg
          lpt1.x.jpg,            _lpt1.x.jpg
          a<b>|c?.jpg,           a_b__c_.jpg
          .jpg,                  jpg.jpg
          '  a . .',             a.jpg
          '',                    tep-dinh-kem.jpg
          """)
  void folderPartsAndUnsafeCharactersGo(String given, String cleaned) {
    assertThat(FileName.of(given).as(FileType.JPEG)).isEqualTo(cleaned);
  }

  @Test
  void aNameThatIsNotWhatItShowsGetsItsOwnExtension() {
    assertThat(FileName.of("anh\u202Egpj.exe").extension()).isEmpty();
    assertThat(FileName.of("anh\u202Egpj.exe").as(FileType.JPEG)).isEqualTo("anhgpj.exe.jpg");
    assertThat(FileName.of("a.php\0.jpg").as(FileType.JPEG)).isEqualTo("a.php.jpg.jpg");
    assertThat(FileName.of("a\r\nSet-Cookie: x.jpg").as(FileType.JPEG))
        .isEqualTo("aSet-Cookie_ x.jpg.jpg");
  }

  @Test
  void aLongNameIsCutBeforeItsExtension() {
    var longest = "a".repeat(FileName.MAX_LENGTH - 4) + ".jpg";
    assertThat(FileName.of(longest).as(FileType.JPEG)).isEqualTo(longest);
    assertThat(FileName.of("a" + longest).as(FileType.JPEG)).isEqualTo(longest);
    assertThat(FileName.of("đ".repeat(300)).as(FileType.PDF))
        .hasSize(FileName.MAX_LENGTH)
        .endsWith("đ.pdf");
  }

  @Test
  void aDecomposedNameIsComposed() {
    assertThat(FileName.of("biên bản.pdf").as(FileType.PDF)).isEqualTo("biên bản.pdf");
  }
}
