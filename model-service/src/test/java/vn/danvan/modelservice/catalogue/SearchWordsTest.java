package vn.danvan.modelservice.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.danvan.modelservice.catalogue.SearchWords.Form;

class SearchWordsTest {

  @Test
  void wordsOfTwoOrMoreSyllablesAreLookedForAsPairs() {
    var words = SearchWords.of("Giảm nghèo bền vững");
    assertThat(words.first()).isEqualTo(Form.PAIRS);
    assertThat(words.query(Form.PAIRS)).isEqualTo("'giam_ngheo' & 'ngheo_ben' & 'ben_vung'");
    assertThat(words.query(Form.SYLLABLES)).isEqualTo("'giam' & 'ngheo' & 'ben' & 'vung'");
  }

  @Test
  void oneSyllableIsLookedForByItself() {
    assertThat(SearchWords.of("nghèo").first()).isEqualTo(Form.SYLLABLES);
    assertThat(SearchWords.of("nghèo").query(Form.SYLLABLES)).isEqualTo("'ngheo'");
  }

  @Test
  void accentsMatterOnlyWhereSomeWereTyped() {
    assertThat(SearchWords.of("dan van kheo").accented()).isNull();
    assertThat(SearchWords.of("hoà thuận").needles(Form.PAIRS))
        .isEqualTo(SearchWords.of("Hòa Thuận").needles(Form.PAIRS))
        .hasSize(1);
    assertThat(SearchWords.of("hoà thuận").needles(Form.SYLLABLES)).hasSize(2);
  }

  @Test
  void whatHoldsNoWordIsNothing() {
    assertThat(SearchWords.of(" -'!& | ")).isNull();
    assertThat(SearchWords.of("a'b & c").query(Form.SYLLABLES)).isEqualTo("'ab' & 'c'");
  }
}
