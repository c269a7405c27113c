package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.danvan.dialogueservice.succession.DividedUnits;
import vn.danvan.platform.batch.BatchAnswer;
import vn.danvan.platform.batch.Batches;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;

/**
 * Lists the open recommendations that divided units worked on, and settles by a person's choice who
 * goes on with them.
 *
 * @see "docs/rules.md: R-DLG-09 (open work of closed units)"
 */
@ApplicationScoped
class RecommendationAssignmentService {

  private static final String WAITING =
      """
      SELECT id FROM recommendation
      WHERE (owner_unit_id = ANY(:divided) OR lead_unit_id = ANY(:divided)
             OR cooperating_unit_ids <> '{}' AND cooperating_unit_ids && :divided)
        AND %s AND id > :after
      ORDER BY id LIMIT :rows
      """
          .formatted(RecommendationState.IS_OPEN);

  private final RecommendationRepository recommendations;
  private final DividedUnits divided;
  private final RequestValidator validator;
  private final Batches batches;
  private final VietnamTime time;
  private final Journal journal;

  RecommendationAssignmentService(
      RecommendationRepository recommendations,
      DividedUnits divided,
      RequestValidator validator,
      Batches batches,
      VietnamTime time,
      Journal journal) {
    this.recommendations = recommendations;
    this.divided = divided;
    this.validator = validator;
    this.batches = batches;
    this.time = time;
    this.journal = journal;
  }

  Page<WaitingRecommendation> waiting(PageRequest page) {
    return page.page(
            recommendations.inOrder(divided.waiting(WAITING, page)),
            found -> List.of(found.id().toString()))
        .map(this::view);
  }

  private WaitingRecommendation view(Recommendation recommendation) {
    var data = recommendation.data();
    return new WaitingRecommendation(
        data.id(),
        data.version(),
        data.state(),
        data.receivedOn(),
        data.dueOn(),
        divided.among(recommendation.workers()));
  }

  BatchAnswer assign(RecommendationAssignmentRequest request, boolean dryRun) {
    divided.requireAssigner();
    if (request == null) {
      throw PlatformProblem.MALFORMED_JSON.because();
    }
    var held =
        recommendations.hold(
            Batches.named(request.rows(), RecommendationAssignmentRequest.Row::recommendation));
    var facts = new ArrayList<Journal.Fact>();
    var answer = batches.run(request.rows(), dryRun, row -> assign(row, held, facts));
    if (!dryRun) {
      recommendations.flush();
      journal.appendAll(facts);
    }
    return answer;
  }

  private Batches.Created assign(
      RecommendationAssignmentRequest.Row row,
      Map<UUID, Recommendation> held,
      List<Journal.Fact> facts) {
    var guards = validator.check(row);
    guards.pass();
    var recommendation = held.get(row.recommendation());
    var choice = divided.require(row.from(), row.unit(), guards);
    var former = choice.from();
    if (recommendation == null || !recommendation.isWorkOf(former.id())) {
      throw PlatformProblem.UNKNOWN.because().at("/recommendation");
    }
    divided.requireWaiting(!recommendation.state().isTerminal(), former, guards);
    var passed = recommendation.pass(former.id(), choice.to().id());
    facts.add(new Journal.Fact(passed, Occurrence.on(time.today())));
    return new Batches.Created(recommendation.id(), recommendation.version());
  }
}
