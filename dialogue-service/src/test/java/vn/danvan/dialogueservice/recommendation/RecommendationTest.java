package vn.danvan.dialogueservice.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.danvan.dialogueservice.workcalendar.CalendarStatus;
import vn.danvan.dialogueservice.workcalendar.WorkCalendarData;
import vn.danvan.dialogueservice.workcalendar.WorkDays;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Violation;

class RecommendationTest {

  private static final UUID HOST = UUID.randomUUID();
  private static final UUID LEAD = UUID.randomUUID();
  private static final UUID FRONT = UUID.randomUUID();

  /** A Tuesday; 15 working days later is 27 June. */
  private static final LocalDate DAY = LocalDate.of(2023, 6, 6);

  private static final WorkDays DAYS =
      new WorkDays(
          List.of(
              new WorkCalendarData(
                  UUID.randomUUID(),
                  1,
                  2023,
                  CalendarStatus.ANNOUNCED,
                  List.of(LocalDate.of(2023, 9, 4)),
                  List.of())));

  private static final WorkDays CALENDARS =
      new WorkDays(
          Stream.of(2023, 2024)
              .map(
                  year ->
                      new WorkCalendarData(
                          UUID.randomUUID(),
                          1,
                          year,
                          CalendarStatus.ANNOUNCED,
                          List.of(),
                          List.of()))
              .toList());

  private static Recommendation recommendation(RecommendationKind kind) {
    return new Recommendation(
        UUID.randomUUID(),
        new Recommendation.Receipt(
            RecommendationSource.DIALOGUE,
            kind,
            "ECONOMY",
            Complexity.NORMAL,
            UUID.randomUUID(),
            HOST,
            HOST,
            DAY),
        DAYS);
  }

  private static Recommendation received() {
    var recommendation = recommendation(RecommendationKind.FEEDBACK);
    recommendation.receive(new Guards());
    return recommendation;
  }

  private static Recommendation classified() {
    var recommendation = received();
    recommendation.classify(
        RecommendationKind.FEEDBACK, "ECONOMY", Complexity.NORMAL, DAYS, DAY, new Guards());
    return recommendation;
  }

  private static Recommendation assigned() {
    var recommendation = classified();
    recommendation.assign(LEAD, List.of(), DAY, new Guards());
    return recommendation;
  }

  private static Recommendation inProgress() {
    var recommendation = assigned();
    recommendation.accept(DAY, new Guards());
    return recommendation;
  }

  private static Recommendation answered() {
    var recommendation = inProgress();
    recommendation.answer(LEAD, AnswerChannel.LETTER, DAY.plusDays(1), new Guards());
    return recommendation;
  }

  private static Recommendation resolved() {
    var recommendation = answered();
    recommendation.resolve(LEAD, ResolutionClass.DONE, true, null, DAY.plusDays(2), new Guards());
    return recommendation;
  }

  private static Recommendation supervised() {
    var recommendation = resolved();
    supervise(recommendation, Supervision.PASSED, FRONT, DAY.plusDays(3));
    return recommendation;
  }

  private static RecommendationEvent supervise(
      Recommendation recommendation, Supervision outcome, UUID by, LocalDate on) {
    return recommendation.supervise(outcome, by, HOST, DAYS, on, Instant.EPOCH, new Guards());
  }

  private static void refused(ThrowingCallable act, String... codes) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal ->
                assertThat(refusal.violations().stream().map(Violation::code))
                    .containsExactlyInAnyOrder(codes));
  }

  @Test
  void hasOwnerDueDateAndClassFromReceiptOn() {
    var data = received().data();
    assertThat(data.ownerUnitId()).isEqualTo(HOST);
    assertThat(data.dueOn()).isEqualTo(LocalDate.of(2023, 6, 27));
    assertThat(data.resolutionClass()).isEqualTo(ResolutionClass.IN_PROGRESS);
    assertThat(data.version()).isEqualTo(1);
  }

  @Test
  void isOverdueTheDayAfterItsDueDate() {
    var recommendation = inProgress();
    assertThat(recommendation.isOverdue(LocalDate.of(2023, 6, 27))).isFalse();
    assertThat(recommendation.isOverdue(LocalDate.of(2023, 6, 28))).isTrue();
    var ended = classified();
    ended.reject(DAY, new Guards());
    assertThat(ended.isOverdue(LocalDate.of(2024, 1, 1))).isFalse();
  }

  @Test
  void aComplexOneIsDueAfterThirtyWorkingDaysFromReceipt() {
    var recommendation = received();
    var event =
        recommendation.classify(
            RecommendationKind.REQUEST,
            "ECONOMY",
            Complexity.COMPLEX,
            DAYS,
            DAY.plusDays(5),
            new Guards());
    assertThat(event.data().dueOn()).isEqualTo(LocalDate.of(2023, 7, 18));
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPLAINT", "DENUNCIATION"})
  void complaintsAreRoutedOut(RecommendationKind kind) {
    refused(
        () -> received().classify(kind, "ECONOMY", Complexity.NORMAL, DAYS, DAY, new Guards()),
        "must-be-forwarded");
    refused(
        () ->
            recommendation(kind)
                .receive(new SheetOutcome.AnsweredAtDialogue(null), DAY, new Guards()),
        "must-be-forwarded");
    refused(
        () -> recommendation(kind).receive(new SheetOutcome.Rejected(), DAY, new Guards()),
        "must-be-forwarded");
    var alone = recommendation(kind);
    alone.receive(new Guards());
    refused(
        () ->
            alone.classify(
                RecommendationKind.FEEDBACK, "ECONOMY", Complexity.NORMAL, DAYS, DAY, new Guards()),
        "must-be-forwarded");
    var data = alone.forward(null, DAY, new Guards()).data();
    assertThat(data.state()).isEqualTo(RecommendationState.FORWARDED);
    assertThat(data.resolutionClass()).isEqualTo(ResolutionClass.OUT_OF_COMPETENCE);
  }

  @Test
  void aRowOfTheSheetIsOneEventWithItsOutcome() {
    var onTheSpot =
        recommendation(RecommendationKind.FEEDBACK)
            .receive(new SheetOutcome.AnsweredAtDialogue(null), DAY, new Guards());
    assertThat(onTheSpot.type()).isEqualTo("vn.danvan.RecommendationReceived");
    assertThat(onTheSpot.data().state()).isEqualTo(RecommendationState.ANSWERED);
    assertThat(onTheSpot.data().answeredAtDialogue()).isTrue();
    assertThat(onTheSpot.data().leadUnitId()).isEqualTo(HOST);
    assertThat(onTheSpot.version()).isEqualTo(1);
    var assigned =
        recommendation(RecommendationKind.FEEDBACK)
            .receive(new SheetOutcome.Assigned(LEAD, List.of(FRONT)), DAY, new Guards());
    assertThat(assigned.data().ownerUnitId()).isEqualTo(LEAD);
    assertThat(assigned.data().receivedOn()).isEqualTo(DAY);
    refused(
        () ->
            recommendation(RecommendationKind.FEEDBACK)
                .receive(new SheetOutcome.Rejected(), DAY.minusDays(1), new Guards()),
        "before-dialogue");
  }

  @Test
  void assignmentReplacesTheOwnerAndKeepsTheDates() {
    var data = assigned().data();
    assertThat(data.ownerUnitId()).isEqualTo(LEAD);
    assertThat(data.receivedOn()).isEqualTo(DAY);
    assertThat(data.dueOn()).isEqualTo(LocalDate.of(2023, 6, 27));
  }

  @Test
  void mayBeDeclinedOnTheThirdWorkingDayButNotOnTheFourth() {
    var last = LocalDate.of(2023, 6, 9);
    refused(
        () -> assigned().decline(HOST, DAYS, LocalDate.of(2023, 6, 12), new Guards()),
        "declined-too-late");
    var data = assigned().decline(HOST, DAYS, last, new Guards()).data();
    assertThat(data.state()).isEqualTo(RecommendationState.CLASSIFIED);
    assertThat(data.ownerUnitId()).isEqualTo(HOST);
    assertThat(data.leadUnitId()).isNull();
  }

  @Test
  void onlyTheHostAnswersOnTheSpotAndOnlyOnTheDay() {
    var data = classified().answer(HOST, AnswerChannel.AT_DIALOGUE, DAY, new Guards()).data();
    assertThat(data.answeredAtDialogue()).isTrue();
    assertThat(data.leadUnitId()).isEqualTo(HOST);
    refused(
        () -> classified().answer(HOST, AnswerChannel.AT_DIALOGUE, DAY.plusDays(1), new Guards()),
        "not-answered-at-dialogue");
    refused(
        () -> classified().answer(HOST, AnswerChannel.LETTER, DAY, new Guards()),
        "not-answered-at-dialogue");
    refused(
        () -> inProgress().answer(LEAD, AnswerChannel.AT_DIALOGUE, DAY, new Guards()),
        "not-answered-at-dialogue");
    assertThat(answered().data().answeredAtDialogue()).isFalse();
  }

  @Test
  void aResolutionNeedsEvidenceOrARoadmap() {
    var on = DAY.plusDays(2);
    refused(
        () -> answered().resolve(LEAD, ResolutionClass.DONE, false, null, on, new Guards()),
        "evidence-needed");
    refused(
        () ->
            answered()
                .resolve(LEAD, ResolutionClass.AWAITING_BUDGET, false, null, on, new Guards()),
        "roadmap-needed");
    refused(
        () ->
            answered()
                .resolve(
                    LEAD,
                    ResolutionClass.AWAITING_BUDGET,
                    false,
                    on.minusDays(1),
                    on,
                    new Guards()),
        "roadmap-needed");
    assertThat(
            answered()
                .resolve(LEAD, ResolutionClass.AWAITING_BUDGET, false, on, on, new Guards())
                .data()
                .resolutionClass())
        .isEqualTo(ResolutionClass.AWAITING_BUDGET);
    assertThat(
            answered()
                .resolve(LEAD, ResolutionClass.EXPLAINED, false, null, on, new Guards())
                .data()
                .resolvedOn())
        .isEqualTo(on);
  }

  @Test
  void whoResolvedItDoesNotSuperviseIt() {
    refused(
        () -> supervise(resolved(), Supervision.PASSED, LEAD, DAY.plusDays(3)),
        "supervised-by-resolver");
    var data = supervise(resolved(), Supervision.PASSED, HOST, DAY.plusDays(3)).data();
    assertThat(data.supervisorUnitId()).isEqualTo(HOST);
  }

  @Test
  void aFailedSupervisionGivesItBackWithoutANewDueDate() {
    var recommendation = resolved();
    var data = supervise(recommendation, Supervision.FAILED, FRONT, DAY.plusDays(3)).data();
    assertThat(data.state()).isEqualTo(RecommendationState.REOPENED);
    assertThat(data.ownerUnitId()).isEqualTo(HOST);
    assertThat(data.resolutionClass()).isEqualTo(ResolutionClass.IN_PROGRESS);
    assertThat(data.resolvedOn()).isNull();
    assertThat(data.dueOn()).isEqualTo(LocalDate.of(2023, 6, 27));
    assertThat(recommendation.assign(LEAD, List.of(), DAY.plusDays(4), new Guards()).data().state())
        .isEqualTo(RecommendationState.ASSIGNED);
  }

  @Test
  void theHostClosesWhatAnotherUnitResolved() {
    assertThat(supervised().close(HOST, DAY.plusDays(3), new Guards()).data().state())
        .isEqualTo(RecommendationState.CLOSED);
    var own = classified();
    own.answer(HOST, AnswerChannel.AT_DIALOGUE, DAY, new Guards());
    own.resolve(HOST, ResolutionClass.EXPLAINED, false, null, DAY, new Guards());
    supervise(own, Supervision.PASSED, FRONT, DAY);
    refused(() -> own.close(HOST, DAY.plusDays(60), new Guards()), "closed-by-resolver");
  }

  @Test
  void closesByItselfTenWorkingDaysAfterSupervision() {
    var day = LocalDate.of(2023, 6, 23);
    refused(() -> supervised().closeWhenDue(day.minusDays(1)), "not-yet-due");
    assertThat(supervised().closeWhenDue(day).data().closedOn()).isEqualTo(day);
    assertThat(supervised().closeWhenDue(day.plusYears(3)).data().closedOn()).isEqualTo(day);
    var closed = supervised();
    closed.closeWhenDue(day);
    assertThatThrownBy(() -> closed.closeWhenDue(day)).hasMessageContaining("illegal-transition");
  }

  @Test
  void noActLiesBeforeTheOneBeforeIt() {
    refused(
        () -> answered().resolve(LEAD, ResolutionClass.EXPLAINED, true, null, DAY, new Guards()),
        "before-previous-act");
    refused(() -> supervised().close(HOST, DAY, new Guards()), "before-previous-act");
  }

  @Test
  void whatTheStateForbidsIsAConflict() {
    assertThatThrownBy(() -> received().assign(LEAD, List.of(), DAY, new Guards()))
        .hasMessageContaining("illegal-transition");
    assertThatThrownBy(() -> assigned().answer(LEAD, AnswerChannel.LETTER, DAY, new Guards()))
        .hasMessageContaining("illegal-transition");
    assertThatThrownBy(() -> received().reject(DAY, new Guards()))
        .hasMessageContaining("illegal-transition");
    assertThatThrownBy(() -> resolved().close(HOST, DAY.plusDays(9), new Guards()))
        .hasMessageContaining("illegal-transition");
    assertThatThrownBy(() -> supervise(answered(), Supervision.PASSED, FRONT, DAY.plusDays(9)))
        .hasMessageContaining("illegal-transition");
  }

  @Test
  void whoActedForTheLeadUnitNeitherSupervisesNorCloses() {
    var above = UUID.randomUUID();
    var answered = inProgress();
    answered.answer(above, AnswerChannel.LETTER, DAY, new Guards());
    answered.resolve(LEAD, ResolutionClass.EXPLAINED, false, null, DAY, new Guards());
    refused(
        () -> supervise(answered, Supervision.PASSED, above, DAY.plusDays(1)),
        "supervised-by-resolver");
    supervise(answered, Supervision.PASSED, FRONT, DAY.plusDays(1));
    refused(() -> answered.close(above, DAY.plusDays(1), new Guards()), "closed-by-resolver");
    answered.close(HOST, DAY.plusDays(1), new Guards());
    var byHost = answered();
    byHost.resolve(HOST, ResolutionClass.EXPLAINED, false, null, DAY.plusDays(1), new Guards());
    refused(
        () -> supervise(byHost, Supervision.PASSED, HOST, DAY.plusDays(1)),
        "supervised-by-resolver");
    supervise(byHost, Supervision.PASSED, FRONT, DAY.plusDays(1));
    refused(() -> byHost.close(HOST, DAY.plusDays(1), new Guards()), "closed-by-resolver");
    refused(() -> byHost.close(above, DAY.plusDays(1), new Guards()), "closed-by-resolver");
  }

  @Test
  void aNewRoundHasResolversOfItsOwn() {
    var recommendation = answered();
    recommendation.resolve(
        HOST, ResolutionClass.EXPLAINED, false, null, DAY.plusDays(2), new Guards());
    var on = DAY.plusDays(3);
    supervise(recommendation, Supervision.FAILED, FRONT, on);
    recommendation.assign(LEAD, List.of(), on, new Guards());
    recommendation.accept(on, new Guards());
    recommendation.answer(LEAD, AnswerChannel.LETTER, on, new Guards());
    recommendation.resolve(LEAD, ResolutionClass.EXPLAINED, false, null, on, new Guards());
    supervise(recommendation, Supervision.PASSED, FRONT, on);
    assertThat(recommendation.close(HOST, on, new Guards()).data().state())
        .isEqualTo(RecommendationState.CLOSED);
  }

  private static Recommendation closed() {
    var recommendation = supervised();
    recommendation.close(HOST, DAY.plusDays(3), new Guards());
    return recommendation;
  }

  @Test
  void whatIsClosedIsStartedAnewWithinTwelveMonths() {
    var last = DAY.plusDays(3).plusMonths(12);
    refused(
        () -> closed().reopen(HOST, CALENDARS, last.plusDays(1), new Guards()),
        "reopened-too-late");
    var recommendation = closed();
    var event = recommendation.reopen(HOST, CALENDARS, last, new Guards());
    assertThat(event.type()).isEqualTo("vn.danvan.RecommendationReopened");
    var data = event.data();
    assertThat(data.state()).isEqualTo(RecommendationState.REOPENED);
    assertThat(data.receivedOn()).isEqualTo(DAY);
    assertThat(data.dueOn()).isEqualTo(CALENDARS.after(last, 15));
    assertThat(data.ownerUnitId()).isEqualTo(HOST);
    assertThat(data.leadUnitId()).isNull();
    assertThat(data.closedOn()).isNull();
    assertThat(data.supervisedOn()).isNull();
    assertThat(data.resolutionClass()).isEqualTo(ResolutionClass.IN_PROGRESS);
    recommendation.assign(LEAD, List.of(), last, new Guards());
    assertThat(recommendation.state()).isEqualTo(RecommendationState.ASSIGNED);
  }

  @Test
  void goesBackToWhatTookOverItsHost() {
    var heir = UUID.randomUUID();
    var declined = assigned().decline(heir, DAYS, DAY, new Guards()).data();
    var on = DAY.plusDays(3);
    var failed =
        resolved()
            .supervise(Supervision.FAILED, FRONT, heir, DAYS, on, Instant.EPOCH, new Guards())
            .data();
    var reopened = closed().reopen(heir, CALENDARS, on, new Guards()).data();
    for (var data : List.of(declined, failed, reopened)) {
      assertThat(data.ownerUnitId()).isEqualTo(heir);
      assertThat(data.hostUnitId()).isEqualTo(HOST);
      assertThat(data.leadUnitId()).isNull();
    }
  }

  @Test
  void onlyWhatIsClosedIsStartedAnew() {
    assertThatThrownBy(() -> supervised().reopen(HOST, CALENDARS, DAY.plusDays(4), new Guards()))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void theDueDateIsPutOffOnceUntilItHasPassed() {
    var due = LocalDate.of(2023, 6, 27);
    refused(
        () -> inProgress().extend(15, DAYS, due.plusDays(1), new Guards()), "extended-too-late");
    var recommendation = inProgress();
    var event = recommendation.extend(15, DAYS, due, new Guards());
    assertThat(event.type()).isEqualTo("vn.danvan.RecommendationExtended");
    assertThat(event.data().dueOn()).isEqualTo(LocalDate.of(2023, 7, 18));
    assertThat(event.data().state()).isEqualTo(RecommendationState.IN_PROGRESS);
    assertThat(event.data().extendedOn()).isEqualTo(due);
    refused(() -> recommendation.extend(1, DAYS, due, new Guards()), "extended-already");
    assertThat(assigned().extend(1, DAYS, DAY, new Guards()).data().dueOn())
        .isEqualTo(LocalDate.of(2023, 6, 28));
    assertThatThrownBy(() -> classified().extend(1, DAYS, DAY, new Guards()))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void whatSaysTheSameIsMergedIntoAnOpenOneOfTheSameHost() {
    var into = assigned();
    var event = classified().merge(into, DAY, new Guards());
    assertThat(event.type()).isEqualTo("vn.danvan.RecommendationMerged");
    assertThat(event.data().state()).isEqualTo(RecommendationState.MERGED);
    assertThat(event.data().mergedIntoId()).isEqualTo(into.id());
    assertThat(event.data().mergedOn()).isEqualTo(DAY);
    var itself = classified();
    refused(() -> itself.merge(itself, DAY, new Guards()), "not-mergeable");
    refused(() -> classified().merge(closed(), DAY, new Guards()), "not-mergeable");
    assertThatThrownBy(() -> assigned().merge(into, DAY, new Guards()))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void whatIsMergedIsAtItsEnd() {
    var merged = classified();
    merged.merge(assigned(), DAY, new Guards());
    assertThat(merged.isOverdue(LocalDate.of(2024, 1, 1))).isFalse();
    refused(() -> classified().merge(merged, DAY, new Guards()), "not-mergeable");
  }

  @Test
  void aUnitThatTookOverSeveralStandsOnce() {
    var heir = UUID.randomUUID();
    var helper = UUID.randomUUID();
    var recommendation = classified();
    recommendation.assign(LEAD, List.of(helper), DAY, new Guards());
    recommendation.pass(helper, heir);
    assertThat(recommendation.cooperatingUnitIds()).containsExactly(heir);
    recommendation.pass(LEAD, heir);
    assertThat(recommendation.workers()).containsExactly(heir);
  }
}
