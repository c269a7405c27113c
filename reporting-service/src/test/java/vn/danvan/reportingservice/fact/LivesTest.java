package vn.danvan.reportingservice.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Until when each version of an aggregate holds. */
class LivesTest {

  private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");
  private static final Instant FIRST = Instant.parse("2024-01-01T00:00:01Z");
  private static final Instant SECOND = Instant.parse("2024-01-01T00:00:02Z");
  private static final Instant THIRD = Instant.parse("2024-01-01T00:00:03Z");

  private final Lives lives = new Lives();

  @Test
  void aVersionHoldsUntilTheNextIsRecorded() {
    lives.add(fact(2, SECOND));
    lives.add(fact(1, FIRST));
    assertThat(lives.added())
        .extracting(one -> one.fact().version(), Lives.Placed::supersededAt)
        .containsExactly(tuple(1L, SECOND.toString()), tuple(2L, "infinity"));
    assertThat(lives.changed()).isEmpty();
  }

  @Test
  void aLaterVersionEndsTheOneThatHeld() {
    lives.know(new Lives.Known(ID, 1, FIRST));
    lives.add(fact(2, SECOND));
    assertThat(lives.changed()).containsExactly(new Lives.Changed(ID, 1, SECOND.toString()));
  }

  @Test
  void anEarlierVersionThatComesLaterDoesNotHoldToday() {
    lives.know(new Lives.Known(ID, 1, FIRST));
    lives.know(new Lives.Known(ID, 3, THIRD));
    lives.add(fact(2, SECOND));
    assertThat(lives.added())
        .extracting(Lives.Placed::supersededAt)
        .containsExactly(THIRD.toString());
    assertThat(lives.changed()).containsExactly(new Lives.Changed(ID, 1, SECOND.toString()));
  }

  @Test
  void aVersionThatIsThereOrComesTwiceIsNotAdded() {
    lives.know(new Lives.Known(ID, 1, FIRST));
    lives.add(fact(1, FIRST));
    lives.add(fact(2, SECOND));
    lives.add(fact(2, SECOND));
    assertThat(lives.added()).hasSize(1);
  }

  @Test
  void aClockSetBackLetsNoVersionHoldTogetherWithALaterOne() {
    lives.add(fact(1, FIRST));
    lives.add(fact(2, THIRD));
    lives.add(fact(3, SECOND));
    assertThat(lives.added())
        .extracting(Lives.Placed::supersededAt)
        .containsExactly(SECOND.toString(), SECOND.toString(), "infinity");
  }

  private static Fact fact(long version, Instant recordedAt) {
    return new Fact(ID, version, FactKind.SESSION, recordedAt, null, null, null, List.of());
  }
}
