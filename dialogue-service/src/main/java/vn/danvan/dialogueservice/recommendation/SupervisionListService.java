package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.dialogueservice.supervision.SupervisionMode;
import vn.danvan.dialogueservice.supervision.SupervisionPolicies;
import vn.danvan.dialogueservice.workcalendar.WorkCalendars;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.Occurrences;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;

/** Supervises what was resolved at or after a dialogue by its list, or by a sample of that. */
@ApplicationScoped
class SupervisionListService {

  /** Recommendations of one list. */
  static final int MOST = 500;

  /**
   * What single acts look at (DONE, AWAITING_BUDGET) is on no list unless answered on the spot;
   * what was reopened was not.
   */
  private static final String LISTED =
      """
      SELECT id FROM recommendation
      WHERE dialogue_id = :dialogue AND state = 'RESOLVED' AND lead_unit_id IS DISTINCT FROM :by
        AND NOT :by = ANY(resolver_unit_ids)
        AND ((answered_at_dialogue AND reopened_on IS NULL) OR (:sample AND resolution_class = 'EXPLAINED'))
      ORDER BY id LIMIT :limit
      """;

  private final SupervisionListRepository lists;
  private final RecommendationRepository recommendations;
  private final RecommendationTexts texts;
  private final RecommendationRights rights;
  private final SupervisionPolicies policies;
  private final WorkCalendars calendars;
  private final Journal journal;
  private final Access access;
  private final CurrentCaller caller;
  private final UnitDirectory units;
  private final Occurrences occurrences;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final VietnamTime time;
  private final Jdbi jdbi;
  private final SecureRandom random = new SecureRandom();

  SupervisionListService(
      SupervisionListRepository lists,
      RecommendationRepository recommendations,
      RecommendationTexts texts,
      RecommendationRights rights,
      SupervisionPolicies policies,
      WorkCalendars calendars,
      Journal journal,
      Access access,
      CurrentCaller caller,
      UnitDirectory units,
      Occurrences occurrences,
      RequestValidator validator,
      Preconditions preconditions,
      VietnamTime time,
      Jdbi jdbi) {
    this.lists = lists;
    this.recommendations = recommendations;
    this.texts = texts;
    this.rights = rights;
    this.policies = policies;
    this.calendars = calendars;
    this.journal = journal;
    this.access = access;
    this.caller = caller;
    this.units = units;
    this.occurrences = occurrences;
    this.validator = validator;
    this.preconditions = preconditions;
    this.time = time;
    this.jdbi = jdbi;
  }

  /** What is found of recommendations, in the order in which it is written down. */
  private record Verdicts(
      Map<UUID, Recommendation> listed, Map<UUID, SupervisionListRequests.Finding> found) {

    List<Boolean> outcomes() {
      return found.values().stream().map(SupervisionListRequests.Finding::passed).toList();
    }
  }

  /**
   * Supervises a dialogue's list at once, or draws a sample of it.
   *
   * @see "docs/rules.md: R-REC-33 (lists), R-REC-34 (samples)"
   */
  SupervisionListView begin(SupervisionListRequests.Begun request) {
    rights.requireRole(RecommendationAct.SUPERVISION);
    var guards = validator.check(request);
    if (request.policy() == null || request.dialogue() == null) {
      throw guards.refusal();
    }
    var host = host(request.dialogue());
    var by = caller.require().unit();
    var sample = request.policy() == SupervisionPolicy.SAMPLE;
    var occurrence = occurrences.of(request, host, guards);
    requireMembers(request, sample, guards);
    requirePolicy(request.policy(), request.share(), host, occurrence.on(), "/policy", guards);
    var listed = listed(request.dialogue(), by, sample);
    RecommendationProblem.NOTHING_LISTED.unless(!listed.isEmpty(), guards, "/dialogue");
    RecommendationProblem.LIST_TOO_LONG.unless(listed.size() <= MOST, guards, "/dialogue", MOST);
    if (guards.failed()) {
      throw guards.refusal();
    }
    var list =
        new SupervisionList(
            Ids.next(),
            request.dialogue(),
            host,
            by,
            List.copyOf(listed.keySet()),
            objected(listed),
            occurrence.on());
    if (sample) {
      var seed =
          request.seed() == null ? Long.valueOf(random.nextInt(Integer.MAX_VALUE)) : request.seed();
      record(list, list.draw(request.share(), seed), occurrence);
    } else {
      var verdicts = verdicts(request.findings(), listed, list, guards);
      conclude(list, verdicts, list.letsTheRestPass(verdicts.outcomes()), occurrence, guards);
    }
    return view(list);
  }

  /** Writes down what was found of a sample; if all of it passed, so does the rest. */
  SupervisionListView conclude(UUID id, SupervisionListRequests.Found request) {
    rights.requireRole(RecommendationAct.SUPERVISION);
    var guards = validator.check(request);
    var list = lists.require(id);
    access.requireOwnUnit(list.supervisorUnitId());
    preconditions.match(list.version());
    list.requireOpen();
    var occurrence = occurrences.of(request, list.hostUnitId(), guards);
    var drawn = list.data();
    requirePolicy(
        drawn.policy(), drawn.share(), list.hostUnitId(), occurrence.on(), "/occurredOn", guards);
    if (request.findings() == null) {
      throw guards.refusal();
    }
    var listed = new LinkedHashMap<>(recommendations.hold(list.listedIds()));
    var failedApart =
        list.namedIds().stream()
            .map(listed::get)
            .anyMatch(one -> one != null && isReopenedSince(one, list));
    listed
        .values()
        .removeIf(
            one ->
                one.state() != RecommendationState.RESOLVED
                    || isReopenedSince(one, list)
                    || one.isResolver(list.supervisorUnitId()));
    var verdicts = verdicts(request.findings(), listed, list, guards);
    conclude(
        list,
        verdicts,
        !failedApart && list.letsTheRestPass(verdicts.outcomes()),
        occurrence,
        guards);
    return view(list);
  }

  SupervisionListView read(UUID id) {
    access.require(RecommendationRights.READERS);
    var list = lists.read(id);
    access.requireSight(list.hostUnitId());
    return view(list);
  }

  private void requireMembers(
      SupervisionListRequests.Begun request, boolean sample, Guards guards) {
    RecommendationProblem.REQUIRED.unless(!sample || request.share() != null, guards, "/share");
    RecommendationProblem.FOR_SAMPLES.unless(sample || request.share() == null, guards, "/share");
    RecommendationProblem.FOR_SAMPLES.unless(sample || request.seed() == null, guards, "/seed");
    RecommendationProblem.FOR_LISTS.unless(
        !sample || request.findings() == null, guards, "/findings");
  }

  /**
   * By the policy that the province had on the day of the supervision.
   *
   * @param at what has to be chosen otherwise
   */
  private void requirePolicy(
      SupervisionPolicy policy, Integer share, UUID host, LocalDate on, String at, Guards guards) {
    var valid = policies.on(units.tree().province(host), on);
    RecommendationProblem.POLICY_FORBIDS.unless(
        valid.mode().allows(SupervisionMode.valueOf(policy.name())), guards, at, valid.mode());
    RecommendationProblem.SHARE_TOO_SMALL.unless(
        share == null || share >= valid.leastShare(),
        guards,
        at.equals("/policy") ? "/share" : at,
        valid.leastShare());
  }

  /** The dialogue's host, if the caller sees it. */
  private UUID host(UUID dialogue) {
    var host =
        jdbi.withHandle(
                handle ->
                    handle
                        .createQuery("SELECT host_unit_id FROM dialogue WHERE id = :id")
                        .bind("id", dialogue)
                        .mapTo(UUID.class)
                        .findOne())
            .orElseThrow(() -> PlatformProblem.UNKNOWN.because().at("/dialogue"));
    access.requireSight(host);
    return host;
  }

  /** One more than there may be is enough to know; looked at again once they are locked. */
  private Map<UUID, Recommendation> listed(UUID dialogue, UUID by, boolean sample) {
    var ids =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(LISTED)
                    .bind("dialogue", dialogue)
                    .bind("by", by)
                    .bind("sample", sample)
                    .bind("limit", MOST + 1)
                    .mapTo(UUID.class)
                    .list());
    var held = new LinkedHashMap<>(recommendations.hold(ids));
    held.values()
        .removeIf(one -> one.state() != RecommendationState.RESOLVED || one.isResolver(by));
    return held;
  }

  private static List<UUID> objected(Map<UUID, Recommendation> listed) {
    return listed.values().stream()
        .filter(one -> one.objectedOn() != null)
        .map(Recommendation::id)
        .toList();
  }

  /** Each finding is about one that is listed, each that must be looked at has one. */
  private static Verdicts verdicts(
      List<SupervisionListRequests.Finding> findings,
      Map<UUID, Recommendation> listed,
      SupervisionList list,
      Guards guards) {
    var found = new LinkedHashMap<UUID, SupervisionListRequests.Finding>();
    var given = findings == null ? List.<SupervisionListRequests.Finding>of() : findings;
    for (int i = 0; i < given.size(); i++) {
      var finding = given.get(i);
      if (finding == null || finding.recommendation() == null || finding.passed() == null) {
        continue;
      }
      var at = "/findings/" + i;
      RecommendationProblem.NOT_LISTED.unless(
          listed.containsKey(finding.recommendation())
              && (!list.isDrawn() || list.namedIds().contains(finding.recommendation())),
          guards,
          at + "/recommendation");
      RecommendationProblem.NAMED_TWICE.unless(
          found.put(finding.recommendation(), finding) == null, guards, at + "/recommendation");
      RecommendationProblem.REASON_NEEDED.unless(
          finding.passed() || (finding.reason() != null && !finding.reason().isBlank()),
          guards,
          at + "/reason");
    }
    var missing = new HashSet<>(list.namedIds());
    missing.retainAll(listed.keySet());
    missing.removeAll(found.keySet());
    RecommendationProblem.FINDINGS_MISSING.unless(
        missing.isEmpty(), guards, "/findings", String.join(", ", texts(missing)));
    guards.pass();
    return new Verdicts(listed, found);
  }

  private static List<String> texts(Set<UUID> ids) {
    return ids.stream().map(UUID::toString).sorted().toList();
  }

  /** What is resolved anew was not there when the sample was drawn. */
  private static boolean isReopenedSince(Recommendation recommendation, SupervisionList list) {
    var reopenedOn = recommendation.data().reopenedOn();
    return reopenedOn != null && !reopenedOn.isBefore(list.data().begunOn());
  }

  private void conclude(
      SupervisionList list,
      Verdicts verdicts,
      boolean restPasses,
      Occurrence occurrence,
      Guards guards) {
    var facts = new ArrayList<Journal.Fact>();
    var written = new ArrayList<RecommendationTexts.Entry>();
    var passed = 0;
    var failed = 0;
    var days = calendars.hold();
    for (var recommendation : verdicts.listed().values()) {
      var finding = verdicts.found().get(recommendation.id());
      if (finding == null && (!restPasses || isNews(recommendation, list))) {
        continue;
      }
      var passes = finding == null || finding.passed();
      var event =
          recommendation.supervise(
              passes ? Supervision.PASSED : Supervision.FAILED,
              list.supervisorUnitId(),
              units.tree().heir(recommendation.hostUnitId(), time.today()),
              days,
              occurrence.on(),
              time.now(),
              guards);
      passed += passes ? 1 : 0;
      failed += passes ? 0 : 1;
      recommendations.persist(recommendation);
      facts.add(new Journal.Fact(event, plain(occurrence)));
      if (finding != null && finding.reason() != null) {
        written.add(
            new RecommendationTexts.Entry(
                recommendation.id(),
                new PrivateText(
                    recommendation.version(), PrivateText.Kind.REASON, finding.reason())));
      }
    }
    var event = list.conclude(passed, failed, occurrence.on(), guards);
    recommendations.flush();
    texts.keep(written);
    journal.appendAll(facts);
    record(list, event, occurrence);
  }

  /** Its sender objected after the sample was drawn: a sample does not stand for that. */
  private static boolean isNews(Recommendation recommendation, SupervisionList list) {
    return recommendation.objectedOn() != null && !list.namedIds().contains(recommendation.id());
  }

  /** The note goes with the list itself. */
  private static Occurrence plain(Occurrence occurrence) {
    return new Occurrence(occurrence.on(), occurrence.late(), null, occurrence.onBehalfOf());
  }

  private void record(SupervisionList list, SupervisionListEvent event, Occurrence occurrence) {
    lists.save(list);
    journal.append(event, occurrence);
  }

  private SupervisionListView view(SupervisionList list) {
    var data = list.data();
    return SupervisionListView.of(
        data,
        units.tree().ref(data.supervisorUnitId()),
        list.isDrawn() && data.supervisorUnitId().equals(caller.require().unit()));
  }
}
