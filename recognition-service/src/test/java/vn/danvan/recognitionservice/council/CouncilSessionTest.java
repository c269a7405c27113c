package vn.danvan.recognitionservice.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.danvan.recognitionservice.council.CouncilFixture.AGENCY;
import static vn.danvan.recognitionservice.council.CouncilFixture.DAY;
import static vn.danvan.recognitionservice.council.CouncilFixture.DISTRICT;
import static vn.danvan.recognitionservice.council.CouncilFixture.NEIGHBOR;
import static vn.danvan.recognitionservice.council.CouncilFixture.PROVINCE;
import static vn.danvan.recognitionservice.council.CouncilFixture.REVIEW;
import static vn.danvan.recognitionservice.council.CouncilFixture.balloting;
import static vn.danvan.recognitionservice.council.CouncilFixture.closing;
import static vn.danvan.recognitionservice.council.CouncilFixture.members;
import static vn.danvan.recognitionservice.council.CouncilFixture.nomination;
import static vn.danvan.recognitionservice.council.CouncilFixture.plan;
import static vn.danvan.recognitionservice.council.CouncilFixture.planned;
import static vn.danvan.recognitionservice.council.CouncilFixture.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Violation;
import vn.danvan.recognitionservice.levelchain.Procedure;
import vn.danvan.recognitionservice.nomination.Nominations;
import vn.danvan.recognitionservice.nomination.Verdict;
import vn.danvan.recognitionservice.round.RoundState;

/** Who sits in a council, when it can decide, and what comes out. */
class CouncilSessionTest {

  @Test
  void fiveMembersAreEnoughAndThreeAreNot() {
    assertThat(planned(members(5), nomination(DISTRICT, DISTRICT)).state())
        .isEqualTo(CouncilSessionState.PLANNED);
    assertThat(codes(() -> planned(members(3), nomination(DISTRICT, DISTRICT))))
        .containsExactly("too-few-members");
  }

  @Test
  void theNumberOfMembersIsOdd() {
    assertThat(codes(() -> planned(members(6), nomination(DISTRICT, DISTRICT))))
        .containsExactly("even-number-of-members");
  }

  @Test
  void theTermCoversTheDay() {
    var seated = members(5);
    meeting(seated, DAY);
    assertThat(codes(() -> meeting(seated, DAY.plusDays(1))))
        .hasSize(5)
        .containsOnly("not-in-office");
  }

  @Test
  void thereIsOneChairAndNobodyTwice() {
    var seated = members(5);
    seated.set(4, seated.getFirst());
    assertThat(codes(() -> meeting(seated, DAY)))
        .containsExactly("one-chair-one-secretary", "repeated");
  }

  @Test
  void theSessionIsNotBeforeTheReview() {
    meeting(members(5), REVIEW);
    assertThat(codes(() -> meeting(members(5), REVIEW.minusDays(1))))
        .containsExactly("held-before-review");
  }

  @Test
  void onlyARoundOfACouncilThatIsUnderReviewHasSessions() {
    for (var refused :
        List.of(
            round(RoundState.OPEN, Procedure.COUNCIL),
            round(RoundState.DECIDED, Procedure.COUNCIL),
            round(RoundState.REVIEWING, Procedure.COMMITTEE_MINUTES))) {
      var plan = plan(DAY, members(5), List.of(nomination(DISTRICT, DISTRICT)));
      assertThat(
              problem(() -> CouncilSession.plan(plan, refused, REVIEW, new Guards())).type().kind())
          .hasToString("CONFLICT");
    }
  }

  @Test
  void anAgendaHoldsEachNominationOfTheRoundOnce() {
    var one = nomination(DISTRICT, DISTRICT);
    assertThat(codes(() -> planned(members(5), one, one))).containsExactly("repeated");
    assertThat(codes(() -> planned(members(5)))).containsExactly("agenda-empty");
  }

  @Test
  void twoOfThreeMembersAreAQuorum() {
    var session = planned(absent(members(5), 1), nomination(DISTRICT, DISTRICT));
    session.open(DAY, new Guards());
    var emptier = planned(absent(members(5), 2), nomination(DISTRICT, DISTRICT));
    assertThat(codes(() -> emptier.open(DAY, new Guards()))).containsExactly("no-quorum");
  }

  @Test
  void aSessionIsNotOpenedBeforeItsDay() {
    var session = planned(members(5), nomination(DISTRICT, DISTRICT));
    assertThat(codes(() -> session.open(DAY.minusDays(1), new Guards())))
        .containsExactly("before-last-act");
    session.open(DAY, new Guards());
  }

  @Test
  void whoComesFromTheUnitOrFromBelowItKeepsOutOfAllOfIt() {
    var seated = members(5);
    var fromAgency =
        CouncilFixture.member("agency", MemberRole.MEMBER, AGENCY, List.of(AGENCY, DISTRICT));
    seated.set(4, fromAgency);
    var owned = nomination(DISTRICT, AGENCY);
    var other = nomination(DISTRICT, DISTRICT);
    var free = nomination(NEIGHBOR, NEIGHBOR);
    var session = planned(seated, owned, other, free);
    var electorate = Electorate.of(session.members(), session.agenda());
    assertThat(electorate.conflicts(fromAgency)).containsExactly(DISTRICT);
    assertThat(session.agenda().stream().map(electorate::entitled)).containsExactly(4, 4, 5);
  }

  @Test
  void aDeclaredConflictShutsOutOfWhateverLiesInTheUnit() {
    var session = planned(members(5), nomination(DISTRICT, AGENCY), nomination(NEIGHBOR, NEIGHBOR));
    var member = session.members().getLast().id();
    session.declareConflict(member, false, AGENCY, DAY, new Guards());
    var electorate = Electorate.of(session.members(), session.agenda());
    assertThat(electorate.conflicts(session.members().getLast())).containsExactly(DISTRICT);
    assertThat(
            codes(
                () -> session.declareConflict(UUID.randomUUID(), true, AGENCY, DAY, new Guards())))
        .containsExactly("unknown-member");
  }

  @Test
  void nobodyDeclaresAnothersConflictDuringTheBallot() {
    var session = balloting(members(5), nomination(DISTRICT, DISTRICT));
    var member = session.members().getLast().id();
    refused(() -> session.declareConflict(member, false, DISTRICT, DAY, new Guards()));
    session.declareConflict(member, true, DISTRICT, DAY, new Guards());
  }

  @Test
  void theQuorumOfAnItemLeavesOutWhoKeepsOutOfIt() {
    var session = planned(absent(members(5), 1), nomination(DISTRICT, DISTRICT));
    var present = session.members().stream().filter(CouncilMember::attends).toList();
    session.declareConflict(present.getFirst().id(), true, DISTRICT, REVIEW, new Guards());
    session.open(DAY, new Guards());
    session.openBallot(false, DAY, new Guards()); // 3 of 4 are there
    var less = planned(absent(members(5), 1), nomination(DISTRICT, DISTRICT));
    less.open(DAY, new Guards());
    less.members().stream()
        .filter(CouncilMember::attends)
        .limit(3)
        .forEach(one -> less.declareConflict(one.id(), true, DISTRICT, DAY, new Guards()));
    assertThat(codes(() -> less.openBallot(false, DAY, new Guards())))
        .containsExactly("no-quorum"); // 1 of 2
  }

  @Test
  void aStrictSchemeWantsScoresBeforeTheBallot() {
    var session = planned(members(5), nomination(DISTRICT, DISTRICT));
    session.open(DAY, new Guards());
    assertThat(codes(() -> session.openBallot(true, DAY, new Guards())))
        .containsExactly("scoring-needed");
    session.startScoring(DAY, new Guards());
    session.openBallot(true, DAY, new Guards());
  }

  @Test
  void twoOfThreePresentApprove() {
    assertThat(outcome(6, 4, 2)).isEqualTo(Verdict.Outcome.APPROVED);
    assertThat(outcome(6, 3, 3)).isEqualTo(Verdict.Outcome.NOT_APPROVED);
    assertThat(outcome(5, 4, 1)).isEqualTo(Verdict.Outcome.APPROVED);
    assertThat(outcome(5, 3, 2)).isEqualTo(Verdict.Outcome.NOT_APPROVED);
  }

  @Test
  void aTieIsNoApprovalWhateverShareIsAskedFor() {
    var half = new CouncilRule(BallotKind.OPEN, 5, true, 2, 3, 1, 2);
    assertThat(half.approvalOf(4)).isEqualTo(3);
    assertThat(half.approvalOf(5)).isEqualTo(3);
    assertThat(CouncilRule.DEFAULT.approvalOf(6)).isEqualTo(4);
    assertThat(CouncilRule.DEFAULT.quorumOf(7)).isEqualTo(5);
  }

  @Test
  void whoIsThereAndDoesNotVoteIsNotInFavor() {
    assertThat(outcome(7, 4, 1)).isEqualTo(Verdict.Outcome.NOT_APPROVED);
    assertThat(outcome(7, 5, 0)).isEqualTo(Verdict.Outcome.APPROVED);
  }

  /** With so many of seven present. */
  private static Verdict.Outcome outcome(int present, int votesFor, int against) {
    var nomination = nomination(DISTRICT, DISTRICT);
    var session = balloting(absent(members(7), 7 - present), nomination);
    session.close(
        closing(Map.of(nomination.id(), new Tally(votesFor, against))), DAY, new Guards());
    return session.agenda().getFirst().outcome();
  }

  @Test
  void withoutQuorumNothingIsDecided() {
    var decided = nomination(DISTRICT, DISTRICT);
    var open = nomination(NEIGHBOR, NEIGHBOR);
    var session = balloting(members(5), decided, open);
    var tallies = Map.of(decided.id(), new Tally(4, 0), open.id(), new Tally(3, 0));
    var refusal = problem(() -> session.close(closing(tallies), DAY, new Guards()));
    assertThat(refusal.violations()).extracting(Violation::code).containsExactly("no-quorum");
    assertThat(refusal.violations().getFirst().pointer()).isEqualTo("/agenda/1");
    assertThat(session.state()).isEqualTo(CouncilSessionState.BALLOTING);
    session.close(
        closing(Map.of(decided.id(), new Tally(4, 0), open.id(), new Tally(3, 1))),
        DAY,
        new Guards());
    assertThat(session.agenda())
        .extracting(CouncilItem::outcome)
        .containsExactly(Verdict.Outcome.APPROVED, Verdict.Outcome.NOT_APPROVED);
  }

  @Test
  void whatTheScoresSpeakAgainstNeedsAReasonAndIsNeverApprovedIfTheSchemeIsStrict() {
    var nomination = nomination(DISTRICT, DISTRICT);
    var session = balloting(members(5), nomination);
    var below = new ScoreJudgment(false, Set.of(nomination.id()));
    assertThat(
            codes(() -> session.close(judged(nomination.id(), below, Map.of()), DAY, new Guards())))
        .containsExactly("overrule-reason-missing");
    var strict = balloting(members(5), nomination);
    strict.close(
        judged(nomination.id(), new ScoreJudgment(true, below.below()), Map.of()),
        DAY,
        new Guards());
    assertThat(strict.agenda().getFirst().outcome()).isEqualTo(Verdict.Outcome.NOT_APPROVED);
    session.close(
        judged(nomination.id(), below, Map.of(nomination.id(), "Lan tỏa lớn")), DAY, new Guards());
    assertThat(session.agenda().getFirst().outcome()).isEqualTo(Verdict.Outcome.APPROVED);
    assertThat(session.agenda().getFirst().overruleReason()).isEqualTo("Lan tỏa lớn");
  }

  private static CouncilClosing judged(
      UUID nomination, ScoreJudgment judgment, Map<UUID, String> overrules) {
    return new CouncilClosing(
        "05-BB/HĐ", DAY, Map.of(nomination, new Tally(5, 0)), judgment, overrules);
  }

  @Test
  void minutesAreNotOlderThanTheSession() {
    var nomination = nomination(DISTRICT, DISTRICT);
    var session = balloting(members(5), nomination);
    var closing =
        new CouncilClosing(
            "05-BB/HĐ",
            DAY.minusDays(1),
            Map.of(nomination.id(), new Tally(5, 0)),
            ScoreJudgment.NONE,
            Map.of());
    assertThat(codes(() -> session.close(closing, DAY, new Guards())))
        .containsExactly("minutes-before-session");
  }

  @Test
  void stepsComeInTheirOrder() {
    var session = planned(members(5), nomination(DISTRICT, DISTRICT));
    refused(() -> session.startScoring(DAY, new Guards()));
    refused(() -> session.openBallot(false, DAY, new Guards()));
    refused(() -> session.close(closing(Map.of()), DAY, new Guards()));
    session.open(DAY, new Guards());
    refused(() -> session.open(DAY, new Guards()));
    refused(() -> session.seat(members(5), DAY, new Guards()));
    session.startScoring(DAY, new Guards());
    session.openBallot(false, DAY, new Guards());
    refused(() -> session.attend(List.of(), DAY, new Guards()));
    refused(() -> session.openBallot(false, DAY, new Guards()));
    session.cancel(DAY, new Guards());
    refused(() -> session.cancel(DAY, new Guards()));
    refused(() -> session.declareConflict(UUID.randomUUID(), true, PROVINCE, DAY, new Guards()));
  }

  @Test
  void aLargeSessionsPublicStateIsSmall() {
    var nominations =
        IntStream.range(0, CouncilSession.MAX_ITEMS)
            .mapToObj(_ -> nomination(DISTRICT, AGENCY))
            .toArray(Nominations.Facts[]::new);
    var event = planned(members(15), nominations).planned();
    assertThat(event.data().toString()).hasSizeLessThan(1_000);
  }

  private static CouncilSession meeting(List<CouncilMember> seated, LocalDate heldOn) {
    return CouncilSession.plan(
        CouncilFixture.plan(heldOn, seated, List.of(nomination(DISTRICT, DISTRICT))),
        round(RoundState.REVIEWING, Procedure.COUNCIL),
        REVIEW,
        new Guards());
  }

  private static List<CouncilMember> absent(List<CouncilMember> seated, int absent) {
    for (int i = 0; i < absent; i++) {
      seated.set(i, seated.get(i).attending(false));
    }
    return seated;
  }

  private static void refused(ThrowingCallable act) {
    assertThat(problem(act).type().slug()).isEqualTo("illegal-transition");
  }

  private static List<String> codes(ThrowingCallable act) {
    return problem(act).violations().stream().map(Violation::code).toList();
  }

  private static DomainException problem(ThrowingCallable act) {
    return catchThrowableOfType(DomainException.class, act);
  }
}
