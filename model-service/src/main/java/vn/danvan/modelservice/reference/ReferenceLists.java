package vn.danvan.modelservice.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import vn.danvan.modelservice.journal.ChangeFeed;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.persistence.Aggregate;

/**
 * Pages of reference data in the order of the codes, and what changed in it. Nothing is ever taken
 * out of these lists: what is closed stays.
 */
@ApplicationScoped
public class ReferenceLists {

  /** Marks cursors of the list, so that one of the sync is none of it. */
  private static final String LIST = "list";

  private final ChangeFeed changes;
  private final Cursors cursors;

  ReferenceLists(ChangeFeed changes, Cursors cursors) {
    this.changes = changes;
    this.cursors = cursors;
  }

  /**
   * @param aggregate type of the aggregates
   */
  public <A extends Aggregate & Coded, V> Page<V> page(
      String aggregate,
      ReferenceFilter filter,
      ReferenceRepository<A> stored,
      Function<A, V> view) {
    var page = filter.page(cursors);
    var ids = filter.ids();
    if (filter.changesAfter() != null) {
      return changes.after(
          aggregate,
          filter.changesAfter(),
          page.limit(),
          changed -> {
            if (ids != null) {
              changed.retainAll(ids);
            }
            var found = stored.readAll(changed);
            return changed.stream().map(found::get).filter(Objects::nonNull).map(view).toList();
          });
    }
    return sorted(page, ids, stored).map(view);
  }

  /** A page of all. */
  public <A extends Aggregate & Coded> Page<A> sorted(
      PageRequest page, ReferenceRepository<A> stored) {
    return sorted(page, null, stored);
  }

  private static <A extends Aggregate & Coded> Page<A> sorted(
      PageRequest page, List<UUID> ids, ReferenceRepository<A> stored) {
    var after = page.first() ? "" : ChangeFeed.sortKey(page.after(), LIST).getFirst();
    return page.page(stored.after(after, ids, page.limit() + 1), one -> List.of(LIST, one.code()));
  }
}
