package vn.danvan.recognitionservice.knownmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.persistence.Ids;

class KnownModelTest {

  private static final LocalDate LAUNCHED = LocalDate.of(2023, 4, 15);
  private static final LocalDate ENDED = LocalDate.of(2023, 12, 1);

  @Test
  void isActiveFromTheDayOfItsLaunch() {
    var model = model("ACTIVE", null);
    assertThat(model.isActive(LAUNCHED)).isTrue();
    assertThat(model.isActive(LAUNCHED.minusDays(1))).isFalse();
  }

  @Test
  void wasActiveUntilTheDayBeforeItsEnd() {
    var model = model("ENDED", ENDED);
    assertThat(model.isActive(ENDED.minusDays(1))).isTrue();
    assertThat(model.isActive(ENDED)).isFalse();
  }

  @Test
  void isNotActiveWhileItNeedsImprovement() {
    assertThat(model("NEEDS_IMPROVEMENT", null).isActive(LAUNCHED)).isFalse();
  }

  @Test
  void lacksWhatItsOwnerHasNotFilledIn() {
    var asked = List.of("SITUATION", "METHOD", "OUTPUTS");
    assertThat(model("ACTIVE", null, Set.of("METHOD")).lacking(asked))
        .containsExactly("SITUATION", "OUTPUTS");
    assertThat(model("ACTIVE", null, Set.copyOf(asked)).lacking(asked)).isEmpty();
    assertThat(model("ACTIVE", null, Set.of()).lacking(asked)).isEqualTo(asked);
  }

  @Test
  void lacksNothingThatIsKnownWhileNothingWasSaidOfIt() {
    assertThat(model("ACTIVE", null, null).lacking(List.of("SITUATION"))).isEmpty();
  }

  private static KnownModel model(String state, LocalDate endedOn) {
    return model(state, endedOn, Set.of());
  }

  private static KnownModel model(String state, LocalDate endedOn, Set<String> filled) {
    var owner = Ids.next();
    return new KnownModel(
        Ids.next(),
        1,
        state,
        "A",
        "ECONOMY",
        owner,
        "COLLECTIVE",
        "DISTRICT",
        LAUNCHED,
        endedOn,
        null,
        List.of(),
        null,
        filled);
  }
}
