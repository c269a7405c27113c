package vn.danvan.recognitionservice.levelchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Violation;

class LevelChainTest {

  private static final LocalDate FROM = LocalDate.of(2025, 7, 1);
  private static final LocalDate TO = LocalDate.of(2025, 12, 31);

  @Test
  void hasOneStepOfALevelAtATime() {
    var other = set(FROM, TO, List.of(), Set.of());
    var others = List.of(other);
    assertThat(codes(() -> set(TO, null, others, Set.of()))).containsExactly("periods-overlap");
    assertThat(codes(() -> set(FROM.minusDays(9), FROM, others, Set.of())))
        .containsExactly("periods-overlap");
    assertThat(set(TO.plusDays(1), null, others, Set.of()).version()).isEqualTo(1);
    assertThat(set(FROM.minusDays(9), FROM.minusDays(1), others, Set.of()).version()).isEqualTo(1);
  }

  @Test
  void anOpenStepIsClosedBeforeAnotherFollows() {
    var open = set(FROM, null, List.of(), Set.of());
    assertThat(codes(() -> set(TO.plusDays(1), null, List.of(open), Set.of())))
        .containsExactly("periods-overlap");
    assertThat(codes(() -> open.close(FROM.minusDays(1), new Guards())))
        .containsExactly("period-reversed");
    var closed = open.close(TO, new Guards());
    assertThat(closed.data().validTo()).isEqualTo(TO);
    assertThat(closed.topic()).isNull();
    assertThat(set(TO.plusDays(1), null, List.of(open), Set.of()).version()).isEqualTo(1);
  }

  @Test
  void goesUpAndNeverBackToTheLevel() {
    assertThat(codes(() -> nominating("TOP", Set.of("TOP", "LOW")))).containsExactly("chain-loops");
    assertThat(codes(() -> nominating("LOW", Set.of("LOW")))).containsExactly("chain-loops");
    assertThat(codes(() -> nominating("TOP", Set.of()))).containsExactly("level-not-in-chain");
    assertThat(nominating("TOP", Set.of("TOP")).data().nominatesTo()).isEqualTo("TOP");
  }

  @Test
  void aRecognitionCountsAsOneAtOwnLevelForItsYears() {
    var level = step(null, null);
    assertThat(level.countsAsOwnLevel(2024, 2024, 1)).isTrue();
    assertThat(level.countsAsOwnLevel(2023, 2024, 1)).isFalse();
    assertThat(level.countsAsOwnLevel(2023, 2024, 2)).isTrue();
    assertThat(level.countsAsOwnLevel(2025, 2024, 2)).isFalse();
  }

  @Test
  void thoseOfALevelsLastYearCountUntilTheEndOfTheTransition() {
    var gone = step(LocalDate.of(2025, 6, 30), 2026);
    assertThat(gone.countsAsOwnLevel(2025, 2025, 1)).isTrue();
    assertThat(gone.countsAsOwnLevel(2025, 2026, 1)).isTrue();
    assertThat(gone.countsAsOwnLevel(2025, 2027, 3)).isFalse();
    assertThat(gone.countsAsOwnLevel(2024, 2026, 1)).isFalse();
    assertThat(gone.countsAsOwnLevel(2024, 2026, 3)).isTrue();
  }

  private static LevelStep step(LocalDate validTo, Integer ownLevelUntil) {
    return new LevelStep(
        "LOW",
        "TOP",
        LocalDate.of(2015, 1, 1),
        validTo,
        true,
        Procedure.COMMITTEE_MINUTES,
        3,
        Set.of(),
        ownLevelUntil);
  }

  private static LevelChain nominating(String level, Set<String> above) {
    return LevelChain.set(request(level, FROM, null), null, List.of(), above, new Guards());
  }

  private static LevelChain set(
      LocalDate from, LocalDate to, List<LevelChain> others, Set<String> above) {
    return LevelChain.set(request(null, from, to), null, others, above, new Guards());
  }

  private static SetLevelChainRequest request(String nominatesTo, LocalDate from, LocalDate to) {
    return new SetLevelChainRequest(
        null,
        "LOW",
        nominatesTo,
        from,
        to,
        true,
        Procedure.HEAD_DECISION,
        3,
        List.of("KIND"),
        null,
        null);
  }

  private static List<String> codes(ThrowingCallable act) {
    return catchThrowableOfType(DomainException.class, act).violations().stream()
        .map(Violation::code)
        .toList();
  }
}
