package vn.danvan.platform.paging;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.danvan.platform.problem.PlatformProblem;

/**
 * Which page is wanted, with the position decoded.
 *
 * @param limit 1 to 200 items
 * @param after sort key of the last item seen, in the order of the sort; empty for the first page
 */
public record PageRequest(int limit, List<String> after, Function<List<String>, String> encoder) {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  public boolean first() {
    return after.isEmpty();
  }

  /**
   * What a list makes of the sort key of the last item seen; empty for the first page.
   *
   * @param parts of the sort key
   * @throws vn.danvan.platform.problem.DomainException {@code invalid-cursor} if the sort key has
   *     another form: a cursor of another use, or of an earlier release
   */
  public <T> Optional<T> last(int parts, Function<List<String>, T> reader) {
    if (first()) {
      return Optional.empty();
    }
    if (after.size() == parts) {
      try {
        return Optional.of(reader.apply(after));
      } catch (IllegalArgumentException | DateTimeException unreadable) {
        throw PlatformProblem.INVALID_CURSOR.because();
      }
    }
    throw PlatformProblem.INVALID_CURSOR.because();
  }

  /**
   * Id of the last item seen, of a list in the order of ids; empty for the first page.
   *
   * @param use what the sort key begins with, where an address makes cursors of several uses
   * @throws vn.danvan.platform.problem.DomainException {@code invalid-cursor} if the sort key is
   *     none of this use
   */
  public Optional<UUID> lastId(String... use) {
    return last(
        use.length + 1,
        key -> {
          if (key.subList(0, use.length).equals(Arrays.asList(use))) {
            return UUID.fromString(key.getLast());
          }
          throw PlatformProblem.INVALID_CURSOR.because();
        });
  }

  /** The same, and for the first page an id that is before all others. */
  public UUID afterId(String... use) {
    return lastId(use).orElse(BEFORE_ALL);
  }

  /**
   * Makes the page out of rows of which one more than {@link #limit} was read.
   *
   * @param key sort key of a row
   */
  public <T> Page<T> page(List<T> rows, Function<T, List<String>> key) {
    if (rows.size() <= limit) {
      return new Page<>(List.copyOf(rows), null);
    }
    var items = List.copyOf(rows.subList(0, limit));
    return new Page<>(items, encoder.apply(key.apply(items.getLast())));
  }
}
