package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.danvan.dialogueservice.workcalendar.WorkCalendars;
import vn.danvan.dialogueservice.workcalendar.WorkDays;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.batch.BatchAnswer;
import vn.danvan.platform.batch.Batches;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.Occurrences;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;

/**
 * Answers or supervises many recommendations in one call: every row goes by the same rules as the
 * single act, and all rows are stored or none.
 */
@ApplicationScoped
class RecommendationListService {

  private final RecommendationRepository recommendations;
  private final RecommendationTexts texts;
  private final RecommendationRights rights;
  private final WorkCalendars calendars;
  private final Journal journal;
  private final CurrentCaller caller;
  private final UnitDirectory units;
  private final Occurrences occurrences;
  private final RequestValidator validator;
  private final Batches batches;
  private final VietnamTime time;

  RecommendationListService(
      RecommendationRepository recommendations,
      RecommendationTexts texts,
      RecommendationRights rights,
      WorkCalendars calendars,
      Journal journal,
      CurrentCaller caller,
      UnitDirectory units,
      Occurrences occurrences,
      RequestValidator validator,
      Batches batches,
      VietnamTime time) {
    this.recommendations = recommendations;
    this.texts = texts;
    this.rights = rights;
    this.calendars = calendars;
    this.journal = journal;
    this.caller = caller;
    this.units = units;
    this.occurrences = occurrences;
    this.validator = validator;
    this.batches = batches;
    this.time = time;
  }

  /**
   * One list: what its rows are about, and what they add to it.
   *
   * @param actingFor the unit that a row acts for when it is not the caller's own
   */
  private record Listed(
      Map<UUID, Recommendation> recommendations,
      Map<UUID, Optional<UUID>> actingFor,
      Set<UUID> seen,
      WorkDays days,
      UUID by,
      List<RecommendationTexts.Entry> texts,
      List<Journal.Fact> facts) {

    void add(RecommendationEvent event, Occurrence occurrence) {
      facts.add(new Journal.Fact(event, occurrence));
    }

    void keep(Recommendation recommendation, PrivateText.Kind kind, String text) {
      texts.add(
          new RecommendationTexts.Entry(
              recommendation.id(), new PrivateText(recommendation.version(), kind, text)));
    }
  }

  BatchAnswer answer(ListRequests.Answers request, boolean dryRun) {
    var listed = open(RecommendationAct.ANSWER, request == null ? null : rows(request.rows()));
    return store(batches.run(request.rows(), dryRun, row -> answer(row, listed)), listed, dryRun);
  }

  BatchAnswer supervise(ListRequests.Supervisions request, boolean dryRun) {
    var listed = open(RecommendationAct.SUPERVISION, request == null ? null : rows(request.rows()));
    return store(
        batches.run(request.rows(), dryRun, row -> supervise(row, listed)), listed, dryRun);
  }

  /** How many there may be is said by the batch. */
  private static <R> List<R> rows(List<R> given) {
    return given == null ? List.of() : given;
  }

  /** Recommendations that the caller may not act on refuse the whole call, not single rows. */
  private Listed open(RecommendationAct act, List<? extends ListRequests.Row> rows) {
    rights.requireRole(act);
    if (rows == null) {
      throw PlatformProblem.MALFORMED_JSON.because();
    }
    var found = recommendations.requireAll(Batches.named(rows, ListRequests.Row::recommendation));
    var actingFor = new HashMap<UUID, Optional<UUID>>();
    rows.stream()
        .filter(row -> row != null && found.containsKey(row.recommendation()))
        .limit(Batches.MAX_ROWS)
        .forEach(
            row ->
                actingFor.put(
                    row.recommendation(),
                    rights.requireActor(
                        act,
                        found.get(row.recommendation()),
                        units.idOrNull("/onBehalfOf", row.onBehalfOf()))));
    return new Listed(
        found,
        actingFor,
        new HashSet<>(),
        calendars.hold(),
        caller.require().unit(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  private Batches.Created answer(ListRequests.AnswerRow row, Listed listed) {
    var guards = validator.check(row);
    var recommendation = recommendation(row, listed, guards);
    var when = occurrence(row, recommendation, recommendation.ownerUnitId(), listed, guards);
    if (recommendation.state() == RecommendationState.ASSIGNED) {
      listed.add(recommendation.accept(when.on(), guards), when);
    }
    listed.add(recommendation.answer(listed.by(), row.channel(), when.on(), guards), when);
    listed.keep(recommendation, PrivateText.Kind.ANSWER, row.text());
    if (row.resolutionClass() != null) {
      var event =
          recommendation.resolve(
              listed.by(),
              row.resolutionClass().asClass(),
              row.evidence() != null && !row.evidence().isBlank(),
              row.roadmapOn(),
              when.on(),
              guards);
      listed.add(event, when);
      listed.keep(recommendation, PrivateText.Kind.EVIDENCE, row.evidence());
    }
    return new Batches.Created(recommendation.id(), recommendation.version());
  }

  private Batches.Created supervise(ListRequests.SupervisionRow row, Listed listed) {
    var guards = validator.check(row);
    var recommendation = recommendation(row, listed, guards);
    var when = occurrence(row, recommendation, recommendation.hostUnitId(), listed, guards);
    var passed = Boolean.TRUE.equals(row.passed());
    RecommendationProblem.REASON_NEEDED.unless(
        passed || (row.reason() != null && !row.reason().isBlank()), guards, "/reason");
    var event =
        recommendation.supervise(
            passed ? Supervision.PASSED : Supervision.FAILED,
            listed.by(),
            units.tree().heir(recommendation.hostUnitId(), time.today()),
            listed.days(),
            when.on(),
            time.now(),
            guards);
    listed.add(event, when);
    listed.keep(recommendation, PrivateText.Kind.REASON, row.reason());
    return new Batches.Created(recommendation.id(), recommendation.version());
  }

  private static Recommendation recommendation(ListRequests.Row row, Listed listed, Guards guards) {
    if (row.recommendation() == null) {
      throw guards.refusal();
    }
    RecommendationProblem.NAMED_TWICE.unless(
        listed.seen().add(row.recommendation()), guards, "/recommendation");
    guards.pass();
    return Objects.requireNonNull(listed.recommendations().get(row.recommendation()));
  }

  private <R extends Record & ListRequests.Row> Occurrence occurrence(
      R row, Recommendation recommendation, UUID unit, Listed listed, Guards guards) {
    return occurrences
        .of(row, unit, guards)
        .onBehalfOf(listed.actingFor().get(recommendation.id()).orElse(null));
  }

  private BatchAnswer store(BatchAnswer answer, Listed listed, boolean dryRun) {
    if (!dryRun) {
      listed.recommendations().values().forEach(recommendations::persist);
      recommendations.flush();
      texts.keep(listed.texts());
      journal.appendAll(listed.facts());
    }
    return answer;
  }
}
