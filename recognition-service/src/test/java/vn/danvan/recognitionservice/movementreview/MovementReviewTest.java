package vn.danvan.recognitionservice.movementreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Violation;

class MovementReviewTest {

  private static final LocalDate DAY = LocalDate.of(2025, 10, 23);
  private static final UUID UNIT = Ids.next();
  private static final UUID MODEL = Ids.next();
  private static final UUID AWARD = Ids.next();
  private static final MovementReviewContent.Known KNOWN =
      new MovementReviewContent.Known(Set.of(MODEL), Set.of(UNIT), Set.of(AWARD), Set.of());
  private static final MovementReviewContent.Known NOTHING =
      new MovementReviewContent.Known(Set.of(), Set.of(), Set.of(), Set.of());

  @Test
  void looksBackOnYearsThatHaveBegun() {
    assertThat(codes(() -> plan(2021, 2025, DAY))).isEmpty();
    assertThat(codes(() -> plan(2025, 2025, DAY))).isEmpty();
    assertThat(codes(() -> plan(2021, 2026, DAY))).containsExactly("year-not-begun");
    assertThat(codes(() -> plan(2025, 2024, DAY))).containsExactly("period-reversed");
  }

  @Test
  void isPlannedOnItsDayAtTheLatest() {
    assertThat(codes(() -> plan(2021, 2025, DAY.plusDays(1)))).containsExactly("held-before-plan");
  }

  @Test
  void isConvenedOnceDelegatesAndSpeechesAreNamedAndHeldOnItsDay() {
    var review = plan(2021, 2025, DAY.minusDays(30));
    assertThat(codes(() -> review.convene(DAY.minusDays(10), new Guards())))
        .containsExactly("delegates-missing", "speeches-missing");
    review.prepare(content(AWARD), KNOWN, DAY.minusDays(20), new Guards());
    review.convene(DAY.minusDays(10), new Guards());
    review.prepare(content(AWARD), KNOWN, DAY.minusDays(5), new Guards());
    assertThat(codes(() -> review.hold(KNOWN, DAY.minusDays(1), new Guards())))
        .containsExactly("before-last-act");
    assertThat(codes(() -> review.hold(NOTHING, DAY, new Guards()))).containsExactly("not-awarded");
    var held = review.hold(KNOWN, DAY, new Guards());
    assertThat(held.type()).isEqualTo("vn.danvan.MovementReviewHeld");
    assertThat(held.data().delegateCount()).isEqualTo(92);
    assertThat(held.version()).isEqualTo(5);
    assertThat(refusal(() -> review.prepare(content(AWARD), KNOWN, DAY, new Guards())))
        .isEqualTo("illegal-transition");
    assertThat(refusal(() -> review.cancel(DAY, new Guards()))).isEqualTo("illegal-transition");
  }

  @Test
  void holdsUpAndHandsOverWhatStands() {
    var review = plan(2021, 2025, DAY.minusDays(30));
    assertThat(codes(() -> prepare(review, content(AWARD), NOTHING)))
        .containsExactly("not-recognized-in-period", "not-recognized-in-period", "not-awarded");
    var elsewhere =
        new MovementReviewContent.Known(Set.of(MODEL), Set.of(UNIT), Set.of(AWARD), Set.of(AWARD));
    assertThat(codes(() -> prepare(review, content(AWARD), elsewhere)))
        .containsExactly("handed-over-elsewhere");
    assertThat(codes(() -> prepare(review, content(AWARD, AWARD), KNOWN)))
        .containsExactly("stands-twice");
  }

  @Test
  void directivesAreOfItsDayOrBefore() {
    var review = plan(2021, 2025, DAY.minusDays(30));
    assertThat(codes(() -> prepare(review, directive(DAY), KNOWN))).isEmpty();
    assertThat(codes(() -> prepare(review, directive(DAY.plusDays(1)), KNOWN)))
        .containsExactly("dated-ahead");
  }

  @Test
  void directivesOfOneNumberAreToldApartByTheirDays() {
    var review = plan(2021, 2025, DAY.minusDays(30));
    assertThat(codes(() -> prepare(review, directive(DAY, DAY.minusYears(1)), KNOWN))).isEmpty();
    assertThat(codes(() -> prepare(review, directive(DAY, DAY), KNOWN)))
        .containsExactly("stands-twice");
  }

  @Test
  void setsWhatItWouldHandOverFreeWhenItIsCalledOff() {
    var review = plan(2021, 2025, DAY.minusDays(30));
    prepare(review, content(AWARD), KNOWN);
    assertThat(review.cancel(DAY, new Guards()).data().commendationCount()).isZero();
    assertThat(review.state()).isEqualTo(MovementReviewState.CANCELLED);
  }

  private static MovementReview plan(int from, int to, LocalDate on) {
    return MovementReview.plan(
        new MovementReview.Plan(
            MovementReviewKind.FINAL, UNIT, UNIT, from, to, "Tổng kết", DAY, "Lai Châu"),
        on,
        new Guards());
  }

  private static void prepare(
      MovementReview review, MovementReviewContent content, MovementReviewContent.Known known) {
    review.prepare(content, known, DAY.minusDays(20), new Guards());
  }

  private static MovementReviewContent content(UUID... commendations) {
    return new MovementReviewContent(
        List.of(),
        List.of(new DelegateGroup("Lãnh đạo tỉnh", 12), new DelegateGroup("Cấp huyện", 80)),
        List.of(new ReviewSpeech("Dân vận khéo", UNIT)),
        List.of(MODEL),
        List.of(UNIT),
        List.of(commendations));
  }

  private static MovementReviewContent directive(LocalDate... issuedOn) {
    return new MovementReviewContent(
        Stream.of(issuedOn)
            .map(day -> new ReviewedDirective("25-NQ/TW", day, "Nghị quyết"))
            .toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static List<String> codes(ThrowingCallable act) {
    var refused = catchThrowableOfType(DomainException.class, act);
    return refused == null
        ? List.of()
        : refused.violations().stream().map(Violation::code).toList();
  }

  private static String refusal(ThrowingCallable act) {
    return catchThrowableOfType(DomainException.class, act).type().slug();
  }
}
