package vn.danvan.recognitionservice.listing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;

/** What changed in a list since a position of the sealed journal. */
@ApplicationScoped
public class ChangeFeed {

  private final JournalReader journal;
  private final Cursors cursors;

  public ChangeFeed(JournalReader journal, Cursors cursors) {
    this.journal = journal;
    this.cursors = cursors;
  }

  /**
   * Each changed aggregate once: as it stands now, or as removed when it does not belong to the
   * list any more. There is always a next position to go on from.
   *
   * @param aggregate type of the aggregates
   * @param changesAfter {@code next} of the answer before, or 0
   * @param matching those of the ids that belong to the list, as they stand now
   * @param removed what to show for the others; empty for what the caller could never see
   */
  public <T> Page<T> read(
      String aggregate,
      String changesAfter,
      int limit,
      Function<Set<UUID>, Map<UUID, ? extends T>> matching,
      Function<UUID, Optional<? extends T>> removed) {
    var position = cursors.decodeSync(changesAfter);
    var changes = journal.changesAfter(aggregate, position, limit);
    var ids = new LinkedHashSet<UUID>();
    changes.forEach(change -> ids.add(change.aggregateId()));
    var found = matching.apply(ids);
    var items = new ArrayList<T>();
    for (var id : ids) {
      if (found.containsKey(id)) {
        items.add(found.get(id));
      } else {
        removed.apply(id).ifPresent(items::add);
      }
    }
    var last = changes.isEmpty() ? position : changes.getLast().position();
    return new Page<>(items, cursors.encodeSync(last));
  }
}
