package vn.danvan.modelservice.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.units.UnitDirectory;

/** Questions about models. */
@ApplicationScoped
class ModelQueries {

  private static final String FROM_THE_START = "0";
  private static final String LIST = "list";
  private static final String SYNC = "sync";

  private final ModelRepository models;
  private final ModelViews views;
  private final ModelSight sight;
  private final JournalReader journal;
  private final UnitDirectory units;
  private final Cursors cursors;

  ModelQueries(
      ModelRepository models,
      ModelViews views,
      ModelSight sight,
      JournalReader journal,
      UnitDirectory units,
      Cursors cursors) {
    this.models = models;
    this.views = views;
    this.sight = sight;
    this.journal = journal;
    this.units = units;
    this.cursors = cursors;
  }

  ModelView read(UUID id) {
    return views.of(sight.requireSight(models.read(id)));
  }

  List<JournalReader.Entry> history(UUID id) {
    return journal.history(sight.requireScope(models.read(id)).id());
  }

  Page<ModelListItem> list(ModelFilter filter, PageRequest page) {
    var criteria = filter.criteria(units, sight.condition());
    if (filter.changesAfter != null) {
      return changes(criteria, filter.changesAfter, page.limit());
    }
    var before = page.first() ? null : UUID.fromString(key(page.after(), LIST));
    return page.page(
            models.list(criteria, before, page.limit() + 1),
            model -> List.of(LIST, model.id().toString()))
        .map(views::of);
  }

  /**
   * What changed after a position of the sealed journal, each model once: as it stands now, or as
   * removed when it does not belong to the list any more. What the caller could never see is left
   * out. There is always a next position to go on from.
   */
  private Page<ModelListItem> changes(
      ModelRepository.Criteria criteria, String changesAfter, int limit) {
    var position =
        changesAfter.equals(FROM_THE_START)
            ? 0
            : Long.parseLong(key(cursors.decode(changesAfter), SYNC));
    var changes = journal.changesAfter(ModelEvent.AGGREGATE, position, limit);
    var ids = new LinkedHashSet<UUID>();
    changes.forEach(change -> ids.add(change.aggregateId()));
    var matching = models.matching(criteria, ids);
    var others = new ArrayList<>(ids);
    others.removeAll(matching.keySet());
    var gone = models.readAll(others);
    var items = new ArrayList<ModelListItem>();
    for (var id : ids) {
      if (matching.containsKey(id)) {
        items.add(views.of(matching.get(id)));
      } else if (gone.containsKey(id) && sight.sees(gone.get(id))) {
        items.add(ModelListItem.Removed.of(id));
      }
    }
    var last = changes.isEmpty() ? position : changes.getLast().position();
    return new Page<>(items, cursors.encode(List.of(SYNC, Long.toString(last))));
  }

  /** A cursor of the list is none of the sync, nor the other way round. */
  private static String key(List<String> decoded, String use) {
    if (decoded.size() != 2 || !decoded.getFirst().equals(use)) {
      throw PlatformProblem.INVALID_CURSOR.because();
    }
    return decoded.getLast();
  }
}
