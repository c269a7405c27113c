package vn.danvan.recognitionservice.round;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.Occurrences;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.recognitionservice.levelchain.LevelChains;
import vn.danvan.recognitionservice.listing.ChangeFeed;
import vn.danvan.recognitionservice.listing.KeysetQuery;
import vn.danvan.recognitionservice.scoringscheme.ScoringSchemes;
import vn.danvan.recognitionservice.workcalendar.WorkCalendars;

/** Plans rounds and takes them through their steps. */
@ApplicationScoped
class RoundService {

  static final String PATH = "/api/v1/rounds";

  private static final Phrase LEVEL =
      new Phrase("Không có cấp {0} vào ngày {1}.", "There is no level {0} on {1}.");

  private final RoundRepository rounds;
  private final RoundViews views;
  private final StandingService standings;
  private final List<RoundFollower> followers;
  private final LevelChains chains;
  private final ScoringSchemes schemes;
  private final WorkCalendars calendars;
  private final RoundQueries queries;
  private final RoundAccess roundAccess;
  private final Access access;
  private final UnitDirectory units;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Occurrences occurrences;
  private final RoundOccurrences roundOccurrences;
  private final VietnamTime time;
  private final Journal journal;
  private final JournalReader history;
  private final ChangeFeed changes;
  private final Jdbi jdbi;

  RoundService(
      RoundRepository rounds,
      RoundViews views,
      StandingService standings,
      @All List<RoundFollower> followers,
      LevelChains chains,
      ScoringSchemes schemes,
      WorkCalendars calendars,
      RoundQueries queries,
      RoundAccess roundAccess,
      Access access,
      UnitDirectory units,
      RequestValidator validator,
      Preconditions preconditions,
      Occurrences occurrences,
      RoundOccurrences roundOccurrences,
      VietnamTime time,
      Journal journal,
      JournalReader history,
      ChangeFeed changes,
      Jdbi jdbi) {
    this.rounds = rounds;
    this.views = views;
    this.standings = standings;
    this.followers = followers;
    this.chains = chains;
    this.schemes = schemes;
    this.calendars = calendars;
    this.queries = queries;
    this.roundAccess = roundAccess;
    this.access = access;
    this.units = units;
    this.validator = validator;
    this.preconditions = preconditions;
    this.occurrences = occurrences;
    this.roundOccurrences = roundOccurrences;
    this.time = time;
    this.journal = journal;
    this.history = history;
    this.changes = changes;
    this.jdbi = jdbi;
  }

  RoundView plan(PlanRoundRequest request) {
    roundAccess.requireKeeperRole();
    var guards = validator.check(request);
    guards.pass();
    var authority = units.require("/authority", request.authority());
    var onBehalfOf = roundAccess.requireKeeper(authority.id(), request.onBehalfOf());
    if (rounds.exists(authority.id(), request.level(), request.year())) {
      throw PlatformProblem.DUPLICATE.because(authority.name() + " " + request.year());
    }
    var occurrence = occurrences.of(request, authority.id(), guards);
    var step = chains.step(authority.provinceId(), request.level(), occurrence.on());
    guards.check(
        step.isPresent(),
        "/level",
        "level-not-in-chain",
        "R-RND-02",
        LEVEL,
        request.level(),
        occurrence.on());
    if (step.isEmpty()) {
      guards.pass();
    }
    var plan =
        new RoundPlan(
            authority,
            step.orElseThrow(),
            request.year(),
            request.title(),
            request.deadline(),
            calendars.onOrAfter(request.deadline()),
            request.minMonths(),
            request.target() == null ? null : request.target().consideredPercent(),
            request.expectedOn(),
            !chains.below(authority.provinceId(), step.get(), occurrence.on()).isEmpty());
    var round = RecognitionRound.plan(plan, occurrence.on(), guards);
    round.note(occurrence);
    rounds.save(round);
    journal.append(round.planned(), onBehalfOf.map(occurrence::onBehalfOf).orElse(occurrence));
    return view(round);
  }

  RoundView open(UUID id, RoundActRequest request) {
    return act(
        id,
        request,
        (round, when, guards) -> {
          var expected = expectedUnits(round, when);
          var scheme =
              schemes.inForce(round.facts().provinceId(), round.facts().level(), when.on());
          var event = round.open(expected, scheme, when.on(), guards);
          if (!expected.isEmpty()) {
            standings.open(round.facts(), expected, when);
          }
          return event;
        });
  }

  RoundView startReview(UUID id, RoundActRequest request) {
    return act(
        id,
        request,
        (round, when, guards) -> {
          var event =
              round.startReview(count(follower -> follower.unchecked(id)), when.on(), guards);
          followers.forEach(follower -> follower.reviewStarted(id, when));
          return event;
        });
  }

  RoundView decide(UUID id, RoundActRequest request) {
    return act(
        id,
        request,
        (round, when, guards) ->
            round.decide(count(follower -> follower.undecided(id)), when.on(), guards));
  }

  RoundView close(UUID id, RoundActRequest request) {
    return act(
        id,
        request,
        (round, when, guards) -> {
          var event = round.close(count(follower -> follower.unrecognized(id)), when.on(), guards);
          followers.forEach(follower -> follower.closed(id, when));
          return event;
        });
  }

  /** Gives one unit more time; what took over from an expected unit nominates in its place. */
  RoundView extend(UUID id, ExtensionRequest request) {
    return act(
        id,
        request,
        request == null ? null : request.reason(),
        true,
        (round, when, guards) -> {
          guards.pass();
          var unit = units.require("/unit", request.unit());
          var until = calendars.onOrAfter(request.until());
          return round.extend(unit, nominates(round, unit.id()), until, when.on(), guards);
        });
  }

  private boolean nominates(RecognitionRound round, UUID unit) {
    return round.facts().expectsUnits()
        ? round.expectedUnitIds().stream()
            .anyMatch(
                expected ->
                    expected.equals(unit) || units.tree().heir(expected, time.today()).equals(unit))
        : unit.equals(round.facts().authorityId());
  }

  /** States that models were considered and none was recognized, which the rounds above see. */
  RoundView recognizeNone(UUID id, ConsiderationRequest request) {
    return act(
        id,
        request,
        (round, when, guards) -> {
          var minutes = request.minutes();
          var stated =
              minutes == null || minutes.date() == null
                  ? when
                  : roundOccurrences.stating(
                      minutes.date(),
                      "/minutes/date",
                      request,
                      round.facts().authorityId(),
                      round.facts(),
                      when,
                      guards);
          var event =
              round.recognizeNone(
                  minutes,
                  count(follower -> follower.undecided(id)),
                  count(follower -> follower.unrecognized(id)) + standings.recognized(id),
                  stated.on(),
                  guards);
          standings.considered(round.facts(), stated);
          return event;
        });
  }

  /** The deadline as an iCalendar document. */
  String calendar(UUID id) {
    var round = rounds.read(id);
    var facts = round.facts();
    return RoundCalendar.of(
        facts,
        units.tree().name(facts.authorityId()),
        round.title(),
        round.version(),
        round.lastActOn() == null ? round.plannedOn() : round.lastActOn());
  }

  /** Units that may submit longer than the others, in the order of their ids. */
  Page<ExtensionView> extensions(UUID id, PageRequest page) {
    rounds.read(id);
    return page.page(
            queries.extensions(id, page), extension -> List.of(extension.unit().toString()))
        .map(extension -> new ExtensionView(units.tree().ref(extension.unit()), extension.until()));
  }

  /** The head of the province narrows late entry for rounds below it, the admin for its own. */
  RoundView limitLateEntry(UUID id, RoundRetrospectiveRequest request) {
    var caller = access.require(Role.SIGNATORY, Role.ADMIN);
    var guards = validator.check(request);
    var round = rounds.require(id);
    var province = units.tree().province(round.facts().authorityId());
    if (province == null || province.equals(round.facts().authorityId())) {
      access.require(Role.ADMIN);
    } else {
      access.requireSight(round.facts().authorityId());
      if (!province.equals(caller.unit())) {
        throw PlatformProblem.NOT_ALLOWED.because();
      }
    }
    preconditions.match(round.version());
    var event = round.limitLateEntry(request.from(), request.to(), guards);
    rounds.save(round);
    journal.append(event, Occurrence.on(time.today()).noting(request.reason()));
    return view(round);
  }

  RoundView view(UUID id) {
    return view(rounds.read(id));
  }

  /** Filters of the list; null where not given. */
  record Filter(List<UUID> ids, UUID authority, Integer year, String level, RoundState state) {}

  /**
   * @param changesAfter position of a sync, or null for the list itself
   */
  Page<RoundListItem> list(Filter filter, String changesAfter, PageRequest page) {
    var query =
        KeysetQuery.from("recognition_round")
            .withIds(filter.ids())
            .equal("authority_id", filter.authority())
            .equal("year", filter.year())
            .equal("level", filter.level())
            .equal("state", filter.state());
    if (changesAfter != null) {
      return changes.read(
          RecognitionRound.TYPE,
          changesAfter,
          page.limit(),
          ids ->
              rounds.inOrder(query.among(jdbi, ids)).stream()
                  .map(this::view)
                  .collect(Collectors.toMap(RoundView::id, Function.identity())),
          id -> Optional.of(RoundListItem.Removed.of(id)));
    }
    return page.page(rounds.inOrder(query.ids(jdbi, page)), round -> List.of(round.id().toString()))
        .map(this::view);
  }

  List<JournalReader.Entry> history(UUID id) {
    access.require(Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR);
    access.requireSight(rounds.read(id).facts().authorityId());
    return history.history(id);
  }

  private interface Step {
    RoundEvent take(RecognitionRound round, Occurrence when, Guards guards);
  }

  private <R extends Record & RoundAct> RoundView act(UUID id, R request, Step step) {
    return act(id, request, null, false, step);
  }

  /**
   * @param reason kept as a private note, or null
   * @param repeats whether the act may come many times: then no version is asked for
   */
  private <R extends Record & RoundAct> RoundView act(
      UUID id, R request, String reason, boolean repeats, Step step) {
    roundAccess.requireKeeperRole();
    var guards = validator.check(request);
    var round = rounds.require(id);
    var onBehalfOf = roundAccess.requireKeeper(round.facts().authorityId(), request.onBehalfOf());
    if (!repeats) {
      preconditions.match(round.version());
    }
    var when =
        roundOccurrences.of(
            request, round.facts().authorityId(), round.facts(), onBehalfOf, guards);
    followers.stream()
        .flatMap(follower -> follower.lastActOn(id).stream())
        .max(Comparator.naturalOrder())
        .ifPresent(last -> ActOrder.check(when.on(), last, guards));
    var event = step.take(round, when, guards);
    round.note(when);
    rounds.save(round);
    journal.append(event, when.noting(reason));
    return view(round);
  }

  private List<UUID> expectedUnits(RecognitionRound round, Occurrence when) {
    var on = round.expectedOn(when.on());
    var province = round.facts().provinceId();
    return chains.step(province, round.facts().level(), on).stream()
        .flatMap(step -> chains.below(province, step, on).stream())
        .flatMap(
            below ->
                ExpectedUnits.of(units.tree(), round.facts().authorityId(), below, on).stream())
        .toList();
  }

  private int count(ToIntFunction<RoundFollower> open) {
    return views.count(open);
  }

  private RoundView view(RecognitionRound round) {
    return views.of(round);
  }
}
