package vn.danvan.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleModelsTest {

  @Test
  void idsAreOfVersionSevenAndInTheOrderOfTheirNumbers() {
    assertThat(SampleModels.id(7).version()).isEqualTo(7);
    assertThat(SampleModels.id(7).variant()).isEqualTo(2);
    assertThat(IntStream.range(0, 20_000).mapToObj(SampleModels::id).distinct()).hasSize(20_000);
    assertThat(SampleModels.id(4_095).toString()).isLessThan(SampleModels.id(4_096).toString());
  }

  @Test
  void aTitleIsTheSameEachTimeAndFoundByItsOwnWords() {
    for (int number = 0; number < 1_000; number++) {
      var title = String.join(" ", SampleModels.title(number));
      assertThat(String.join(" ", SampleModels.title(number))).isEqualTo(title);
      assertThat(title).contains(SampleModels.name(number));
      assertThat(title.split(" ")).contains(SampleModels.selective(number).split(" "));
      for (var kind : List.of(SearchKind.SELECTIVE, SearchKind.NAME)) {
        assertThat(SampleModels.tokens(SampleModels.title(number)).split(" "))
            .contains(kind.query(number).split(" & "));
      }
    }
  }

  @Test
  void aPhraseIsAskedForInPairsOrInSyllables() {
    assertThat(SearchKind.PHRASE.words(3).split(" ")).hasSize(4);
    assertThat(SearchKind.PHRASE.query(3).split(" & ")).hasSize(3);
    assertThat(SearchKind.SYLLABLES.query(3).split(" & ")).hasSize(4);
    assertThat(SearchKind.WORD.query(3)).contains("_").doesNotContain("&");
  }
}
