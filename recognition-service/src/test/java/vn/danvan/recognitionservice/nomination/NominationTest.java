package vn.danvan.recognitionservice.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.recognitionservice.nomination.NominationFixture.DEADLINE;
import static vn.danvan.recognitionservice.nomination.NominationFixture.DOSSIER;
import static vn.danvan.recognitionservice.nomination.NominationFixture.TERMS;
import static vn.danvan.recognitionservice.nomination.NominationFixture.draft;
import static vn.danvan.recognitionservice.nomination.NominationFixture.facts;
import static vn.danvan.recognitionservice.nomination.NominationFixture.inReview;
import static vn.danvan.recognitionservice.nomination.NominationFixture.model;
import static vn.danvan.recognitionservice.nomination.NominationFixture.round;
import static vn.danvan.recognitionservice.nomination.NominationFixture.submitted;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Violation;
import vn.danvan.recognitionservice.knownmodel.KnownModel;
import vn.danvan.recognitionservice.levelchain.Procedure;
import vn.danvan.recognitionservice.round.RoundState;
import vn.danvan.recognitionservice.scoringscheme.BallotRule;
import vn.danvan.recognitionservice.scoringscheme.Fraction;

class NominationTest {

  private static final BallotRule BALLOT =
      new BallotRule(true, new Fraction(2, 3), new Fraction(2, 3), 5, true);

  @Test
  void isSubmittedOnTheDeadline() {
    var nomination = draft();
    var event = nomination.submit(facts(model()), DEADLINE, new Guards());
    assertThat(event.type()).isEqualTo("vn.danvan.ModelNominated");
    assertThat(event.version()).isEqualTo(2);
    assertThat(event.nomination().submittedOn()).isEqualTo(DEADLINE);
    assertThat(event.nomination().ownLevel()).isFalse();
  }

  @Test
  void isNotSubmittedTheDayAfter() {
    assertThat(failed(facts(model()), DEADLINE.plusDays(1))).containsExactly("past-deadline");
  }

  @Test
  void takesAModelLaunchedSixMonthsBeforeTheDeadline() {
    assertThat(failed(facts(model(DEADLINE.minusMonths(6), 2023)), DEADLINE)).isEmpty();
  }

  @Test
  void refusesAModelLaunchedADayLater() {
    var late = model(DEADLINE.minusMonths(6).plusDays(1), 2023);
    assertThat(failed(facts(late), DEADLINE)).containsExactly("launched-too-late");
  }

  @Test
  void answersAllFailedGuardsAtOnce() {
    var model = model();
    var ended =
        new KnownModel(
            model.id(),
            5,
            "ENDED",
            model.title(),
            model.fieldCode(),
            model.ownerUnitId(),
            model.ownerKind(),
            model.registeredLevel(),
            DEADLINE.minusDays(2),
            DEADLINE.minusDays(1),
            null,
            List.of(),
            null,
            null);
    var facts =
        new SubmissionFacts(
            round(RoundState.OPEN),
            ended,
            "Huyện",
            false,
            false,
            true,
            List.of("SITUATION", "TARGET_GROUP"),
            TERMS,
            DOSSIER);
    assertThat(failed(facts, DEADLINE.plusDays(1)))
        .containsExactly(
            "no-ledger-entry",
            "not-active",
            "launched-too-late",
            "not-recognized-at-own-level",
            "owner-not-valid",
            "situation-missing",
            "target-group-missing",
            "already-recognized-in-round",
            "past-deadline");
  }

  @Test
  void needsNothingFirstInTheAuthoritysOwnRound() {
    var round = round(RoundState.OPEN);
    var own =
        Nomination.draft(
            round, model(), round.authorityId(), round.authorityId(), null, DEADLINE, new Guards());
    var facts =
        new SubmissionFacts(round, model(), "Tỉnh", true, false, false, List.of(), TERMS, DOSSIER);
    assertThat(own.submit(facts, DEADLINE, new Guards()).nomination().ownLevel()).isTrue();
  }

  @Test
  void keepsToTheQuotaOfItsUnit() {
    assertThat(failed(granting(new SubmissionFacts.Terms(DEADLINE, 3, 2)), DEADLINE)).isEmpty();
    assertThat(failed(granting(new SubmissionFacts.Terms(DEADLINE, 3, 3)), DEADLINE))
        .containsExactly("quota-used-up");
  }

  @Test
  void comesUntilTheUnitsOwnDeadline() {
    var extended = granting(new SubmissionFacts.Terms(DEADLINE.plusDays(5), null, 0));
    assertThat(failed(extended, DEADLINE.plusDays(5))).isEmpty();
    assertThat(failed(extended, DEADLINE.plusDays(6))).containsExactly("past-deadline");
  }

  private static SubmissionFacts granting(SubmissionFacts.Terms terms) {
    return new SubmissionFacts(
        round(RoundState.OPEN), model(), "Huyện", true, true, false, List.of(), terms, DOSSIER);
  }

  @Test
  void tellsWhatItDoesNotKnowByItsName() {
    var facts =
        new SubmissionFacts(
            round(RoundState.OPEN),
            model(),
            "Huyện",
            true,
            true,
            false,
            List.of("NEW_MEMBER"),
            TERMS,
            DOSSIER);
    var guards = new Guards();
    SubmissionGuards.check(facts, false, DEADLINE, guards);
    var missing = guards.violations().getFirst();
    assertThat(missing.code()).isEqualTo("new-member-missing");
    assertThat(missing.phrase().in(Locale.ENGLISH, missing.arguments())).contains("NEW_MEMBER");
  }

  @Test
  void countsALedgerEntryFromItsDayOn() {
    var model = model(LocalDate.of(2023, 2, 1), 2023);
    assertThat(model.hasLedgerEntry(2023, LocalDate.of(2023, 3, 1))).isTrue();
    assertThat(model.hasLedgerEntry(2023, LocalDate.of(2023, 2, 28))).isFalse();
    assertThat(model.hasLedgerEntry(2024, LocalDate.of(2024, 3, 1))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
  void isSubmittedToAnOpenRoundOnly(RoundState state) {
    var facts =
        new SubmissionFacts(
            round(state), model(), "Huyện", true, true, false, List.of(), TERMS, DOSSIER);
    assertThat(refusal(() -> draft().submit(facts, DEADLINE, new Guards())))
        .isEqualTo("round-not-open");
  }

  @Test
  void isReturnedUntilTheDeadlineAndSubmittedAgain() {
    var nomination = submitted();
    nomination.giveBack(round(RoundState.OPEN), DEADLINE, DEADLINE, new Guards());
    assertThat(nomination.state()).isEqualTo(NominationState.RETURNED);
    assertThat(nomination.submittedOn()).isNotNull();
    nomination.submit(facts(model()), DEADLINE, new Guards());
    assertThat(nomination.state()).isEqualTo(NominationState.SUBMITTED);
  }

  @Test
  void isNotReturnedAfterTheDeadline() {
    assertThatThrownBy(
            () ->
                submitted()
                    .giveBack(round(RoundState.OPEN), DEADLINE, DEADLINE.plusDays(1), new Guards()))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void isJudgedOnce() {
    var nomination = inReview();
    var event = decide(nomination, approved(9, 9, 9), new Guards());
    assertThat(event.type()).isEqualTo("vn.danvan.NominationApproved");
    assertThat(refusal(() -> decide(nomination, approved(9, 9, 9), new Guards())))
        .isEqualTo("illegal-transition");
  }

  @Test
  void isRefusedByVerdict() {
    var event =
        decide(inReview(), new Verdict(Verdict.Outcome.NOT_APPROVED, 0, 7, 9), new Guards());
    assertThat(event.type()).isEqualTo("vn.danvan.NominationRefused");
    assertThat(event.nomination().votesCast()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({"8,9,9,true", "9,9,9,true", "10,9,9,false", "8,10,9,false"})
  void countsVotesThatFit(int votesFor, int votesCast, int members, boolean fits) {
    var guards = new Guards();
    try {
      decide(inReview(), approved(votesFor, votesCast, members), guards);
    } catch (DomainException refused) {
      assertThat(refused.violations())
          .extracting(Violation::code)
          .containsExactly("votes-inconsistent");
    }
    assertThat(guards.failed()).isEqualTo(!fits);
  }

  @ParameterizedTest
  @CsvSource({
    "COUNCIL, 6, 6, 9, ''",
    "COUNCIL, 4, 6, 9, ''",
    "COUNCIL, 3, 6, 9, too-few-in-favor no-majority",
    "COUNCIL, 4, 7, 9, too-few-in-favor",
    "COUNCIL, 5, 5, 9, no-quorum",
    "COUNCIL, 0, 0, 9, no-quorum no-majority",
    "COUNCIL, 7, 5, 4, votes-inconsistent",
    "COMMITTEE_MINUTES, 5, 9, 9, ''",
    "COMMITTEE_MINUTES, 4, 8, 9, no-majority",
    "COMMITTEE_MINUTES, 0, 9, 9, no-majority",
    "COMMITTEE_MINUTES, 0, 0, 9, no-majority",
    "HEAD_DECISION, 0, 0, 1, ''"
  })
  void isApprovedByVotesThatCarryIt(
      Procedure procedure, int votesFor, int votesCast, int members, String failed) {
    var guards = new Guards();
    VerdictGuards.check(
        approved(votesFor, votesCast, members),
        procedure,
        procedure == Procedure.COUNCIL ? BALLOT : null,
        guards);
    assertThat(String.join(" ", guards.violations().stream().map(Violation::code).toList()))
        .isEqualTo(failed);
  }

  @Test
  void isNotRefusedWithoutAQuorumEither() {
    var guards = new Guards();
    VerdictGuards.check(
        new Verdict(Verdict.Outcome.NOT_APPROVED, 0, 5, 9), Procedure.COUNCIL, BALLOT, guards);
    assertThat(guards.violations()).extracting(Violation::code).containsExactly("no-quorum");
    assertThat(guards.violations()).extracting(Violation::rule).containsExactly("R-CNS-03");
  }

  @Test
  void nothingIsApprovedWhileProceedingsArePending() {
    var nomination = inReview();
    nomination.declare(true, true, DEADLINE, new Guards());
    var guards = new Guards();
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> decide(nomination, approved(9, 9, 9), guards));
    assertThat(guards.violations())
        .extracting(Violation::code)
        .containsExactly("proceedings-pending");
    decide(nomination, new Verdict(Verdict.Outcome.NOT_APPROVED, 0, 9, 9), new Guards());
    assertThat(nomination.state()).isEqualTo(NominationState.NOT_APPROVED);
  }

  private static NominationEvent decide(Nomination nomination, Verdict verdict, Guards guards) {
    return nomination.decide(verdict, Procedure.COUNCIL, BALLOT, DEADLINE, guards);
  }

  @Test
  void isWithdrawnUntilTheReviewStarts() {
    var nomination = submitted();
    nomination.check(true, facts(model()), DEADLINE, new Guards());
    nomination.withdraw(DEADLINE, new Guards());
    assertThat(nomination.state()).isEqualTo(NominationState.WITHDRAWN);
    assertThat(refusal(() -> inReview().withdraw(DEADLINE, new Guards())))
        .isEqualTo("illegal-transition");
  }

  @Test
  void expiresAsADraftOnly() {
    assertThat(draft().expire().type()).isEqualTo("vn.danvan.NominationExpired");
    assertThat(refusal(() -> submitted().expire())).isEqualTo("illegal-transition");
  }

  private static Verdict approved(int votesFor, int votesCast, int members) {
    return new Verdict(Verdict.Outcome.APPROVED, votesFor, votesCast, members);
  }

  private static List<String> failed(SubmissionFacts facts, LocalDate on) {
    try {
      draft().submit(facts, on, new Guards());
      return List.of();
    } catch (DomainException refused) {
      return refused.violations().stream().map(Violation::code).toList();
    }
  }

  private static String refusal(ThrowingCallable act) {
    try {
      act.call();
      return "none";
    } catch (DomainException refused) {
      return refused.type().slug();
    } catch (Throwable other) {
      throw new AssertionError(other);
    }
  }
}
