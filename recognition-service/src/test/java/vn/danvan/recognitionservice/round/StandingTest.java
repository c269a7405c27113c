package vn.danvan.recognitionservice.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.recognitionservice.levelchain.Procedure;

class StandingTest {

  private static final UUID UNIT = Ids.next();

  @Test
  void beginsAsNotConsidered() {
    var event = Standing.open(round(), UNIT, false, 0).opened();
    assertThat(event.standing().state()).isEqualTo(StandingState.NOT_CONSIDERED);
    assertThat(event.version()).isEqualTo(1);
  }

  @Test
  void beginsWithWhatTheUnitHasDoneAlready() {
    assertThat(Standing.open(round(), UNIT, true, 0).state())
        .isEqualTo(StandingState.CONSIDERED_NONE);
    assertThat(Standing.open(round(), UNIT, true, 2).state()).isEqualTo(StandingState.RECOGNIZED);
  }

  @Test
  void changesWithTheFirstVerdictOnly() {
    var standing = Standing.open(round(), UNIT, false, 0);
    assertThat(standing.consider()).isPresent();
    assertThat(standing.consider()).isEmpty();
    assertThat(standing.version()).isEqualTo(2);
  }

  @Test
  void countsRecognitionsAndNominations() {
    var standing = Standing.open(round(), UNIT, false, 0);
    standing.recognize(18);
    standing.nominate();
    var data = standing.nominate().orElseThrow().standing();
    assertThat(data.considered()).isTrue();
    assertThat(data.recognized()).isEqualTo(18);
    assertThat(data.nominated()).isEqualTo(2);
  }

  private static RoundFacts round() {
    var id = Ids.next();
    return new RoundFacts(
        Ids.next(),
        RoundState.OPEN,
        id,
        id,
        "L3",
        Procedure.COUNCIL,
        2023,
        LocalDate.of(2023, 11, 15),
        6,
        LocalDate.of(2023, 11, 1),
        null,
        true,
        Set.of(UNIT),
        null,
        null);
  }
}
