package vn.danvan.modelservice.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.stream.Stream;
import vn.danvan.modelservice.journal.ChangeFeed;
import vn.danvan.modelservice.knownrefusal.KnownRefusals;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.units.UnitDirectory;

/** Questions about models. */
@ApplicationScoped
class ModelQueries {

  /** Marks cursors of the list, so that one of the sync is none of it. */
  private static final String LIST = "list";

  private final ModelRepository models;
  private final ModelReader reader;
  private final ModelViews views;
  private final ModelSight sight;
  private final JournalReader journal;
  private final KnownRefusals refusals;
  private final ChangeFeed changes;
  private final UnitDirectory units;

  ModelQueries(
      ModelRepository models,
      ModelReader reader,
      ModelViews views,
      ModelSight sight,
      JournalReader journal,
      KnownRefusals refusals,
      ChangeFeed changes,
      UnitDirectory units) {
    this.models = models;
    this.reader = reader;
    this.views = views;
    this.sight = sight;
    this.journal = journal;
    this.refusals = refusals;
    this.changes = changes;
    this.units = units;
  }

  ModelView read(UUID id) {
    return views.read(sight.requireSight(reader.read(id)));
  }

  /** What happened to the model here, and how it fared where it was nominated in vain. */
  List<JournalReader.Entry> history(UUID id) {
    var model = sight.requireScope(reader.read(id)).id();
    return Stream.concat(journal.history(model).stream(), refusals.of(model).stream())
        .sorted(Comparator.comparing(JournalReader.Entry::recordedAt))
        .toList();
  }

  Page<ModelListItem> list(ModelFilter filter, PageRequest page) {
    var criteria = criteria(filter);
    if (filter.changesAfter != null) {
      return changes.after(
          ModelEvent.AGGREGATE,
          filter.changesAfter,
          page.limit(),
          changed -> changed(criteria, changed));
    }
    var found = models.list(criteria, page.lastId(LIST).orElse(null), page.limit() + 1);
    return page.page(found, model -> key(model.id())).map(views::compact);
  }

  /** The same list in short. */
  Page<ModelListItem> summaries(ModelFilter filter, PageRequest page) {
    var found =
        reader.summaries(
            criteria(filter), page.lastId(LIST).orElse(null), page.limit() + 1, units.tree());
    return page.page(found, model -> key(model.id())).map(model -> model);
  }

  private ModelCriteria criteria(ModelFilter filter) {
    return filter.criteria(units, sight.ownUnit(), sight.condition());
  }

  private static List<String> key(UUID last) {
    return List.of(LIST, last.toString());
  }

  /**
   * Each as it stands now, or as removed when it does not belong to the list any more. What the
   * caller does not see at all is left out.
   */
  private List<ModelListItem> changed(ModelCriteria criteria, SequencedSet<UUID> changed) {
    var matching = models.matching(criteria, changed);
    var others = new ArrayList<>(changed);
    others.removeAll(matching.keySet());
    var gone = models.readAll(others);
    var items = new ArrayList<ModelListItem>();
    for (var id : changed) {
      if (matching.containsKey(id)) {
        items.add(views.compact(matching.get(id)));
      } else if (gone.containsKey(id) && sight.sees(gone.get(id))) {
        items.add(ModelListItem.Removed.of(id));
      }
    }
    return items;
  }
}
