package vn.danvan.recognitionservice.nomination;

import static vn.danvan.platform.problem.PlatformProblem.ILLEGAL_TRANSITION;
import static vn.danvan.recognitionservice.nomination.NominationProblem.ROUND_NOT_OPEN;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.recognitionservice.knownmodel.KnownModel;
import vn.danvan.recognitionservice.levelchain.Procedure;
import vn.danvan.recognitionservice.round.ActOrder;
import vn.danvan.recognitionservice.round.RoundFacts;
import vn.danvan.recognitionservice.round.RoundState;
import vn.danvan.recognitionservice.scoringscheme.BallotRule;
import vn.danvan.recognitionservice.scoringscheme.Criterion;

/** A model put forward by a unit in one recognition round. */
@Entity
@Table(name = "nomination")
class Nomination extends NominationRecord {

  static final String TYPE = "Nomination";

  private static final Set<NominationState> WITH_THE_UNIT =
      EnumSet.of(NominationState.DRAFT, NominationState.RETURNED);
  private static final Set<NominationState> WITHDRAWABLE =
      EnumSet.of(
          NominationState.DRAFT,
          NominationState.RETURNED,
          NominationState.SUBMITTED,
          NominationState.ELIGIBLE);

  private static final Phrase DECLARED_ABOVE =
      new Phrase(
          "Cơ quan xét công nhận đã khai báo; chỉ cơ quan đó được gỡ.",
          "The round's authority declared it, and alone takes it back.");

  /** What passes on when its unit is closed. */
  static final Set<NominationState> OPEN =
      EnumSet.of(
          NominationState.DRAFT,
          NominationState.RETURNED,
          NominationState.SUBMITTED,
          NominationState.ELIGIBLE,
          NominationState.IN_REVIEW);

  protected Nomination() {}

  private Nomination(UUID id) {
    super(id);
  }

  /**
   * Drafts a nomination; its preconditions are checked at the submission only.
   *
   * @param unit the unit that nominates: the round's authority itself, or one that the round
   *     expects
   * @param ownScore the unit's own score, 0 to 100, or null
   * @param on day of the draft, not before the round's opening
   * @throws DomainException {@code round-not-open}; 422 for what the guards hold
   */
  static Nomination draft(
      RoundFacts round,
      KnownModel model,
      UUID unit,
      UUID province,
      Integer ownScore,
      LocalDate on,
      Guards guards) {
    requireOpen(round);
    ActOrder.check(on, round.openedOn(), guards);
    guards.pass();
    var nomination = new Nomination(Ids.next());
    nomination.state = NominationState.DRAFT;
    nomination.roundId = round.id();
    nomination.roundYear = round.year();
    nomination.level = round.level();
    nomination.authorityId = round.authorityId();
    nomination.modelId = model.id();
    nomination.nominatingUnitId = unit;
    nomination.provinceId = province;
    nomination.ownLevel = unit.equals(round.authorityId());
    nomination.ownScore = ownScore;
    nomination.take(model);
    nomination.done(on);
    return nomination;
  }

  NominationEvent drafted() {
    return new NominationEvent.NominationDrafted(data());
  }

  /**
   * Submits the nomination to the round's authority.
   *
   * @param on day of the submission (Vietnam); the deadline itself is still in time
   * @throws DomainException {@code illegal-transition} unless DRAFT or RETURNED, {@code
   *     round-not-open}; 422 with all failed guards of {@link SubmissionGuards}
   * @see "docs/rules.md: R-NOM-01, R-NOM-02, R-NOM-03, R-NOM-07, R-NOM-11, R-RND-07"
   */
  NominationEvent submit(SubmissionFacts facts, LocalDate on, Guards guards) {
    requireState(WITH_THE_UNIT, "submission");
    requireOpen(facts.round());
    ActOrder.check(on, lastActOn, guards);
    SubmissionGuards.check(facts, ownLevel, on, guards);
    guards.pass();
    state = NominationState.SUBMITTED;
    submittedOn = on;
    lastReason = null;
    take(facts.model());
    done(on);
    return new NominationEvent.ModelNominated(data());
  }

  /**
   * Returns the dossier to the unit, which may submit it again until its deadline.
   *
   * @param deadline last day on which the unit may submit
   * @throws DomainException {@code illegal-transition} unless SUBMITTED, {@code round-not-open};
   *     422 {@code past-deadline}
   * @see "docs/rules.md: R-NOM-05 (return before the deadline), R-RND-07 (deadline)"
   */
  NominationEvent giveBack(RoundFacts round, LocalDate deadline, LocalDate on, Guards guards) {
    requireState(EnumSet.of(NominationState.SUBMITTED), "returns");
    requireOpen(round);
    ActOrder.check(on, lastActOn, guards);
    SubmissionGuards.checkDeadline(deadline, on, guards);
    guards.pass();
    state = NominationState.RETURNED;
    done(on);
    return new NominationEvent.NominationReturned(data());
  }

  /**
   * Records whether the dossier may come under review: only if all that had to hold at its
   * submission still holds of that day.
   *
   * @param facts as of the day of the submission
   * @throws DomainException {@code illegal-transition} unless SUBMITTED, {@code round-not-open};
   *     422 for what the guards hold and, if it is eligible, all failed guards of {@link
   *     SubmissionGuards}
   * @see "docs/rules.md: R-NOM-06 (eligibility is recorded before the review)"
   */
  NominationEvent check(boolean eligible, SubmissionFacts facts, LocalDate on, Guards guards) {
    requireState(EnumSet.of(NominationState.SUBMITTED), "eligibility");
    requireOpen(facts.round());
    ActOrder.check(on, lastActOn, guards);
    if (eligible) {
      SubmissionGuards.check(facts, ownLevel, submittedOn, guards);
    }
    guards.pass();
    state = eligible ? NominationState.ELIGIBLE : NominationState.INELIGIBLE;
    done(on);
    return eligible
        ? new NominationEvent.NominationEligible(data())
        : new NominationEvent.NominationIneligible(data());
  }

  /** Comes under review together with its round. */
  NominationEvent startReview(LocalDate on) {
    requireState(EnumSet.of(NominationState.ELIGIBLE), "review");
    state = NominationState.IN_REVIEW;
    done(on);
    return new NominationEvent.NominationInReview(data());
  }

  /**
   * Records the one verdict on the nomination.
   *
   * @param procedure how its round comes to verdicts
   * @param ballot the rule of the round's council; null where none decides
   * @param on day of the vote (Vietnam)
   * @throws DomainException {@code illegal-transition} unless IN_REVIEW; 422 with all failed
   *     guards: {@code votes-inconsistent}, {@code no-quorum}, {@code too-few-in-favor}, {@code
   *     no-majority}, {@code proceedings-pending}
   * @see "docs/rules.md: R-NOM-04 (one verdict), R-NOM-08 (votes are figures that fit and carry
   *     it), R-NOM-14 (none while proceedings are pending)"
   */
  NominationEvent decide(
      Verdict verdict, Procedure procedure, BallotRule ballot, LocalDate on, Guards guards) {
    requireState(EnumSet.of(NominationState.IN_REVIEW), "verdict");
    ActOrder.check(on, lastActOn, guards);
    VerdictGuards.check(verdict, procedure, ballot, guards);
    guards.check(
        verdict.outcome() == Verdict.Outcome.NOT_APPROVED || !isUnderProceedings(),
        "/outcome",
        "proceedings-pending",
        "R-NOM-14",
        SubmissionGuards.PENDING);
    guards.pass();
    decidedOn = on;
    votesFor = verdict.votesFor();
    votesCast = verdict.votesCast();
    members = verdict.members();
    return switch (verdict.outcome()) {
      case APPROVED -> {
        state = NominationState.APPROVED;
        done(on);
        yield new NominationEvent.NominationApproved(data());
      }
      case NOT_APPROVED -> {
        state = NominationState.NOT_APPROVED;
        done(on);
        yield new NominationEvent.NominationRefused(data());
      }
    };
  }

  /**
   * Takes the nomination back; a submitted one goes on counting as nominated.
   *
   * @throws DomainException {@code illegal-transition} once it is under review or ended; 422 for
   *     what the guards hold
   * @see "docs/rules.md: R-NOM-09 (withdrawal before the review)"
   */
  NominationEvent withdraw(LocalDate on, Guards guards) {
    requireState(WITHDRAWABLE, "withdrawal");
    ActOrder.check(on, lastActOn, guards);
    guards.pass();
    state = NominationState.WITHDRAWN;
    done(on);
    return new NominationEvent.NominationWithdrawn(data());
  }

  /**
   * Puts the dossier together, instead of what it held before.
   *
   * @param before what it held; a score that was its sum of points goes with them
   * @param criteria those of the round's scheme
   * @throws DomainException {@code illegal-transition} unless DRAFT or RETURNED, {@code
   *     round-not-open}; 422 with all failed guards of {@link DossierGuards}
   * @see "docs/rules.md: R-NOM-12 (dossier), R-NOM-13 (own score)"
   */
  NominationEvent fill(
      Dossier dossier,
      Dossier before,
      List<Criterion> criteria,
      RoundFacts round,
      LocalDate on,
      Guards guards) {
    requireState(WITH_THE_UNIT, "dossier");
    requireOpen(round);
    ActOrder.check(on, lastActOn, guards);
    DossierGuards.check(dossier, criteria, nominatingUnitId, on, guards);
    guards.pass();
    if (!dossier.points().isEmpty()) {
      ownScore = dossier.total();
    } else if (!before.points().isEmpty()) {
      ownScore = null;
    }
    done(on);
    return new NominationEvent.NominationDossierFilled(data());
  }

  /**
   * Records what is declared of proceedings against whom the nomination is for.
   *
   * @param pending whether discipline, inspection or a verification is under way
   * @param byAuthority whether the round's authority declares it, and not the unit
   * @throws DomainException {@code illegal-transition} once the nomination has ended; 422 {@code
   *     declared-by-authority} if the unit takes back what the authority declared
   * @see "docs/rules.md: R-NOM-14 (none while proceedings are pending)"
   */
  NominationEvent declare(boolean pending, boolean byAuthority, LocalDate on, Guards guards) {
    requireState(OPEN, "declaration");
    ActOrder.check(on, lastActOn, guards);
    guards.check(
        pending || byAuthority || !declaredByAuthority,
        "/proceedingsPending",
        "declared-by-authority",
        "R-NOM-14",
        DECLARED_ABOVE);
    guards.pass();
    declaredByAuthority = pending && (byAuthority || declaredByAuthority);
    proceedingsPending = pending;
    // No step of the review: those who conduct it may go on as of an earlier day.
    raiseVersion();
    return new NominationEvent.NominationDeclared(data());
  }

  /** Keeps why the act was done, for those who see the nomination. */
  void explain(String reason) {
    lastReason = reason;
  }

  /** Ends with its round what was never submitted. */
  NominationEvent expire() {
    requireState(WITH_THE_UNIT, "expiry");
    state = NominationState.EXPIRED;
    raiseVersion();
    return new NominationEvent.NominationExpired(data());
  }

  private void done(LocalDate on) {
    lastActOn = on;
    raiseVersion();
  }

  private void take(KnownModel model) {
    ownerUnitId = model.ownerUnitId();
    ownerKind = model.ownerKind();
    fieldCode = model.fieldCode();
  }

  private void requireState(Set<NominationState> wanted, String act) {
    if (!wanted.contains(state)) {
      throw ILLEGAL_TRANSITION.because(act, state);
    }
  }

  private static void requireOpen(RoundFacts round) {
    if (round.state() != RoundState.OPEN) {
      throw ROUND_NOT_OPEN.because(round.state());
    }
  }

  /**
   * Passes an open nomination to what took over the whole of the unit that made it, or to the unit
   * that a person chose.
   *
   * @see "docs/rules.md: R-NOM-10 (open nominations of closed units)"
   */
  NominationEvent passTo(UUID successor, UUID province) {
    nominatingUnitId = successor;
    provinceId = province;
    raiseVersion();
    return new NominationEvent.NominationTransferred(data());
  }

  /** Whether no end has been put to it yet. */
  boolean isOpen() {
    return OPEN.contains(state);
  }

  private boolean isUnderProceedings() {
    return Boolean.TRUE.equals(proceedingsPending);
  }

  /** With the unit, or submitted and not checked yet. */
  boolean isBeforeReview() {
    return isWithTheUnit() || state == NominationState.SUBMITTED;
  }

  boolean isWithTheUnit() {
    return WITH_THE_UNIT.contains(state);
  }

  boolean isWithdrawable() {
    return WITHDRAWABLE.contains(state);
  }
}
