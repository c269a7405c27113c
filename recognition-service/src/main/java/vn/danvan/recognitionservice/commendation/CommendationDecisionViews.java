package vn.danvan.recognitionservice.commendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.access.Caller;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;
import vn.danvan.recognitionservice.decision.DecisionActions;
import vn.danvan.recognitionservice.decision.DecisionState;
import vn.danvan.recognitionservice.decision.DecisionWorker;
import vn.danvan.recognitionservice.listing.ChangeFeed;
import vn.danvan.recognitionservice.listing.KeysetQuery;

/** Shows decisions on commendations to those who see the issuer. */
@ApplicationScoped
class CommendationDecisionViews {

  private final CommendationDecisionRepository decisions;
  private final CommendationRepository commendations;
  private final CommendationAccess access;
  private final UnitDirectory units;
  private final UnitScope scope;
  private final JournalReader history;
  private final ChangeFeed changes;
  private final Jdbi jdbi;

  CommendationDecisionViews(
      CommendationDecisionRepository decisions,
      CommendationRepository commendations,
      CommendationAccess access,
      UnitDirectory units,
      UnitScope scope,
      JournalReader history,
      ChangeFeed changes,
      Jdbi jdbi) {
    this.decisions = decisions;
    this.commendations = commendations;
    this.access = access;
    this.units = units;
    this.scope = scope;
    this.history = history;
    this.changes = changes;
    this.jdbi = jdbi;
  }

  CommendationDecisionView one(UUID id) {
    return whole(visible(id));
  }

  List<JournalReader.Entry> history(UUID id) {
    return history.history(visible(id).id());
  }

  private CommendationDecision visible(UUID id) {
    access.requireReader();
    var decision = decisions.read(id);
    access.requireSight(decision.issuerId());
    return decision;
  }

  /**
   * Filters of the list; null where not given.
   *
   * @param year of the decision's date
   */
  record Filter(
      List<UUID> ids,
      UUID issuer,
      Integer year,
      DecisionState state,
      CommendationDecisionKind kind) {}

  /**
   * @param changesAfter position of a sync, or null for the list itself
   */
  Page<CommendationDecisionListItem> list(Filter filter, String changesAfter, PageRequest page) {
    access.requireReader();
    var root = access.scopeRoot().orElseThrow(PlatformProblem.NOT_ALLOWED::because);
    var query =
        KeysetQuery.from("commendation_decision")
            .withIds(filter.ids())
            .equal("issuer_id", filter.issuer())
            .equal("decided_year", filter.year())
            .equal("state", filter.state())
            .equal("kind", filter.kind())
            .within(scope.within(root, "issuer_id", "province_id"));
    if (changesAfter != null) {
      return changes.read(
          CommendationDecision.TYPE,
          changesAfter,
          page.limit(),
          ids ->
              decisions.inOrder(query.among(jdbi, ids)).stream()
                  .map(this::brief)
                  .collect(Collectors.toMap(CommendationDecisionView::id, Function.identity())),
          this::removed);
    }
    return page.page(
            decisions.inOrder(query.ids(jdbi, page)), decision -> List.of(decision.id().toString()))
        .map(this::brief);
  }

  /** What lies outside the scope never was in the list. */
  private Optional<CommendationDecisionListItem> removed(UUID id) {
    return decisions
        .findByIdOptional(id)
        .filter(decision -> access.sees(decision.issuerId()))
        .map(decision -> CommendationDecisionListItem.Removed.of(decision.id()));
  }

  CommendationDecisionView whole(CommendationDecision decision) {
    return view(decision, decision.commendationIds());
  }

  private CommendationDecisionView brief(CommendationDecision decision) {
    return view(decision, null);
  }

  private CommendationDecisionView view(CommendationDecision decision, List<UUID> commendations) {
    var worker = access.workerOf(decision.issuerId());
    return new CommendationDecisionView(
        decision.id(),
        decision.version(),
        decision.state(),
        decision.kind(),
        decision.number(),
        worker.isPresent() ? decision.proposedNumber() : null,
        decision.decidedOn(),
        units.tree().ref(decision.issuerId()),
        decision.commendationIds().size(),
        commendations,
        worker.map(one -> actions(decision, one)).orElse(List.of()));
  }

  private List<AllowedAction> actions(CommendationDecision decision, Caller worker) {
    var drafter =
        decision.state() == DecisionState.DRAFT
            && decision.wasDraftedBy(
                worker.subject(), commendations.inOrder(decision.commendationIds()));
    return DecisionActions.of(
        decision,
        CommendationDecisionService.PATH + "/" + decision.id(),
        DecisionWorker.of(worker),
        drafter);
  }
}
