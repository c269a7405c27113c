package vn.danvan.modelservice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.danvan.modelservice.model.ReviewRequest.ImprovementPlan;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Violation;
import vn.danvan.platform.units.Unit;

/** A model's years in the ledger: carried over, checked, reviewed, found weak and improved. */
class ModelYearsTest {

  private static final LocalDate LAUNCH = LocalDate.of(2023, 2, 20);
  private static final LocalDate REVIEW = LocalDate.of(2023, 11, 30);
  private static final LocalDate DUE = LocalDate.of(2024, 6, 30);

  @Test
  void aModelGoesOnInTheLedgerOfTheNextYear() {
    var model = active();
    model.carryOver("3", 2024, REVIEW, new Guards());
    assertThat(model.data().ledger())
        .extracting(ModelData.Ledger::year, ModelData.Ledger::entry)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(2023, LedgerEntry.Kind.NEW),
            org.assertj.core.api.Assertions.tuple(2024, LedgerEntry.Kind.CARRIED_OVER));
    refused(() -> model.carryOver("4", 2024, REVIEW, new Guards()), "year-passed");
    refused(() -> active().carryOver("4", 2023, REVIEW, new Guards()), "year-passed");
    refused(() -> active().carryOver("4", 2025, REVIEW, new Guards()), "year-not-open");
  }

  @Test
  void aYearIsCheckedOnceAndOnlyIfTheModelStandsInIt() {
    var model = active();
    model.check(Progress.ON_TRACK, REVIEW, new Guards());
    assertThat(model.data().ledger().getFirst().progress()).isEqualTo(Progress.ON_TRACK);
    refused(() -> model.check(Progress.BEHIND, REVIEW, new Guards()), "already-checked");
    refused(() -> active().check(Progress.BEHIND, DUE, new Guards()), "not-in-ledger");
  }

  @Test
  void aYearIsReviewedOnceInItOrInTheYearAfter() {
    var model = active();
    model.review(2023, Rating.GOOD, null, REVIEW, new Guards());
    assertThat(model.data().state()).isEqualTo(ModelState.ACTIVE);
    assertThat(model.data().ledger().getFirst().rating()).isEqualTo(Rating.GOOD);
    refused(() -> model.review(2023, Rating.GOOD, null, REVIEW, new Guards()), "already-reviewed");
    assertThat(active().review(2023, Rating.GOOD, null, endOf(2024), new Guards())).isNotNull();
    refused(
        () -> active().review(2023, Rating.GOOD, null, LocalDate.of(2025, 1, 1), new Guards()),
        "review-year");
    refused(
        () -> active().review(2024, Rating.GOOD, null, REVIEW, new Guards()),
        "review-year",
        "not-in-ledger");
  }

  @Test
  void aWeakModelNeedsAMeasureAndALaterDeadline() {
    refused(
        () -> active().review(2023, Rating.WEAK, null, REVIEW, new Guards()), "measure-missing");
    refused(
        () -> active().review(2023, Rating.WEAK, plan(REVIEW), REVIEW, new Guards()),
        "deadline-not-after");
    active().review(2023, Rating.WEAK, plan(REVIEW.plusDays(1)), REVIEW, new Guards());
    refused(
        () -> active().review(2023, Rating.GOOD, plan(DUE), REVIEW, new Guards()),
        "measure-not-allowed");
    var model = weak();
    assertThat(model.data().state()).isEqualTo(ModelState.NEEDS_IMPROVEMENT);
    assertThat(model.data().improvements())
        .containsExactly(
            new ModelData.Improvement(REVIEW, ImprovementMeasure.ADJUST_CONTENT, DUE, null, null));
  }

  @Test
  void aWeakModelIsImprovedByAReviewThatItPasses() {
    refused(() -> weak().improve(Rating.WEAK, DUE, new Guards()), "still-weak");
    var model = weak();
    model.improve(Rating.SATISFACTORY, DUE, new Guards());
    assertThat(model.data().state()).isEqualTo(ModelState.ACTIVE);
    assertThat(outcome(model)).isEqualTo(ImprovementOutcome.IMPROVED);
    assertThat(model.data().improvements().getLast().endedOn()).isEqualTo(DUE);
  }

  @Test
  void theNextYearsReviewSettlesWhatIsOpen() {
    var passed = weak();
    passed.carryOver("2", 2024, REVIEW, new Guards());
    passed.review(2024, Rating.GOOD, null, DUE, new Guards());
    assertThat(passed.state()).isEqualTo(ModelState.ACTIVE);
    assertThat(outcome(passed)).isEqualTo(ImprovementOutcome.IMPROVED);

    var again = weak();
    again.carryOver("2", 2024, REVIEW, new Guards());
    again.review(2024, Rating.WEAK, plan(endOf(2024)), DUE, new Guards());
    assertThat(again.state()).isEqualTo(ModelState.NEEDS_IMPROVEMENT);
    assertThat(again.data().improvements())
        .extracting(ModelData.Improvement::outcome)
        .containsExactly(ImprovementOutcome.STILL_WEAK, null);
  }

  @Test
  void anEndSettlesWhatIsOpenToo() {
    var model = weak();
    model.end("Không còn phù hợp", DUE, new Guards());
    assertThat(model.state()).isEqualTo(ModelState.ENDED);
    assertThat(outcome(model)).isEqualTo(ImprovementOutcome.ENDED);
    assertThat(model.ledger().openImprovement()).isEmpty();
  }

  private static ImprovementOutcome outcome(Model model) {
    return model.data().improvements().getLast().outcome();
  }

  private static LocalDate endOf(int year) {
    return LocalDate.of(year, 12, 31);
  }

  private static ImprovementPlan plan(LocalDate dueOn) {
    return new ImprovementPlan(ImprovementMeasure.ADJUST_CONTENT, dueOn, "Gọn nội dung");
  }

  private static Model weak() {
    var model = active();
    model.review(2023, Rating.WEAK, plan(DUE), REVIEW, new Guards());
    return model;
  }

  private static Model active() {
    var province = Ids.next();
    var owner =
        new Unit(
            province,
            1,
            "tinh",
            "Tỉnh",
            null,
            "PROVINCE",
            "PROVINCE",
            null,
            province,
            province,
            null,
            null,
            LocalDate.of(2015, 1, 1),
            null,
            null);
    var content =
        ContentFixture.content(
            ContentFixture.field("ECONOMY", null),
            List.of(),
            OwnerKind.COLLECTIVE,
            null,
            province,
            "Mục tiêu",
            LAUNCH);
    var model = Model.create(Ids.next(), content, owner, LAUNCH, Instant.EPOCH, new Guards());
    model.submit(Optional.of(owner), ModelMember.ALWAYS, LAUNCH, new Guards());
    model.register("1", 2023, "PROVINCE", LAUNCH, new Guards());
    model.launch(LAUNCH, new Guards());
    return model;
  }

  private static void refused(ThrowingCallable act, String... codes) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal ->
                assertThat(refusal.violations())
                    .extracting(Violation::code)
                    .containsExactlyInAnyOrder(codes));
  }
}
