package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
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
        AND state NOT IN ('CLOSED', 'FORWARDED', 'REJECTED', 'MERGED') AND id > :after
      ORDER BY id LIMIT :rows
      """;

  private final RecommendationRepository recommendations;
  private final DividedUnits divided;
  private final RequestValidator validator;
  private final Batches batches;
  private final VietnamTime time;
  private final Journal journal;
  private final Jdbi jdbi;

  RecommendationAssignmentService(
      RecommendationRepository recommendations,
      DividedUnits divided,
      RequestValidator validator,
      Batches batches,
      VietnamTime time,
      Journal journal,
      Jdbi jdbi) {
    this.recommendations = recommendations;
    this.divided = divided;
    this.validator = validator;
    this.batches = batches;
    this.time = time;
    this.journal = journal;
    this.jdbi = jdbi;
  }

  Page<WaitingRecommendation> waiting(PageRequest page) {
    var units = divided.seen();
    var ids =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(WAITING)
                    .bind("divided", units.toArray(UUID[]::new))
                    .bind("after", after(page))
                    .bind("rows", page.limit() + 1)
                    .mapTo(UUID.class)
                    .list());
    return page.page(recommendations.inOrder(ids), found -> List.of(found.id().toString()))
        .map(this::view);
  }

  private static UUID after(PageRequest page) {
    if (page.first()) {
      return new UUID(0, 0);
    }
    if (page.after().size() != 1) {
      throw PlatformProblem.INVALID_CURSOR.because();
    }
    return UUID.fromString(page.after().getFirst());
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
    var held = recommendations.hold(named(request.rows()));
    var facts = new ArrayList<Journal.Fact>();
    var answer = batches.run(request.rows(), dryRun, row -> assign(row, held, facts));
    if (!dryRun) {
      recommendations.flush();
      journal.appendAll(facts);
    }
    return answer;
  }

  private static List<UUID> named(List<RecommendationAssignmentRequest.Row> rows) {
    return rows == null
        ? List.of()
        : rows.stream()
            .filter(Objects::nonNull)
            .map(RecommendationAssignmentRequest.Row::recommendation)
            .filter(Objects::nonNull)
            .distinct()
            .limit(Batches.MAX_ROWS)
            .toList();
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
