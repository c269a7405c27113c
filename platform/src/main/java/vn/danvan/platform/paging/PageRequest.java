package vn.danvan.platform.paging;

import java.util.List;
import java.util.function.Function;

/**
 * Which page is wanted, with the position decoded.
 *
 * @param limit 1 to 200 items
 * @param after sort key of the last item seen, in the order of the sort; empty for the first page
 */
public record PageRequest(int limit, List<String> after, Function<List<String>, String> encoder) {

  public boolean first() {
    return after.isEmpty();
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
