package vn.danvan.recognitionservice.scoringscheme;

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
import vn.danvan.recognitionservice.levelchain.Procedure;
import vn.danvan.recognitionservice.scoringscheme.SetScoringSchemeRequest.CriterionRequest;

class ScoringSchemeTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final Fraction TWO_THIRDS = new Fraction(2, 3);
  private static final BallotRule BALLOT = new BallotRule(true, TWO_THIRDS, TWO_THIRDS, 5, true);

  @Test
  void criteriaAddUpTo100() {
    assertThat(codes(council(BALLOT, criterion("A", 60), criterion("B", 39))))
        .containsExactly("maxima-not-100");
    assertThat(codes(council(BALLOT, criterion("A", 60), criterion("B", 41))))
        .containsExactly("maxima-not-100");
    var set = set(council(BALLOT, criterion("A", 60), criterion("B", 40))).data();
    assertThat(set.criteria()).extracting(Criterion::minimumPercent).containsExactly(50, 50);
    assertThat(set.version()).isEqualTo(1);
    assertThat(set.strict()).isFalse();
  }

  @Test
  void eachCriterionStandsOnce() {
    assertThat(codes(council(BALLOT, criterion("A", 60), criterion("A", 40))))
        .containsExactly("criterion-twice");
  }

  @Test
  void aCouncilNeedsCriteriaAndARuleForItsBallot() {
    assertThat(codes(scheme(Procedure.COUNCIL, null, null)))
        .containsExactly("criteria-needed", "ballot-rule-needed");
    assertThat(codes(scheme(Procedure.HEAD_DECISION, 80, BALLOT)))
        .containsExactly("threshold-without-criteria", "ballot-rule-without-council");
    assertThat(codes(scheme(Procedure.COMMITTEE_MINUTES, null, null, criterion("A", 100))))
        .containsExactly("threshold-needed");
    assertThat(set(scheme(Procedure.HEAD_DECISION, null, null)).data().criteria()).isEmpty();
  }

  @Test
  void sharesAreNotMoreThanTheWholeAndOddCouncilsHaveAnOddLeastNumber() {
    var ballot = new BallotRule(true, new Fraction(4, 3), new Fraction(3, 3), 6, true);
    assertThat(codes(council(ballot, criterion("A", 100))))
        .containsExactly("fraction-over-one", "least-members-even");
  }

  @Test
  void namesWhatADossierMustContainInOneOrder() {
    assertThat(set(asking(null)).data().dossierParts()).isEmpty();
    assertThat(
            set(asking(Set.of(DossierPart.OWN_SCORE, DossierPart.EVIDENCE))).data().dossierParts())
        .containsExactly(DossierPart.EVIDENCE, DossierPart.OWN_SCORE);
  }

  @Test
  void endsOnItsFirstDayAtTheEarliestAndOnlyOnce() {
    var scheme = set(scheme(Procedure.HEAD_DECISION, null, null));
    assertThat(codes(() -> scheme.close(DAY.minusDays(1), new Guards())))
        .containsExactly("period-reversed");
    var closed = scheme.close(DAY, new Guards());
    assertThat(closed.data().validTo()).isEqualTo(DAY);
    assertThat(closed.topic()).isNull();
    assertThat(closed.version()).isEqualTo(2);
    assertThat(
            catchThrowableOfType(DomainException.class, () -> scheme.close(DAY, new Guards()))
                .type()
                .slug())
        .isEqualTo("illegal-transition");
  }

  @Test
  void twoThirdsAreReachedExactly() {
    assertThat(BALLOT.hasQuorum(10, 15)).isTrue();
    assertThat(BALLOT.hasQuorum(9, 15)).isFalse();
    assertThat(BALLOT.approves(6, 9)).isTrue();
    assertThat(BALLOT.approves(5, 9)).isFalse();
  }

  @Test
  void aTieIsNoApproval() {
    var half = new BallotRule(false, TWO_THIRDS, new Fraction(1, 2), 5, false);
    assertThat(half.approves(5, 10)).isFalse();
    assertThat(half.approves(6, 10)).isTrue();
    assertThat(half.approves(0, 0)).isFalse();
  }

  @Test
  void aCouncilHasEnoughMembersAndAnOddNumberWhereAsked() {
    assertThat(BALLOT.permitsMembership(5)).isTrue();
    assertThat(BALLOT.permitsMembership(4)).isFalse();
    assertThat(BALLOT.permitsMembership(6)).isFalse();
    assertThat(new BallotRule(true, TWO_THIRDS, TWO_THIRDS, 5, false).permitsMembership(6))
        .isTrue();
  }

  @Test
  void aCriterionsMinimumIsReachedExactly() {
    var criterion = new Criterion("A", "A", "A", 25, 50);
    assertThat(criterion.isReachedBy(12.5)).isTrue();
    assertThat(criterion.isReachedBy(12)).isFalse();
  }

  private static CriterionRequest criterion(String code, int maximum) {
    return new CriterionRequest(code, code, code, maximum, null);
  }

  private static SetScoringSchemeRequest council(BallotRule ballot, CriterionRequest... criteria) {
    return scheme(Procedure.COUNCIL, 85, ballot, criteria);
  }

  private static SetScoringSchemeRequest scheme(
      Procedure procedure, Integer threshold, BallotRule ballot, CriterionRequest... criteria) {
    return scheme(procedure, threshold, ballot, null, criteria);
  }

  private static SetScoringSchemeRequest scheme(
      Procedure procedure,
      Integer threshold,
      BallotRule ballot,
      Set<DossierPart> parts,
      CriterionRequest... criteria) {
    return new SetScoringSchemeRequest(
        null,
        "L",
        DAY,
        null,
        procedure,
        List.of(criteria),
        threshold,
        null,
        null,
        ballot,
        parts,
        null);
  }

  private static SetScoringSchemeRequest asking(Set<DossierPart> parts) {
    return scheme(Procedure.HEAD_DECISION, null, null, parts, new CriterionRequest[0]);
  }

  private static ScoringScheme set(SetScoringSchemeRequest request) {
    return ScoringScheme.set(request, null, true, 2, new Guards());
  }

  private static List<String> codes(SetScoringSchemeRequest request) {
    return codes(() -> set(request));
  }

  private static List<String> codes(ThrowingCallable act) {
    return catchThrowableOfType(DomainException.class, act).violations().stream()
        .map(Violation::code)
        .toList();
  }
}
