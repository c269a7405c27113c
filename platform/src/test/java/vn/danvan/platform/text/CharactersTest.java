package vn.danvan.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Dân vận khéo", "“Đối thoại” – M’Drắk (2023)", "100 %", "🌾", "a\u00a0b"})
  void whatPeopleWriteIsAllowed(String text) {
    assertThat(Characters.allowed(text, false)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\0b",
        "a\u0007b",
        "a\u001fb",
        "a\u007fb",
        "a\u0085b",
        "a\u200bb",
        "a\u200db",
        "a\u202eb",
        "a\u2066b",
        "a\u2028b",
        "a\u2029b",
        "\ufeffa",
        "a\ue000b",
        "a\ud800b",
        "a\uffffb"
      })
  void whatHidesOrBreaksIsNot(String text) {
    assertThat(Characters.allowed(text, false)).isFalse();
    assertThat(Characters.allowed(text, true)).isFalse();
  }

  @Test
  void linesMayBreakOnlyWhereTextsHaveSeveral() {
    assertThat(Characters.allowed("a\r\n\tb", true)).isTrue();
    assertThat(Characters.allowed("a\nb", false)).isFalse();
    assertThat(Characters.allowed("a\tb", false)).isFalse();
  }
}
