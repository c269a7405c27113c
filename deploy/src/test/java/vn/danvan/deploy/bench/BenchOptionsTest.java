package vn.danvan.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.deploy.bench.ModelsOptions.Part;
import vn.danvan.deploy.launcher.LaunchException;

class BenchOptionsTest {

  @Test
  void aThousandWritesAtFiftyASecondUnlessSaidOtherwise() {
    assertThat(BenchOptions.parse(List.of("propagation"))).isEqualTo(new BenchOptions(1_000, 50));
    assertThat(BenchOptions.parse(List.of("propagation", "--rate", "10", "--writes", "40")))
        .isEqualTo(new BenchOptions(40, 10));
  }

  @Test
  void aMillionModelsUnlessSaidOtherwise() {
    assertThat(ModelsOptions.parse(List.of("models")))
        .isEqualTo(new ModelsOptions(1_000_000, 5, 3, EnumSet.allOf(Part.class)));
    assertThat(ModelsOptions.parse(List.of("models", "--size", "20000", "--rounds", "1")))
        .isEqualTo(new ModelsOptions(20_000, 1, 3, EnumSet.allOf(Part.class)));
    assertThat(ModelsOptions.parse(List.of("models", "--only", "creating")).parts())
        .containsExactly(Part.CREATING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "models --size",
        "models --size 19999",
        "models --rounds 0",
        "models --rate 50",
        "models --only all"
      })
  void modelsAreRefusedOtherwise(String line) {
    var arguments = List.of(line.split(" "));
    assertThatThrownBy(() -> ModelsOptions.parse(arguments)).isInstanceOf(LaunchException.class);
  }

  @Test
  void filesOfTenThousandRowsUnlessSaidOtherwise() {
    assertThat(ImportOptions.parse(List.of("import"))).isEqualTo(new ImportOptions(10_000, 3));
    assertThat(ImportOptions.parse(List.of("import", "--rows", "100", "--rounds", "1")))
        .isEqualTo(new ImportOptions(100, 1));
    var tooMany = List.of("import", "--rows", "10001");
    assertThatThrownBy(() -> ImportOptions.parse(tooMany)).isInstanceOf(LaunchException.class);
  }

  @Test
  void boardsAreReadForAQuarterOfAMinuteUnlessSaidOtherwise() {
    assertThat(RecognitionOptions.parse(List.of("recognition")))
        .isEqualTo(new RecognitionOptions(15));
    assertThat(RecognitionOptions.parse(List.of("recognition", "--seconds", "5")))
        .isEqualTo(new RecognitionOptions(5));
    for (var line : List.of("recognition --seconds", "recognition --rounds 3")) {
      var arguments = List.of(line.split(" "));
      assertThatThrownBy(() -> RecognitionOptions.parse(arguments))
          .isInstanceOf(LaunchException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "speed",
        "propagation --writes",
        "propagation --writes 0",
        "propagation --writes 4",
        "propagation --rate x",
        "propagation --round 3"
      })
  void anythingElseIsAnsweredWithTheUsage(String line) {
    var arguments = List.of(line.split(" "));
    assertThatThrownBy(() -> BenchOptions.parse(arguments))
        .isInstanceOf(LaunchException.class)
        .hasMessageStartingWith("Usage: deploy/bench propagation");
  }
}
