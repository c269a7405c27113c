package vn.danvan.recognitionservice.knownmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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

  private static KnownModel model(String state, LocalDate endedOn) {
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
        List.of());
  }
}
