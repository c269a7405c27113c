package vn.danvan.dialogueservice.listing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Parameters;

/** Pages of a list, newest entry first, and what changed in it since a position. */
@ApplicationScoped
public class Listing {

  /** Marks cursors of the list, so that one of the sync is none of it. */
  private static final String LIST = "list";

  private final Jdbi jdbi;
  private final Cursors cursors;
  private final JournalReader journal;

  public Listing(Jdbi jdbi, Cursors cursors, JournalReader journal) {
    this.jdbi = jdbi;
    this.cursors = cursors;
    this.journal = journal;
  }

  /**
   * Which page is wanted.
   *
   * @param ids the only items wanted; null for all
   * @param changesAfter position of a sync, {@code 0} for its start; null for the list itself
   */
  public record Request(List<UUID> ids, String limit, String cursor, String changesAfter) {

    /**
     * @param ids as the query parameter {@code id} has them
     */
    public static Request of(List<String> ids, String limit, String cursor, String changesAfter) {
      return new Request(Parameters.ids("id", ids), limit, cursor, changesAfter);
    }
  }

  /** How a list shows its items. */
  public interface Items<I> {

    /** Those of the ids that exist, as they stand now. */
    Map<UUID, ? extends I> show(Collection<UUID> ids);

    /** One that does not belong to the list any more. */
    I removed(UUID id);

    /** Those of the ids that do not belong to the list now, but may have done so for the caller. */
    Set<UUID> known(Collection<UUID> ids);
  }

  /**
   * @param aggregate name of the aggregate's type in the journal
   */
  public <I> Page<I> page(ListQuery query, String aggregate, Request request, Items<I> items) {
    var page = cursors.request(request.limit(), request.cursor(), request.ids());
    query.withIds(request.ids());
    if (request.changesAfter() != null) {
      return changes(query, aggregate, request.changesAfter(), page.limit(), items);
    }
    var before = page.lastId(LIST).orElse(null);
    var ids =
        page.page(query.newest(jdbi, before, page.limit() + 1), id -> List.of(LIST, id.toString()));
    var shown = items.show(ids.items());
    return new Page<>(
        ids.items().stream().filter(shown::containsKey).<I>map(shown::get).toList(), ids.next());
  }

  /** The page of a caller who sees nothing. */
  public <I> Page<I> nothing(Request request) {
    cursors.request(request.limit(), request.cursor(), request.ids());
    return new Page<>(List.of(), null);
  }

  /** There is always a next position to go on from. */
  private <I> Page<I> changes(
      ListQuery query, String aggregate, String changesAfter, int limit, Items<I> items) {
    var position = cursors.decodeSync(changesAfter);
    var changes = journal.changesAfter(aggregate, position, limit);
    var ids = new LinkedHashSet<UUID>();
    changes.forEach(change -> ids.add(change.aggregateId()));
    var shown = items.show(query.among(jdbi, ids));
    var others = new ArrayList<>(ids);
    others.removeAll(shown.keySet());
    var gone = items.known(others);
    var page = new ArrayList<I>();
    for (var id : ids) {
      if (shown.containsKey(id)) {
        page.add(shown.get(id));
      } else if (gone.contains(id)) {
        page.add(items.removed(id));
      }
    }
    var last = changes.isEmpty() ? position : changes.getLast().position();
    return new Page<>(page, cursors.encodeSync(last));
  }
}
