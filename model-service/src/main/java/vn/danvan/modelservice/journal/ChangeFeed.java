package vn.danvan.modelservice.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.function.Function;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.problem.PlatformProblem;

/**
 * The sync that lists offer by {@code changesAfter}: what changed after a position of the sealed
 * journal, each aggregate once, as it stands now. A caller starts with {@code 0} and always gets a
 * next position to go on from.
 */
@ApplicationScoped
public class ChangeFeed {

  private final JournalReader journal;
  private final Cursors cursors;

  ChangeFeed(JournalReader journal, Cursors cursors) {
    this.journal = journal;
    this.cursors = cursors;
  }

  /**
   * @param aggregate type of the aggregates
   * @param changesAfter the position that the caller has seen
   * @param items makes the page's items out of the ids of what changed, in that order
   */
  public <T> Page<T> after(
      String aggregate,
      String changesAfter,
      int limit,
      Function<SequencedSet<UUID>, List<T>> items) {
    var position = cursors.decodeSync(changesAfter);
    var changes = journal.changesAfter(aggregate, position, limit);
    var ids = new LinkedHashSet<UUID>();
    changes.forEach(change -> ids.add(change.aggregateId()));
    var last = changes.isEmpty() ? position : changes.getLast().position();
    return new Page<>(items.apply(ids), cursors.encodeSync(last));
  }

  /**
   * The sort key in a decoded cursor that begins with its use.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code invalid-cursor} if it was made for
   *     another use
   */
  public static List<String> sortKey(List<String> decoded, String use) {
    if (decoded.size() < 2 || !decoded.getFirst().equals(use)) {
      throw PlatformProblem.INVALID_CURSOR.because();
    }
    return decoded.subList(1, decoded.size());
  }
}
