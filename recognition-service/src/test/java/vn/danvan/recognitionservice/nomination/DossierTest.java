package vn.danvan.recognitionservice.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.danvan.recognitionservice.nomination.NominationFixture.DEADLINE;
import static vn.danvan.recognitionservice.nomination.NominationFixture.TERMS;
import static vn.danvan.recognitionservice.nomination.NominationFixture.UNIT;
import static vn.danvan.recognitionservice.nomination.NominationFixture.draft;
import static vn.danvan.recognitionservice.nomination.NominationFixture.model;
import static vn.danvan.recognitionservice.nomination.NominationFixture.round;
import static vn.danvan.recognitionservice.nomination.NominationFixture.submitted;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Violation;
import vn.danvan.recognitionservice.round.RoundState;
import vn.danvan.recognitionservice.scoringscheme.Criterion;
import vn.danvan.recognitionservice.scoringscheme.DossierPart;

class DossierTest {

  private static final List<Criterion> CRITERIA =
      List.of(
          new Criterion("RESULTS", "A", "A", 60, 50), new Criterion("SPREAD", "B", "B", 40, 50));
  private static final UUID FRONT = Ids.next();

  @Test
  void theOwnScoreIsTheSumOfThePoints() {
    var nomination = draft();
    var event = fill(nomination, dossier(Map.of("RESULTS", 60, "SPREAD", 0)));
    assertThat(nomination.ownScore()).isEqualTo(60);
    assertThat(event.type()).isEqualTo("vn.danvan.NominationDossierFilled");
    assertThat(event.version()).isEqualTo(2);
  }

  @Test
  void aScoreThatWasTheSumOfThePointsGoesWithThem() {
    var nomination = draft();
    var scored = dossier(Map.of("RESULTS", 60, "SPREAD", 0));
    fill(nomination, scored);
    fill(nomination, dossier(Map.of()), dossier(Map.of()));
    assertThat(nomination.ownScore()).isEqualTo(60);
    fill(nomination, dossier(Map.of()), scored);
    assertThat(nomination.ownScore()).isNull();
  }

  @Test
  void pointsAreGivenByAllCriteriaWithinTheirMaxima() {
    assertThat(codes(dossier(Map.of("RESULTS", 61, "SPREAD", -1))))
        .containsExactly("out-of-range", "out-of-range");
    assertThat(codes(dossier(Map.of("RESULTS", 60, "NOSUCH", 1))))
        .containsExactly("unknown-criterion", "criterion-without-points");
  }

  @Test
  void documentsAreNotDatedAhead() {
    assertThat(codes(dossier(DossierPart.EVIDENCE, DEADLINE))).isEmpty();
    assertThat(codes(dossier(DossierPart.EVIDENCE, DEADLINE.plusDays(1))))
        .containsExactly("dated-ahead");
    assertThat(codes(dossier(DossierPart.OWN_SCORE, DEADLINE))).containsExactly("not-a-document");
  }

  @Test
  void otherBodiesEndorseOnceEach() {
    assertThat(codes(endorsed(FRONT))).isEmpty();
    assertThat(codes(endorsed(FRONT, FRONT))).containsExactly("endorses-twice");
    assertThat(codes(endorsed(UNIT))).containsExactly("endorses-itself");
  }

  @Test
  void isPutTogetherWhileItIsWithItsUnit() {
    var nomination = submitted();
    assertThat(refusal(() -> fill(nomination, Dossier.EMPTY))).isEqualTo("illegal-transition");
    nomination.giveBack(round(RoundState.OPEN), DEADLINE, DEADLINE, new Guards());
    assertThat(fill(nomination, Dossier.EMPTY).version()).isEqualTo(4);
    assertThat(
            refusal(
                () ->
                    draft()
                        .fill(
                            Dossier.EMPTY,
                            Dossier.EMPTY,
                            CRITERIA,
                            round(RoundState.REVIEWING),
                            DEADLINE,
                            new Guards())))
        .isEqualTo("round-not-open");
  }

  @Test
  void eachPartThatIsMissingIsNamed() {
    var required = EnumSet.allOf(DossierPart.class);
    assertThat(failed(asking(required, Dossier.EMPTY, null, null)))
        .containsExactly(
            "submission-list-missing",
            "achievement-report-missing",
            "council-minutes-missing",
            "evidence-missing",
            "own-score-missing",
            "endorsement-missing");
    var whole =
        new Dossier(
            required.stream()
                .filter(DossierPart::isDocument)
                .map(part -> document(part, DEADLINE))
                .toList(),
            Map.of("RESULTS", 55, "SPREAD", 35),
            endorsed(FRONT).endorsements());
    assertThat(failed(asking(required, whole, 90, null))).isEmpty();
  }

  @Test
  void aTotalAloneIsNoScoreByCriteria() {
    var required = Set.of(DossierPart.OWN_SCORE);
    assertThat(failed(asking(required, Dossier.EMPTY, 90, null)))
        .containsExactly("own-score-missing");
    var unscored = new DossierFacts(required, List.of(), null, false, Dossier.EMPTY, 90, null);
    assertThat(failed(unscored)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"45,40,true", "45,39,false", "30,55,true", "29,56,false"})
  void aStrictSchemeTakesNothingBelowItsThresholdAndMinima(int results, int spread, boolean taken) {
    var criteria =
        List.of(
            new Criterion("RESULTS", "A", "A", 60, 50), new Criterion("SPREAD", "B", "B", 60, 50));
    var points = Map.of("RESULTS", results, "SPREAD", spread);
    for (var strict : List.of(true, false)) {
      var facts =
          new DossierFacts(Set.of(), criteria, 85, strict, dossier(points), results + spread, null);
      assertThat(failed(facts).isEmpty()).isEqualTo(taken || !strict);
      assertThat(result(facts, NominationRule.OWN_SCORE).holds()).isEqualTo(taken);
      assertThat(result(facts, NominationRule.OWN_SCORE).binding()).isEqualTo(strict);
    }
  }

  @Test
  void pendingProceedingsStandInTheWay() {
    assertThat(failed(asking(Set.of(), Dossier.EMPTY, null, true)))
        .containsExactly("proceedings-pending");
    assertThat(failed(asking(Set.of(), Dossier.EMPTY, null, false))).isEmpty();
    assertThat(failed(asking(Set.of(), Dossier.EMPTY, null, null))).isEmpty();
  }

  @Test
  void whatStandsInTheWayOfTheSubmissionStandsInTheWayOfTheEligibility() {
    var pending = submission(asking(Set.of(), Dossier.EMPTY, null, true));
    var nomination = submitted();
    assertThat(codes(() -> nomination.check(true, pending, DEADLINE.plusDays(9), new Guards())))
        .containsExactly("proceedings-pending");
    nomination.check(false, pending, DEADLINE.plusDays(9), new Guards());
    assertThat(nomination.state()).isEqualTo(NominationState.INELIGIBLE);
  }

  @Test
  void proceedingsAreDeclaredUntilTheEnd() {
    var nomination = submitted();
    nomination.declare(true, false, DEADLINE, new Guards());
    assertThat(nomination.proceedingsPending()).isTrue();
    nomination.declare(false, false, DEADLINE, new Guards());
    assertThat(nomination.proceedingsPending()).isFalse();
    nomination.withdraw(DEADLINE, new Guards());
    assertThat(refusal(() -> nomination.declare(true, false, DEADLINE, new Guards())))
        .isEqualTo("illegal-transition");
  }

  @Test
  void whatTheAuthorityDeclaredOnlyItTakesBack() {
    var nomination = submitted();
    nomination.declare(true, true, DEADLINE, new Guards());
    nomination.declare(true, false, DEADLINE, new Guards());
    assertThat(codes(() -> nomination.declare(false, false, DEADLINE, new Guards())))
        .containsExactly("declared-by-authority");
    nomination.declare(false, true, DEADLINE, new Guards());
    nomination.declare(true, false, DEADLINE, new Guards());
    nomination.declare(false, false, DEADLINE, new Guards());
    assertThat(nomination.proceedingsPending()).isFalse();
  }

  private static NominationEvent fill(Nomination nomination, Dossier dossier) {
    return fill(nomination, dossier, Dossier.EMPTY);
  }

  private static NominationEvent fill(Nomination nomination, Dossier dossier, Dossier before) {
    return nomination.fill(
        dossier, before, CRITERIA, round(RoundState.OPEN), DEADLINE, new Guards());
  }

  private static Dossier dossier(Map<String, Integer> points) {
    return new Dossier(List.of(), points, List.of());
  }

  private static Dossier dossier(DossierPart part, LocalDate date) {
    return new Dossier(List.of(document(part, date)), Map.of(), List.of());
  }

  private static Dossier.Document document(DossierPart part, LocalDate date) {
    return new Dossier.Document(part, "12-TTr/HU", date, null, null);
  }

  private static Dossier endorsed(UUID... units) {
    return new Dossier(
        List.of(),
        Map.of(),
        List.of(units).stream()
            .map(unit -> new Dossier.Endorsement(unit, "07-CV/MTTQ", DEADLINE))
            .toList());
  }

  private static DossierFacts asking(
      Set<DossierPart> required, Dossier dossier, Integer ownScore, Boolean pending) {
    return new DossierFacts(required, CRITERIA, 85, false, dossier, ownScore, pending);
  }

  private static SubmissionFacts submission(DossierFacts dossier) {
    return new SubmissionFacts(
        round(RoundState.OPEN), model(), "Huyện", true, true, false, List.of(), TERMS, dossier);
  }

  private static GuardResult result(DossierFacts dossier, NominationRule rule) {
    return SubmissionGuards.results(submission(dossier), false, DEADLINE).stream()
        .filter(result -> result.guard() == rule)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> failed(DossierFacts dossier) {
    var guards = new Guards();
    SubmissionGuards.check(submission(dossier), false, DEADLINE, guards);
    return guards.violations().stream().map(Violation::code).toList();
  }

  private static List<String> codes(Dossier dossier) {
    return codes(() -> fill(draft(), dossier));
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
