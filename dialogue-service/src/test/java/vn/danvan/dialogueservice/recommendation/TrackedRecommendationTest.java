package vn.danvan.dialogueservice.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.danvan.dialogueservice.workcalendar.CalendarStatus;
import vn.danvan.dialogueservice.workcalendar.WorkCalendarData;
import vn.danvan.dialogueservice.workcalendar.WorkDays;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Violation;

class TrackedRecommendationTest {

  private static final UUID HOST = UUID.randomUUID();
  private static final UUID LEAD = UUID.randomUUID();
  private static final UUID FRONT = UUID.randomUUID();
  private static final LocalDate DAY = LocalDate.of(2023, 6, 6);

  private static final WorkDays DAYS =
      new WorkDays(
          List.of(
              new WorkCalendarData(
                  UUID.randomUUID(), 1, 2023, CalendarStatus.ANNOUNCED, List.of(), List.of())));

  private static Recommendation received() {
    var recommendation =
        new Recommendation(
            UUID.randomUUID(),
            new Recommendation.Receipt(
                RecommendationSource.ONLINE,
                RecommendationKind.FEEDBACK,
                "ECONOMY",
                Complexity.NORMAL,
                null,
                HOST,
                HOST,
                DAY),
            DAYS);
    recommendation.receive(new Guards());
    return recommendation;
  }

  private static Recommendation resolved() {
    var recommendation = received();
    recommendation.classify(
        RecommendationKind.FEEDBACK, "ECONOMY", Complexity.NORMAL, DAYS, DAY, new Guards());
    recommendation.assign(LEAD, List.of(), DAY, new Guards());
    recommendation.accept(DAY, new Guards());
    recommendation.answer(LEAD, AnswerChannel.LETTER, DAY, new Guards());
    recommendation.resolve(LEAD, ResolutionClass.DONE, true, null, DAY, new Guards());
    return recommendation;
  }

  private static void supervise(Recommendation recommendation, Supervision outcome) {
    recommendation.supervise(outcome, FRONT, HOST, DAYS, DAY, Instant.EPOCH, new Guards());
  }

  private static void isRefused(ThrowingCallable act, String code) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal ->
                assertThat(refusal.reasons()).extracting(Violation::code).containsExactly(code));
  }

  @Test
  void takesTwentyRepliesAndNoMore() {
    var recommendation = received();
    for (int i = 0; i < TrackedRecommendation.MOST_REPLIES; i++) {
      recommendation.reply(new Guards());
    }
    assertThat(recommendation.version()).isEqualTo(21);
    isRefused(() -> recommendation.reply(new Guards()), "replied-too-often");
  }

  @Test
  void aReplyIsNoStepOfTheWork() {
    var recommendation = received();
    recommendation.reply(new Guards());
    recommendation.classify(
        RecommendationKind.FEEDBACK, "ECONOMY", Complexity.NORMAL, DAYS, DAY, new Guards());
    assertThat(recommendation.state()).isEqualTo(RecommendationState.CLASSIFIED);
  }

  @Test
  void anObjectionAfterSupervisionHasItSupervisedAgain() {
    var recommendation = resolved();
    supervise(recommendation, Supervision.PASSED);
    recommendation.object(DAY, new Guards());
    assertThat(recommendation.state()).isEqualTo(RecommendationState.RESOLVED);
    assertThat(recommendation.closesOn()).isNull();
    assertThat(recommendation.data().supervisedOn()).isNull();
    isRefused(() -> recommendation.closeWhenDue(DAY.plusDays(60)), "illegal-transition");
    supervise(recommendation, Supervision.PASSED);
    isRefused(() -> recommendation.object(DAY, new Guards()), "objected-already");
    assertThat(recommendation.closesOn()).isNotNull();
  }

  @Test
  void whatIsStartedAnewMayBeObjectedToAgain() {
    var recommendation = resolved();
    recommendation.object(DAY, new Guards());
    supervise(recommendation, Supervision.FAILED);
    assertThat(recommendation.objectedOn()).isNull();
  }

  @Test
  void whatHasNoOutcomeIsNotRatedNorObjectedTo() {
    isRefused(() -> received().rate(5, new Guards()), "illegal-transition");
    isRefused(() -> received().object(DAY, new Guards()), "illegal-transition");
  }

  @Test
  void anOutcomeIsRatedOnce() {
    var recommendation = resolved();
    recommendation.rate(1, new Guards());
    isRefused(() -> recommendation.rate(5, new Guards()), "rated-already");
  }

  @Test
  void codesDoNotRepeatAndAreWrittenAsPeopleDo() {
    var codes = new TrackingCodes("a secret of at least 32 characters");
    var others = new TrackingCodes("b secret of at least 32 characters");
    var id = UUID.randomUUID();
    assertThat(codes.code(id)).matches("[0-9A-HJKMNP-TV-Z]{16}").isEqualTo(codes.code(id));
    assertThat(codes.code(UUID.randomUUID())).isNotEqualTo(codes.code(id));
    assertThat(others.code(id)).isNotEqualTo(codes.code(id));
    assertThat(codes.hash("0001-1111-0000-aaaa")).isEqualTo(codes.hash("oOo1lI11 0000AAAA"));
    assertThat(others.hash("0")).isNotEqualTo(codes.hash("0"));
    assertThatThrownBy(() -> new TrackingCodes("short"))
        .hasMessageContaining("danvan.tracking.key");
  }
}
