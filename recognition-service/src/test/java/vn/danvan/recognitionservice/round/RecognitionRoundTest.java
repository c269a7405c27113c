package vn.danvan.recognitionservice.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Violation;
import vn.danvan.platform.units.Unit;
import vn.danvan.recognitionservice.levelchain.LevelStep;
import vn.danvan.recognitionservice.levelchain.Procedure;
import vn.danvan.recognitionservice.scoringscheme.SchemeFacts;

class RecognitionRoundTest {

  private static final LocalDate DAY = LocalDate.of(2023, 1, 31);
  private static final LevelStep STEP =
      new LevelStep(
          "L2", "L3", DAY, null, true, Procedure.COMMITTEE_MINUTES, 3, Set.of("KIND"), null);

  private static final Optional<SchemeFacts> SCHEME =
      Optional.of(
          new SchemeFacts(
              Ids.next(),
              1,
              Procedure.HEAD_DECISION,
              List.of(),
              null,
              false,
              null,
              null,
              Set.of()));

  @Test
  void isPlannedWithTheLevelsDefaults() {
    var round = plan("KIND", "L2", DAY);
    assertThat(round.state()).isEqualTo(RoundState.PLANNED);
    assertThat(round.facts().minMonths()).isEqualTo(3);
    assertThat(round.planned().round().version()).isEqualTo(1);
  }

  @Test
  void mayHaveItsDeadlineOnTheDayOfPlanning() {
    var round = plan("KIND", "L2", DAY);
    assertThat(round.deadlineAsPlanned()).isEqualTo(DAY);
    assertThat(round.facts().deadline()).isEqualTo(DAY.plusDays(1));
    assertThat(codes(() -> plan("KIND", "L2", DAY.minusDays(1)))).containsExactly("invalid-date");
  }

  @Test
  void isPlannedByAUnitOfItsLevelThatHoldsRounds() {
    assertThat(codes(() -> plan("KIND", "L3", DAY))).containsExactly("authority-not-at-level");
    assertThat(codes(() -> plan("AGENCY", "L2", DAY))).containsExactly("authority-not-at-level");
  }

  @Test
  void goesThroughItsStatesInOrder() {
    var round = plan("KIND", "L2", DAY);
    assertThat(slug(() -> round.startReview(0, DAY, new Guards()))).isEqualTo("illegal-transition");
    round.open(List.of(), SCHEME, DAY, new Guards());
    assertThat(slug(() -> round.open(List.of(), SCHEME, DAY, new Guards())))
        .isEqualTo("illegal-transition");
    round.startReview(0, DAY, new Guards());
    round.decide(0, DAY, new Guards());
    var closed = round.close(0, DAY.plusDays(1), new Guards());
    assertThat(closed.round().state()).isEqualTo(RoundState.CLOSED);
    assertThat(closed.round().closedOn()).isEqualTo(DAY.plusDays(1));
    assertThat(closed.version()).isEqualTo(5);
    assertThat(slug(() -> round.limitLateEntry(DAY, DAY, new Guards())))
        .isEqualTo("illegal-transition");
  }

  @Test
  void goesByTheSchemeOfItsOpening() {
    var round = plan("KIND", "L2", DAY);
    assertThat(codes(() -> round.open(List.of(), Optional.empty(), DAY, new Guards())))
        .containsExactly("scheme-missing");
    assertThat(round.facts().procedure()).isEqualTo(Procedure.COMMITTEE_MINUTES);
    round.open(List.of(), SCHEME, DAY, new Guards());
    assertThat(round.schemeId()).isEqualTo(SCHEME.orElseThrow().id());
    assertThat(round.facts().procedure()).isEqualTo(Procedure.HEAD_DECISION);
  }

  @Test
  void givesAnExpectedUnitMoreTimeWhileItIsOpen() {
    var round = plan("KIND", "L2", DAY);
    var unit = unit("KIND", "L1");
    var last = DAY.plusDays(1);
    assertThat(slug(() -> round.extend(unit, true, last.plusDays(1), DAY, new Guards())))
        .isEqualTo("illegal-transition");
    round.open(List.of(), SCHEME, DAY, new Guards());
    assertThat(codes(() -> round.extend(unit, true, last, DAY, new Guards())))
        .containsExactly("extension-not-later");
    assertThat(codes(() -> round.extend(unit, false, last.plusDays(1), DAY, new Guards())))
        .containsExactly("unit-not-expected");
    assertThat(round.extend(unit, true, last.plusDays(1), DAY, new Guards()).topic()).isNull();
    assertThat(codes(() -> round.extend(unit, true, last.plusDays(1), DAY, new Guards())))
        .containsExactly("extension-not-later");
    assertThat(round.extend(unit, true, last.plusDays(2), DAY, new Guards()).version())
        .isEqualTo(4);
  }

  @Test
  void statesOnceThatNoneWasRecognized() {
    var round = plan("KIND", "L2", DAY);
    var minutes = new ConsiderationRequest.Minutes("1-BB", DAY);
    round.open(List.of(), SCHEME, DAY, new Guards());
    assertThat(slug(() -> round.recognizeNone(minutes, 0, 0, DAY, new Guards())))
        .isEqualTo("illegal-transition");
    round.startReview(0, DAY, new Guards());
    assertThat(codes(() -> round.recognizeNone(minutes, 1, 1, DAY, new Guards())))
        .containsExactly("nominations-undecided", "some-recognized");
    var later = new ConsiderationRequest.Minutes("1-BB", DAY.plusDays(1));
    assertThat(codes(() -> round.recognizeNone(later, 0, 0, DAY, new Guards())))
        .containsExactly("invalid-date");
    round.recognizeNone(minutes, 0, 0, DAY, new Guards());
    assertThat(round.noneRecognizedOn()).isEqualTo(DAY);
    assertThat(slug(() -> round.recognizeNone(minutes, 0, 0, DAY, new Guards())))
        .isEqualTo("illegal-transition");
  }

  @Test
  void waitsForWhatIsOpenBelowIt() {
    var round = plan("KIND", "L2", DAY);
    round.open(List.of(), SCHEME, DAY, new Guards());
    assertThat(codes(() -> round.startReview(1, DAY, new Guards())))
        .containsExactly("nominations-unchecked");
    round.startReview(0, DAY, new Guards());
    assertThat(codes(() -> round.decide(1, DAY, new Guards())))
        .containsExactly("nominations-undecided");
    round.decide(0, DAY, new Guards());
    assertThat(codes(() -> round.close(1, DAY, new Guards())))
        .containsExactly("approved-not-recognized");
  }

  @Test
  void narrowsLateEntryToDaysBothIncluded() {
    var round = plan("KIND", "L2", DAY);
    assertThat(round.facts().permitsLateEntry(DAY.minusYears(1))).isTrue();
    assertThat(codes(() -> round.limitLateEntry(DAY, DAY.minusDays(1), new Guards())))
        .containsExactly("invalid-date");
    var event = round.limitLateEntry(DAY, DAY.plusDays(1), new Guards());
    assertThat(event.topic()).isNull();
    assertThat(round.facts().permitsLateEntry(DAY.minusDays(1))).isFalse();
    assertThat(round.facts().permitsLateEntry(DAY)).isTrue();
    assertThat(round.facts().permitsLateEntry(DAY.plusDays(1))).isTrue();
    assertThat(round.facts().permitsLateEntry(DAY.plusDays(2))).isFalse();
  }

  private static RecognitionRound plan(String kind, String level, LocalDate deadline) {
    var authority = unit(kind, level);
    return RecognitionRound.plan(
        new RoundPlan(
            authority, STEP, 2023, null, deadline, deadline.plusDays(1), null, null, null, false),
        DAY,
        new Guards());
  }

  private static Unit unit(String kind, String level) {
    var id = Ids.next();
    return new Unit(id, 1, "a", "A", null, kind, level, null, id, id, null, null, DAY, null, null);
  }

  private static List<String> codes(ThrowingCallable act) {
    return catchThrowableOfType(DomainException.class, act).violations().stream()
        .map(Violation::code)
        .toList();
  }

  private static String slug(ThrowingCallable act) {
    return catchThrowableOfType(DomainException.class, act).type().slug();
  }
}
