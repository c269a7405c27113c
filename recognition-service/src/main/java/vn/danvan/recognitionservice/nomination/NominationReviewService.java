package vn.danvan.recognitionservice.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.recognitionservice.knownmodel.KnownModels;
import vn.danvan.recognitionservice.round.RoundAccess;
import vn.danvan.recognitionservice.round.RoundFacts;
import vn.danvan.recognitionservice.round.RoundFollower;
import vn.danvan.recognitionservice.round.RoundOccurrences;
import vn.danvan.recognitionservice.round.Rounds;
import vn.danvan.recognitionservice.round.Standings;

/** What the round's authority does with the nominations that it received. */
@ApplicationScoped
class NominationReviewService implements RoundFollower {

  /** What the unit is told the reason of; of everything else it stays a private note. */
  private static final Set<NominationState> EXPLAINED =
      EnumSet.of(
          NominationState.RETURNED, NominationState.INELIGIBLE, NominationState.NOT_APPROVED);

  private static final Phrase REASON = new Phrase("Cần nêu lý do.", "The reason is needed.");

  private static final Set<NominationState> RECEIVED =
      EnumSet.complementOf(
          EnumSet.of(
              NominationState.DRAFT,
              NominationState.RETURNED,
              NominationState.WITHDRAWN,
              NominationState.EXPIRED));

  private final NominationRepository nominations;
  private final NominationViews views;
  private final SubmissionFactsReader facts;
  private final Recognitions recognitions;
  private final KnownModels models;
  private final Rounds rounds;
  private final Standings standings;
  private final Access access;
  private final RoundAccess roundAccess;
  private final RoundOccurrences occurrences;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final NominationVerdictService verdicts;
  private final VietnamTime time;
  private final Journal journal;

  NominationReviewService(
      NominationRepository nominations,
      NominationViews views,
      SubmissionFactsReader facts,
      Recognitions recognitions,
      KnownModels models,
      Rounds rounds,
      Standings standings,
      Access access,
      RoundAccess roundAccess,
      RoundOccurrences occurrences,
      RequestValidator validator,
      Preconditions preconditions,
      NominationVerdictService verdicts,
      VietnamTime time,
      Journal journal) {
    this.nominations = nominations;
    this.views = views;
    this.facts = facts;
    this.recognitions = recognitions;
    this.models = models;
    this.rounds = rounds;
    this.standings = standings;
    this.access = access;
    this.roundAccess = roundAccess;
    this.occurrences = occurrences;
    this.validator = validator;
    this.preconditions = preconditions;
    this.verdicts = verdicts;
    this.time = time;
    this.journal = journal;
  }

  NominationView giveBack(UUID id, NominationReasonRequest request) {
    var guards = opened(request);
    return act(
        id,
        request,
        request.reason(),
        false,
        guards,
        (nomination, round, when) ->
            nomination.giveBack(
                round, facts.deadline(round, nomination.nominatingUnitId()), when.on(), guards));
  }

  NominationView check(UUID id, EligibilityRequest request) {
    var guards = opened(request);
    var eligible = Boolean.TRUE.equals(request.eligible());
    guards.check(
        eligible || request.eligible() == null || request.reason() != null,
        "/reason",
        "required",
        null,
        REASON);
    return act(
        id,
        request,
        request.reason(),
        true,
        guards,
        (nomination, round, when) ->
            nomination.check(eligible, submitted(nomination, round), when.on(), guards));
  }

  NominationView decide(UUID id, VerdictRequest request) {
    var guards = opened(request);
    guards.pass();
    return act(
        id,
        request,
        request.reason(),
        true,
        guards,
        (nomination, round, when) -> {
          verdicts.requireFree(id);
          var event =
              nomination.decide(
                  request.verdict(),
                  round.procedure(),
                  verdicts.ballotRule(round),
                  when.on(),
                  guards);
          standings.considered(round, when);
          return event;
        });
  }

  /** What holds of the day of the submission, by what is known now. */
  private SubmissionFacts submitted(Nomination nomination, RoundFacts round) {
    var model =
        models
            .find(nomination.modelId())
            .orElseThrow(
                () -> PlatformProblem.REFERENCE_NOT_YET_KNOWN.because(nomination.modelId()));
    var on = nomination.submittedOn() == null ? time.today() : nomination.submittedOn();
    return facts.read(round, model, nomination, on);
  }

  private <R extends Record & Act> Guards opened(R request) {
    roundAccess.requireClerkRole();
    return validator.check(request);
  }

  private interface Step {
    NominationEvent take(Nomination nomination, RoundFacts round, Occurrence when);
  }

  private NominationView act(
      UUID id, Act request, String reason, boolean once, Guards guards, Step step) {
    var round = rounds.hold(nominations.roundOf(id));
    var nomination = nominations.require(id);
    var onBehalfOf = requireClerk(nomination, round, request);
    if (once) {
      preconditions.match(nomination.version());
    }
    var when = occurrences.of(request, round.authorityId(), round, onBehalfOf, guards);
    var event = step.take(nomination, round, when);
    nomination.explain(EXPLAINED.contains(nomination.state()) ? reason : null);
    nominations.save(nomination);
    journal.append(event, when.noting(reason));
    return views.of(nomination);
  }

  /** Who sees the nomination but not its authority, as its own unit does, may not judge it. */
  private Optional<UUID> requireClerk(Nomination nomination, RoundFacts round, Act request) {
    access.requireSight(nomination.nominatingUnitId());
    if (!access.sees(round.authorityId())) {
      throw PlatformProblem.NOT_ALLOWED.because();
    }
    return roundAccess.requireClerk(round, request.onBehalfOf());
  }

  @Override
  public int unchecked(UUID round) {
    return nominations.countOfRound(round, NominationState.SUBMITTED);
  }

  @Override
  public int undecided(UUID round) {
    return nominations.countOfRound(round, NominationState.IN_REVIEW);
  }

  @Override
  public int unrecognized(UUID round) {
    return nominations.countOfRound(round, NominationState.APPROVED)
        - recognitions.countOfRound(round);
  }

  /** What is with the unit or given up holds no step of the round back. */
  @Override
  public Optional<LocalDate> lastActOn(UUID round) {
    return nominations.lastActOn(round, RECEIVED);
  }

  @Override
  public void reviewStarted(UUID round, Occurrence when) {
    changeAll(round, Set.of(NominationState.ELIGIBLE), one -> one.startReview(when.on()), when);
  }

  @Override
  public void closed(UUID round, Occurrence when) {
    changeAll(
        round, Set.of(NominationState.DRAFT, NominationState.RETURNED), Nomination::expire, when);
  }

  private void changeAll(
      UUID round,
      Set<NominationState> states,
      Function<Nomination, NominationEvent> act,
      Occurrence when) {
    List<Journal.Fact> facts =
        nominations.ofRound(round, states).stream()
            .map(act)
            .map(event -> new Journal.Fact(event, when))
            .toList();
    nominations.flush();
    journal.appendAll(facts);
  }
}
