package vn.danvan.recognitionservice.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;
import vn.danvan.recognitionservice.knownmodel.KnownModel;
import vn.danvan.recognitionservice.knownmodel.KnownModels;
import vn.danvan.recognitionservice.listing.ChangeFeed;
import vn.danvan.recognitionservice.listing.KeysetQuery;

/** Shows recognitions, which are public. */
@ApplicationScoped
class RecognitionService {

  private final RecognitionRepository recognitions;
  private final KnownModels models;
  private final UnitDirectory units;
  private final UnitScope scope;
  private final ChangeFeed changes;
  private final Jdbi jdbi;

  RecognitionService(
      RecognitionRepository recognitions,
      KnownModels models,
      UnitDirectory units,
      UnitScope scope,
      ChangeFeed changes,
      Jdbi jdbi) {
    this.recognitions = recognitions;
    this.models = models;
    this.units = units;
    this.scope = scope;
    this.changes = changes;
    this.jdbi = jdbi;
  }

  RecognitionView view(UUID id) {
    return views(List.of(recognitions.read(id))).getFirst();
  }

  /**
   * Filters of the list; null where not given.
   *
   * @param unit root of the subtree in which the owners lie
   */
  record Filter(
      List<UUID> ids,
      UUID unit,
      Integer year,
      String level,
      UUID model,
      UUID decision,
      RecognitionState state) {}

  /**
   * @param changesAfter position of a sync, or null for the list itself
   */
  Page<RecognitionListItem> list(Filter filter, String changesAfter, PageRequest page) {
    var query =
        KeysetQuery.from("recognition")
            .withIds(filter.ids())
            .equal("round_year", filter.year())
            .equal("level", filter.level())
            .equal("model_id", filter.model())
            .equal("decision_id", filter.decision())
            .equal("state", filter.state());
    if (filter.unit() != null) {
      query.within(scope.within(filter.unit(), "owner_unit_id", "province_id"));
    }
    if (changesAfter != null) {
      return changes.read(
          Recognition.TYPE,
          changesAfter,
          page.limit(),
          ids ->
              views(recognitions.inOrder(query.among(jdbi, ids))).stream()
                  .collect(Collectors.toMap(RecognitionView::id, Function.identity())),
          id -> Optional.of(RecognitionListItem.Removed.of(id)));
    }
    var found =
        page.page(
            recognitions.inOrder(query.ids(jdbi, page)),
            recognition -> List.of(recognition.id().toString()));
    return new Page<>(List.copyOf(views(found.items())), found.next());
  }

  private List<RecognitionView> views(List<Recognition> found) {
    var known = models.find(found.stream().map(one -> one.data().modelId()).distinct().toList());
    return found.stream().map(one -> view(one.data(), known)).toList();
  }

  private RecognitionView view(RecognitionData data, Map<UUID, KnownModel> known) {
    var tree = units.tree();
    var model = known.get(data.modelId());
    return new RecognitionView(
        data.id(),
        data.version(),
        data.state(),
        new RecognitionView.Model(data.modelId(), model == null ? null : model.title()),
        data.level(),
        tree.ref(data.authorityId()),
        data.roundId(),
        data.roundYear(),
        data.nominationId(),
        new RecognitionView.DecisionRef(data.decisionId(), data.decisionNumber(), data.decidedOn()),
        tree.ref(data.ownerUnitId()),
        data.ownerKind(),
        data.fieldCode(),
        tree.ref(data.nominatingUnitId()),
        data.ownLevel(),
        data.endedById(),
        data.endedOn(),
        List.of());
  }
}
