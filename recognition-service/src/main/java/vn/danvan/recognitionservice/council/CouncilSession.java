package vn.danvan.recognitionservice.council;

import static vn.danvan.platform.problem.PlatformProblem.ILLEGAL_TRANSITION;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.recognitionservice.levelchain.Procedure;
import vn.danvan.recognitionservice.nomination.Nominations;
import vn.danvan.recognitionservice.nomination.Verdict;
import vn.danvan.recognitionservice.round.ActOrder;
import vn.danvan.recognitionservice.round.RoundFacts;
import vn.danvan.recognitionservice.round.RoundState;

/**
 * A session of the review council of a round: who is there, what lies before it, what comes out.
 */
@Entity
@Table(name = "council_session")
class CouncilSession extends Aggregate {

  static final String TYPE = "CouncilSession";

  /** An agenda holds at most this many nominations. */
  static final int MAX_ITEMS = 1_000;

  private static final Set<CouncilSessionState> BEFORE_BALLOT =
      EnumSet.of(
          CouncilSessionState.PLANNED, CouncilSessionState.OPENED, CouncilSessionState.SCORING);

  private static final Set<CouncilSessionState> UNDER_WAY =
      EnumSet.of(
          CouncilSessionState.PLANNED,
          CouncilSessionState.OPENED,
          CouncilSessionState.SCORING,
          CouncilSessionState.BALLOTING);

  private static final Set<CouncilSessionState> BEGUN =
      EnumSet.of(
          CouncilSessionState.OPENED, CouncilSessionState.SCORING, CouncilSessionState.BALLOTING);

  private static final Phrase SCORING_NEEDED =
      new Phrase(
          "Thang điểm của đợt xét yêu cầu chấm điểm trước khi bỏ phiếu.",
          "The round's scheme asks for scores before the ballot.");

  @Enumerated(EnumType.STRING)
  private CouncilSessionState state;

  private UUID roundId;
  private UUID authorityId;
  private String authorityName;
  private UUID provinceId;
  private LocalDate heldOn;
  private String place;

  @Embedded private CouncilRule rule;

  private LocalDate scoringStartedOn;
  private String minutesNumber;
  private LocalDate minutesDate;
  private LocalDate lastActOn;

  @ElementCollection
  @CollectionTable(name = "council_member", joinColumns = @JoinColumn(name = "session_id"))
  @OrderColumn(name = "position")
  private List<CouncilMember> members = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "council_item", joinColumns = @JoinColumn(name = "session_id"))
  @OrderColumn(name = "position")
  private List<CouncilItem> agenda = new ArrayList<>();

  protected CouncilSession() {}

  private CouncilSession(UUID id) {
    super(id);
  }

  /**
   * Plans a session of the round's council.
   *
   * @throws DomainException {@code no-council}, {@code round-not-under-review}; 422 with all failed
   *     guards: {@code held-before-review} and those of {@link CouncilGuards}
   * @see "docs/rules.md: R-CNS-01 (make-up), R-CNS-02 (agenda)"
   */
  static CouncilSession plan(CouncilPlan plan, RoundFacts round, LocalDate on, Guards guards) {
    if (round.procedure() != Procedure.COUNCIL) {
      throw CouncilProblem.NO_COUNCIL.because(round.procedure());
    }
    if (round.state() != RoundState.REVIEWING) {
      throw CouncilProblem.ROUND_NOT_UNDER_REVIEW.because(round.state());
    }
    ActOrder.check(on, round.reviewStartedOn(), guards);
    CouncilGuards.checkDay(plan.heldOn(), round.reviewStartedOn(), guards);
    CouncilGuards.checkMembers(plan.members(), plan.rule(), plan.heldOn(), guards);
    CouncilGuards.checkAgenda(plan.wanted(), plan.known(), round.id(), guards);
    guards.pass();
    var session = new CouncilSession(Ids.next());
    session.state = CouncilSessionState.PLANNED;
    session.roundId = round.id();
    session.authorityId = round.authorityId();
    session.authorityName = plan.authorityName();
    session.provinceId = round.provinceId();
    session.heldOn = plan.heldOn();
    session.place = plan.place();
    session.rule = plan.rule();
    session.members = new ArrayList<>(plan.members());
    session.agenda = new ArrayList<>(plan.agenda());
    session.done(on);
    return session;
  }

  CouncilSessionEvent planned() {
    return new CouncilSessionEvent.CouncilSessionPlanned(data());
  }

  /**
   * Puts other members into the council, before the session is opened.
   *
   * @throws DomainException {@code illegal-transition} unless PLANNED; 422 as for {@link #plan}
   */
  CouncilSessionEvent seat(List<CouncilMember> chosen, LocalDate on, Guards guards) {
    require(EnumSet.of(CouncilSessionState.PLANNED), "members");
    CouncilGuards.checkMembers(chosen, rule, heldOn, guards);
    pass(on, guards);
    members.clear();
    members.addAll(chosen);
    done(on);
    return new CouncilSessionEvent.CouncilSessionAmended(data());
  }

  /**
   * Lays other nominations before the session, until the ballot.
   *
   * @throws DomainException {@code illegal-transition} from the ballot on; 422 as for {@link #plan}
   */
  CouncilSessionEvent putOnAgenda(
      List<UUID> wanted,
      Map<UUID, Nominations.Facts> known,
      List<CouncilItem> items,
      LocalDate on,
      Guards guards) {
    require(BEFORE_BALLOT, "agenda");
    CouncilGuards.checkAgenda(wanted, known, roundId, guards);
    pass(on, guards);
    agenda.clear();
    agenda.addAll(items);
    done(on);
    return new CouncilSessionEvent.CouncilSessionAmended(data());
  }

  /**
   * Writes down who is there, until the ballot.
   *
   * @param present ids of memberships
   * @throws DomainException {@code illegal-transition} from the ballot on; 422 {@code
   *     unknown-member}
   */
  CouncilSessionEvent attend(List<UUID> present, LocalDate on, Guards guards) {
    require(BEFORE_BALLOT, "attendance");
    for (int i = 0; i < present.size(); i++) {
      CouncilGuards.checkMember("/present/" + i, present.get(i), members, guards);
    }
    pass(on, guards);
    members.replaceAll(member -> member.attending(present.contains(member.id())));
    done(on);
    return new CouncilSessionEvent.CouncilSessionAmended(data());
  }

  /**
   * Shuts a member out of everything of a unit in this session.
   *
   * @param own whether the member declares it; once votes come in nobody else does, since fewer
   *     present lower what an approval takes
   * @throws DomainException {@code illegal-transition} once the session has ended; 422 {@code
   *     unknown-member}
   * @see "docs/rules.md: R-CNS-04 (conflict of interest)"
   */
  CouncilSessionEvent declareConflict(
      UUID memberId, boolean own, UUID unit, LocalDate on, Guards guards) {
    require(own ? UNDER_WAY : BEFORE_BALLOT, "conflicts");
    CouncilGuards.checkMember("/member", memberId, members, guards);
    pass(on, guards);
    members.replaceAll(member -> member.id().equals(memberId) ? member.declaring(unit) : member);
    done(on);
    return new CouncilSessionEvent.CouncilConflictDeclared(data());
  }

  /**
   * Opens the session.
   *
   * @throws DomainException {@code illegal-transition} unless PLANNED; 422 {@code no-quorum}
   * @see "docs/rules.md: R-CNS-03 (quorum)"
   */
  CouncilSessionEvent open(LocalDate on, Guards guards) {
    require(EnumSet.of(CouncilSessionState.PLANNED), "opening");
    ActOrder.check(on, heldOn, guards);
    CouncilGuards.checkQuorum("", presentCount(), members.size(), rule, guards);
    pass(on, guards);
    state = CouncilSessionState.OPENED;
    done(on);
    return new CouncilSessionEvent.CouncilSessionOpened(data());
  }

  /**
   * Lets the members score.
   *
   * @throws DomainException {@code illegal-transition} unless OPENED
   * @see "docs/rules.md: R-CNS-08 (scores)"
   */
  CouncilSessionEvent startScoring(LocalDate on, Guards guards) {
    require(EnumSet.of(CouncilSessionState.OPENED), "scoring");
    pass(on, guards);
    state = CouncilSessionState.SCORING;
    scoringStartedOn = on;
    done(on);
    return new CouncilSessionEvent.CouncilScoringStarted(data());
  }

  /**
   * Opens the ballot; from here on nothing changes in who is there and what lies before them.
   *
   * @param strict whether nothing may be approved that was not scored
   * @throws DomainException {@code illegal-transition} unless OPENED or SCORING; 422 {@code
   *     scoring-needed}, {@code no-quorum}, this one also for each item from which too many keep
   *     out
   * @see "docs/rules.md: R-CNS-03 (quorum), R-CNS-05 (who votes), R-CNS-09 (strict schemes)"
   */
  CouncilSessionEvent openBallot(boolean strict, LocalDate on, Guards guards) {
    require(EnumSet.of(CouncilSessionState.OPENED, CouncilSessionState.SCORING), "ballot");
    guards.check(!strict || hasScored(), "", "scoring-needed", "R-CNS-09", SCORING_NEEDED);
    CouncilGuards.checkQuorum("", presentCount(), members.size(), rule, guards);
    var electorate = Electorate.of(members, agenda);
    for (int i = 0; i < agenda.size(); i++) {
      var item = agenda.get(i);
      CouncilGuards.checkQuorum(
          "/agenda/" + i, electorate.present(item), electorate.entitled(item), rule, guards);
    }
    pass(on, guards);
    state = CouncilSessionState.BALLOTING;
    done(on);
    return new CouncilSessionEvent.CouncilBallotOpened(data());
  }

  /**
   * Ends the session with a verdict on each of its nominations.
   *
   * @throws DomainException {@code illegal-transition} unless BALLOTING; 422 with all failed
   *     guards: {@code no-quorum} per item, {@code minutes-before-session}, {@code
   *     overrule-reason-missing}
   * @see "docs/rules.md: R-CNS-03 (no decision without quorum), R-CNS-06 (approval), R-CNS-09
   *     (threshold), R-CNS-11 (all verdicts at once)"
   */
  CouncilSessionEvent close(CouncilClosing closing, LocalDate on, Guards guards) {
    require(EnumSet.of(CouncilSessionState.BALLOTING), "closure");
    closing.checkMinutes(heldOn, guards);
    var decided = closing.decide(members, agenda, rule, guards);
    pass(on, guards);
    agenda.clear();
    agenda.addAll(decided);
    state = CouncilSessionState.CLOSED;
    minutesNumber = closing.minutesNumber();
    minutesDate = closing.minutesDate();
    done(on);
    return new CouncilSessionEvent.CouncilSessionClosed(data());
  }

  /**
   * Ends the session without a verdict; its nominations are free for another one.
   *
   * @throws DomainException {@code illegal-transition} once the session has ended
   * @see "docs/rules.md: R-CNS-10 (what a council has begun with, a council decides)"
   */
  CouncilSessionEvent cancel(LocalDate on, Guards guards) {
    require(UNDER_WAY, "cancellation");
    pass(on, guards);
    state = CouncilSessionState.CANCELLED;
    done(on);
    return new CouncilSessionEvent.CouncilSessionCancelled(data());
  }

  private void pass(LocalDate on, Guards guards) {
    ActOrder.check(on, lastActOn, guards);
    guards.pass();
  }

  private void require(Set<CouncilSessionState> wanted, String act) {
    if (!wanted.contains(state)) {
      throw ILLEGAL_TRANSITION.because(act, state);
    }
  }

  private void done(LocalDate on) {
    lastActOn = on;
    raiseVersion();
  }

  private CouncilSessionData data() {
    return new CouncilSessionData(
        id(),
        version(),
        state,
        roundId,
        authorityId,
        heldOn,
        rule.ballot(),
        agenda.size(),
        members.size(),
        presentCount(),
        (int) members.stream().filter(member -> !member.conflicts(agenda).isEmpty()).count(),
        count(Verdict.Outcome.APPROVED),
        count(Verdict.Outcome.NOT_APPROVED),
        minutesNumber,
        minutesDate);
  }

  private Integer count(Verdict.Outcome outcome) {
    return state == CouncilSessionState.CLOSED
        ? (int) agenda.stream().filter(item -> item.outcome() == outcome).count()
        : null;
  }

  int presentCount() {
    return (int) members.stream().filter(CouncilMember::attends).count();
  }

  Optional<CouncilMember> memberOf(String subject) {
    return members.stream().filter(member -> member.subject().equals(subject)).findFirst();
  }

  List<CouncilMember> members() {
    return List.copyOf(members);
  }

  List<CouncilItem> agenda() {
    return List.copyOf(agenda);
  }

  CouncilSessionState state() {
    return state;
  }

  UUID roundId() {
    return roundId;
  }

  UUID authorityId() {
    return authorityId;
  }

  String authorityName() {
    return authorityName;
  }

  LocalDate heldOn() {
    return heldOn;
  }

  String place() {
    return place;
  }

  CouncilRule rule() {
    return rule;
  }

  /** Whether it was opened and has not ended. */
  boolean hasBegun() {
    return BEGUN.contains(state);
  }

  boolean hasScored() {
    return scoringStartedOn != null;
  }

  LocalDate lastActOn() {
    return lastActOn;
  }

  String minutesNumber() {
    return minutesNumber;
  }

  LocalDate minutesDate() {
    return minutesDate;
  }
}
