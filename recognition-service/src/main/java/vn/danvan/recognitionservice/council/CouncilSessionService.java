package vn.danvan.recognitionservice.council;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.recognitionservice.nomination.Nominations;
import vn.danvan.recognitionservice.nomination.Verdict;
import vn.danvan.recognitionservice.nomination.Verdicts;
import vn.danvan.recognitionservice.round.RoundFacts;
import vn.danvan.recognitionservice.round.RoundOccurrences;
import vn.danvan.recognitionservice.round.Rounds;

/** What a council's secretary writes down: from the plan of a session to its verdicts. */
@ApplicationScoped
class CouncilSessionService {

  static final String PATH = "/api/v1/council-sessions";

  private static final Phrase NO_MEMBERS =
      new Phrase(
          "Đợt xét chưa có hội đồng: cần nêu các ủy viên.",
          "The round has no council yet: its members are needed.");

  private final CouncilSessionRepository sessions;
  private final CouncilSeats seats;
  private final BallotBoxes boxes;
  private final CouncilHold hold;
  private final CouncilSchemes schemes;
  private final CouncilWork work;
  private final CouncilViews views;
  private final Rounds rounds;
  private final Nominations nominations;
  private final Verdicts verdicts;
  private final CouncilAccess access;
  private final RoundOccurrences occurrences;
  private final UnitDirectory units;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Journal journal;

  CouncilSessionService(
      CouncilSessionRepository sessions,
      CouncilSeats seats,
      BallotBoxes boxes,
      CouncilHold hold,
      CouncilSchemes schemes,
      CouncilWork work,
      CouncilViews views,
      Rounds rounds,
      Nominations nominations,
      Verdicts verdicts,
      CouncilAccess access,
      RoundOccurrences occurrences,
      UnitDirectory units,
      RequestValidator validator,
      Preconditions preconditions,
      Journal journal) {
    this.sessions = sessions;
    this.seats = seats;
    this.boxes = boxes;
    this.hold = hold;
    this.schemes = schemes;
    this.work = work;
    this.views = views;
    this.rounds = rounds;
    this.nominations = nominations;
    this.verdicts = verdicts;
    this.access = access;
    this.occurrences = occurrences;
    this.units = units;
    this.validator = validator;
    this.preconditions = preconditions;
    this.journal = journal;
  }

  CouncilSessionView plan(PlanCouncilSessionRequest request) {
    access.requireClerkRole();
    var guards = validator.check(request);
    guards.pass();
    var known =
        rounds
            .find(request.round())
            .orElseThrow(() -> PlatformProblem.UNKNOWN.because().at("/round"));
    var onBehalfOf = access.requireClerk(known, request.onBehalfOf());
    var round = rounds.hold(known.id());
    if (sessions.isCouncilAtWork(round.id())) {
      throw CouncilProblem.COUNCIL_AT_WORK.because();
    }
    var when = occurrences.of(request, round.authorityId(), round, onBehalfOf, guards);
    var items =
        request.nominations() == null
            ? verdicts.underReview(round.id())
            : nominations.hold(request.nominations());
    var wanted =
        request.nominations() == null
            ? items.stream().map(Nominations.Facts::id).toList()
            : request.nominations();
    var plan =
        new CouncilPlan(
            units.tree().name(round.authorityId()),
            request.heldOn(),
            request.place(),
            schemes.rule(round.id()).voting(request.ballot()),
            members(request, round, guards),
            wanted,
            byId(items),
            agenda(wanted, byId(items), round, request.heldOn()));
    var session = sessions.save(CouncilSession.plan(plan, round, when.on(), guards));
    journal.append(session.planned(), when);
    return views.of(session, round);
  }

  private List<CouncilMember> members(
      PlanCouncilSessionRequest request, RoundFacts round, Guards guards) {
    var declared = sessions.declaredInRound(round.id());
    if (request.members() != null) {
      return seats.seat(request.members(), round.authorityId(), request.heldOn(), declared);
    }
    var council = sessions.lastOfRound(round.id()).map(CouncilSession::members).orElse(List.of());
    guards.check(!council.isEmpty(), "/members", "required", "R-CNS-01", NO_MEMBERS);
    guards.pass();
    return seats.seatAgain(council, round.authorityId(), request.heldOn(), declared);
  }

  private List<CouncilItem> agenda(
      List<UUID> wanted, Map<UUID, Nominations.Facts> known, RoundFacts round, LocalDate heldOn) {
    var found = wanted.stream().distinct().map(known::get).filter(Objects::nonNull).toList();
    return seats.items(found, round.authorityId(), heldOn);
  }

  private static Map<UUID, Nominations.Facts> byId(List<Nominations.Facts> nominations) {
    return nominations.stream()
        .collect(Collectors.toMap(Nominations.Facts::id, Function.identity()));
  }

  CouncilSessionView seat(UUID id, CouncilMembersRequest request) {
    var guards = opened(request);
    guards.pass();
    return act(
        id,
        request,
        null,
        guards,
        (session, round, when) ->
            session.seat(
                seats.seat(
                    request.members(),
                    round.authorityId(),
                    session.heldOn(),
                    sessions.declaredInRound(round.id())),
                when.on(),
                guards));
  }

  CouncilSessionView putOnAgenda(UUID id, CouncilAgendaRequest request) {
    var guards = opened(request);
    guards.pass();
    return act(
        id,
        request,
        null,
        guards,
        (session, round, when) -> {
          var known = byId(nominations.hold(request.nominations()));
          var event =
              session.putOnAgenda(
                  request.nominations(),
                  known,
                  agenda(request.nominations(), known, round, session.heldOn()),
                  when.on(),
                  guards);
          if (session.hasBegun()) {
            hold.hear(session);
          }
          return event;
        });
  }

  CouncilSessionView attend(UUID id, CouncilAttendanceRequest request) {
    var guards = opened(request);
    guards.pass();
    return act(
        id,
        request,
        null,
        guards,
        (session, _, when) -> session.attend(request.present(), when.on(), guards));
  }

  CouncilSessionView open(UUID id, CouncilActRequest request) {
    var guards = opened(request);
    return act(
        id,
        request,
        null,
        guards,
        (session, _, when) -> {
          var event = session.open(when.on(), guards);
          hold.hear(session);
          return event;
        });
  }

  CouncilSessionView startScoring(UUID id, CouncilActRequest request) {
    var guards = opened(request);
    return act(
        id, request, null, guards, (session, _, when) -> session.startScoring(when.on(), guards));
  }

  CouncilSessionView openBallot(UUID id, CouncilActRequest request) {
    var guards = opened(request);
    return act(
        id,
        request,
        null,
        guards,
        (session, _, when) -> {
          var event = session.openBallot(schemes.isStrict(session.roundId()), when.on(), guards);
          boxes.putUp(session);
          return event;
        });
  }

  CouncilSessionView cancel(UUID id, CouncilReasonRequest request) {
    var guards = opened(request);
    return act(
        id,
        request,
        request.reason(),
        guards,
        (session, _, when) -> {
          var event = session.cancel(when.on(), guards);
          boxes.takeDown(session);
          return event;
        });
  }

  CouncilSessionView close(UUID id, CouncilClosureRequest request) {
    var guards = opened(request);
    guards.pass();
    return act(
        id,
        request,
        null,
        guards,
        (session, round, when) -> {
          var stated =
              occurrences.stating(
                  request.minutesDate(),
                  "/minutesDate",
                  request,
                  round.authorityId(),
                  round,
                  when,
                  guards);
          var closing =
              new CouncilClosing(
                  request.minutesNumber(),
                  request.minutesDate(),
                  boxes.tallies(session),
                  judgment(session),
                  request.reasons());
          var event = session.close(closing, when.on(), guards);
          boxes.takeDown(session);
          verdicts.decideAll(
              round,
              reached(session),
              new Verdicts.MinutesRef(request.minutesNumber(), request.minutesDate()),
              stated);
          return event;
        });
  }

  private ScoreJudgment judgment(CouncilSession session) {
    return session.hasScored()
        ? work.results(session).map(ScoreResults::judgment).orElse(ScoreJudgment.NONE)
        : ScoreJudgment.NONE;
  }

  private static Map<UUID, Verdict> reached(CouncilSession session) {
    return session.agenda().stream()
        .collect(
            Collectors.toMap(
                CouncilItem::nominationId,
                item ->
                    new Verdict(
                        item.outcome(), item.votesFor(), item.votesCast(), item.members())));
  }

  /** By the member, whose account makes it such, or written down by the secretary. */
  CouncilSessionView declareConflict(UUID id, CouncilConflictRequest request) {
    access.requireReader();
    var round = rounds.hold(sessions.roundOf(id));
    var session = sessions.require(id);
    var own = access.member(session);
    var member =
        request == null || request.member() == null
            ? own.map(CouncilMember::id).orElse(null)
            : request.member();
    var onBehalfOf =
        own.filter(one -> one.id().equals(member)).isPresent()
            ? Optional.<UUID>empty()
            : requireClerk(session, round, request);
    var guards = validator.check(request);
    guards.pass();
    var unit = units.require("/unit", request.unit()).id();
    var when = occurrences.of(request, round.authorityId(), round, onBehalfOf, guards);
    var event =
        session.declareConflict(
            member,
            own.filter(one -> one.id().equals(member)).isPresent(),
            unit,
            when.on(),
            guards);
    if (member != null && boxes.hasVotedInSpiteOf(session, member)) {
      throw CouncilProblem.ALREADY_VOTED.because(1);
    }
    sessions.save(session);
    journal.append(event, when.noting(request.reason()));
    return views.of(session, round);
  }

  private Optional<UUID> requireClerk(
      CouncilSession session, RoundFacts round, CouncilConflictRequest request) {
    access.requireSight(session);
    access.requireClerkRole();
    return access.requireClerk(round, request == null ? null : request.onBehalfOf());
  }

  private <R extends Record & Act> Guards opened(R request) {
    access.requireClerkRole();
    return validator.check(request);
  }

  private interface Step {
    CouncilSessionEvent take(CouncilSession session, RoundFacts round, Occurrence when);
  }

  private CouncilSessionView act(UUID id, Act request, String reason, Guards guards, Step step) {
    var round = rounds.hold(sessions.roundOf(id));
    var session = sessions.require(id);
    var onBehalfOf = access.requireClerk(round, request.onBehalfOf());
    preconditions.match(session.version());
    var when = occurrences.of(request, round.authorityId(), round, onBehalfOf, guards);
    var event = step.take(session, round, when);
    sessions.save(session);
    journal.append(event, when.noting(reason));
    return views.of(session, round);
  }
}
