package vn.danvan.recognitionservice.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.recognitionservice.listing.ChangeFeed;
import vn.danvan.recognitionservice.listing.KeysetQuery;
import vn.danvan.recognitionservice.round.RoundFacts;
import vn.danvan.recognitionservice.round.Rounds;

/** Shows decisions: issued ones to everybody, others to the issuer's side. */
@ApplicationScoped
class DecisionViews {

  private final DecisionRepository decisions;
  private final DecisionAccess access;
  private final UnitDirectory units;
  private final Rounds rounds;
  private final JournalReader history;
  private final ChangeFeed changes;
  private final Jdbi jdbi;

  DecisionViews(
      DecisionRepository decisions,
      DecisionAccess access,
      UnitDirectory units,
      Rounds rounds,
      JournalReader history,
      ChangeFeed changes,
      Jdbi jdbi) {
    this.decisions = decisions;
    this.access = access;
    this.units = units;
    this.rounds = rounds;
    this.history = history;
    this.changes = changes;
    this.jdbi = jdbi;
  }

  DecisionView one(UUID id) {
    var decision = decisions.read(id);
    if (!isShown(decision)) {
      throw PlatformProblem.UNKNOWN.because();
    }
    return whole(decision);
  }

  List<JournalReader.Entry> history(UUID id) {
    access.requireSight(decisions.read(id).issuerId());
    return history.history(id);
  }

  /** Filters of the list; null where not given. */
  record Filter(
      List<UUID> ids,
      UUID round,
      UUID issuer,
      Integer year,
      DecisionState state,
      DecisionKind kind) {}

  /**
   * @param changesAfter position of a sync, or null for the list itself
   */
  Page<DecisionListItem> list(Filter filter, String changesAfter, PageRequest page) {
    var query =
        KeysetQuery.from("decision")
            .withIds(filter.ids())
            .equal("round_id", filter.round())
            .equal("issuer_id", filter.issuer())
            .equal("decided_year", filter.year())
            .equal("state", filter.state())
            .equal("kind", filter.kind());
    access
        .scope()
        .ifPresentOrElse(
            scope -> query.orWithin("state = 'ISSUED'", "issuer_id", scope),
            () -> query.and("state = 'ISSUED'"));
    if (changesAfter != null) {
      return changes.read(
          Decision.TYPE,
          changesAfter,
          page.limit(),
          ids ->
              brief(decisions.inOrder(query.among(jdbi, ids))).stream()
                  .collect(Collectors.toMap(DecisionView::id, Function.identity())),
          this::removed);
    }
    return page.page(
            brief(decisions.inOrder(query.ids(jdbi, page))),
            decision -> List.of(decision.id().toString()))
        .map(decision -> decision);
  }

  /** A draft that the caller may not see never was in the list. */
  private Optional<DecisionListItem> removed(UUID id) {
    return decisions
        .findByIdOptional(id)
        .filter(this::isShown)
        .map(decision -> DecisionListItem.Removed.of(decision.id()));
  }

  private boolean isShown(Decision decision) {
    return decision.state() == DecisionState.ISSUED || access.seesDrafts(decision.issuerId());
  }

  DecisionView whole(Decision decision) {
    return view(
        decision,
        () -> rounds.find(decision.roundId()).orElseThrow(),
        decision.nominationIds(),
        decision.recognitionIds());
  }

  private List<DecisionView> brief(List<Decision> found) {
    var known = rounds.find(found.stream().map(Decision::roundId).distinct().toList());
    return found.stream()
        .map(decision -> view(decision, () -> known.get(decision.roundId()), null, null))
        .toList();
  }

  private DecisionView view(
      Decision decision,
      Supplier<RoundFacts> round,
      List<UUID> nominations,
      List<UUID> recognitions) {
    var worker = access.workerOf(decision.issuerId(), round);
    return new DecisionView(
        decision.id(),
        decision.version(),
        decision.state(),
        decision.kind(),
        decision.number(),
        worker.isPresent() ? decision.proposedNumber() : null,
        decision.decidedOn(),
        units.tree().ref(decision.issuerId()),
        decision.roundId(),
        decision.itemCount(),
        nominations,
        recognitions,
        worker
            .map(
                one ->
                    DecisionActions.of(
                        decision,
                        DecisionService.PATH + "/" + decision.id(),
                        one,
                        decision.wasDraftedBy(one.subject())))
            .orElse(List.<AllowedAction>of()));
  }
}
