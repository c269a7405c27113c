package vn.danvan.reportingservice.smallcells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * I24: nothing small is shown, and nothing hidden can be worked out: for every hidden cell there is
 * another tree of numbers that looks the same to whoever reads what is shown.
 */
class SmallCellsTest {

  /** A tree of totals over single cells, as sums. */
  private record Tree(Map<String, Long> values, Map<String, List<String>> parts) {

    static Tree of(Map<String, Long> singles, Map<String, List<String>> parts) {
      var values = new HashMap<>(singles);
      parts.keySet().forEach(total -> values.put(total, sum(total, singles, parts)));
      return new Tree(values, parts);
    }

    private static long sum(
        String cell, Map<String, Long> singles, Map<String, List<String>> parts) {
      return parts.containsKey(cell)
          ? parts.get(cell).stream().mapToLong(part -> sum(part, singles, parts)).sum()
          : singles.get(cell);
    }

    Set<String> hidden() {
      return SmallCells.hidden(values, parts, Set.of());
    }

    /** Single cells below a total; a single cell itself. */
    Set<String> singles(String cell) {
      var found = new HashSet<String>();
      if (parts.containsKey(cell)) {
        parts.get(cell).forEach(part -> found.addAll(singles(part)));
      } else {
        found.add(cell);
      }
      return found;
    }

    /**
     * Each with other numbers that are shown the same, and at least 1 where something is hidden.
     */
    Set<String> ambiguous(Set<String> hidden) {
      var found = new HashSet<String>();
      var free = singlesOf(hidden);
      for (var up : free) {
        for (var down : free) {
          change(hidden, up, down).forEach(found::add);
        }
        change(hidden, up, null).forEach(found::add);
        change(hidden, null, up).forEach(found::add);
      }
      return found;
    }

    private List<String> singlesOf(Set<String> hidden) {
      return hidden.stream().filter(cell -> !parts.containsKey(cell)).toList();
    }

    /** What changes if one is one more and another one less; nothing if that would be seen. */
    private Set<String> change(Set<String> hidden, String up, String down) {
      if (up != null && up.equals(down) || down != null && values.get(down) <= 1) {
        return Set.of();
      }
      var changed = new HashSet<String>();
      for (var cell : values.keySet()) {
        var singles = singles(cell);
        var difference =
            (up != null && singles.contains(up) ? 1 : 0)
                - (down != null && singles.contains(down) ? 1 : 0);
        if (difference != 0) {
          if (!hidden.contains(cell)) {
            return Set.of();
          }
          changed.add(cell);
        }
      }
      return changed;
    }
  }

  private static void givesNothingAway(Tree tree) {
    var hidden = tree.hidden();
    tree.values()
        .forEach(
            (cell, value) -> {
              if (value > 0 && value < 5) {
                assertThat(hidden).as("%s of %s", cell, tree).contains(cell);
              }
              if (value == 0) {
                assertThat(hidden).as("%s of %s", cell, tree).doesNotContain(cell);
              }
            });
    assertThat(tree.ambiguous(hidden)).as("of %s", tree).containsAll(hidden);
  }

  private static Tree flat(long... numbers) {
    var singles = new LinkedHashMap<String, Long>();
    for (int i = 0; i < numbers.length; i++) {
      singles.put("part" + i, numbers[i]);
    }
    return Tree.of(singles, Map.of("total", List.copyOf(singles.keySet())));
  }

  @Test
  void nothingIsHiddenWhereNothingIsSmall() {
    assertThat(flat(5, 0, 700).hidden()).isEmpty();
    assertThat(flat(0, 0).hidden()).isEmpty();
    assertThat(flat(0, 5).hidden()).isEmpty();
  }

  @Test
  void oneSmallCellTakesAnotherWithIt() {
    assertThat(flat(4, 100, 50, 0).hidden()).containsExactlyInAnyOrder("part0", "part2");
  }

  @Test
  void onesThatWouldGiveEachOtherAwayTakeALargerOneWithThem() {
    assertThat(flat(1, 1, 100).hidden()).containsExactlyInAnyOrder("part0", "part1", "part2");
    assertThat(flat(4, 4, 100).hidden()).containsExactlyInAnyOrder("part0", "part1");
    assertThat(flat(1, 1).hidden()).containsExactlyInAnyOrder("part0", "part1", "total");
  }

  @Test
  void whatIsAloneTakesTheTotalWithIt() {
    assertThat(flat(3, 0, 0).hidden()).containsExactlyInAnyOrder("part0", "total");
  }

  @Test
  void whatIsHiddenAboveIsHiddenWhereItIsTheTotal() {
    var tree =
        Tree.of(
            Map.of("a1", 60L, "a2", 40L, "b", 2L, "c", 500L),
            Map.of("top", List.of("a", "b", "c"), "a", List.of("a1", "a2")));
    // Without a part of it hidden, the sum of its parts would tell what "a" is, and so "b".
    assertThat(tree.hidden()).contains("b", "a").containsAnyOf("a1", "a2");
    givesNothingAway(tree);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void allRowsOfSmallNumbersGiveNothingAway(int width) {
    all(new long[width], 0);
  }

  private static void all(long[] numbers, int at) {
    if (at == numbers.length) {
      givesNothingAway(flat(numbers));
      return;
    }
    for (var number : List.of(0L, 1L, 2L, 4L, 5L, 6L, 9L, 30L)) {
      numbers[at] = number;
      all(numbers, at + 1);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 24, 4711, 20_231_123})
  void noTreeGivesAnythingAway(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      var singles = new LinkedHashMap<String, Long>();
      var parts = new LinkedHashMap<String, List<String>>();
      grow(random, "t", 0, singles, parts);
      givesNothingAway(Tree.of(singles, parts));
    }
  }

  /** Each total has parts and something of its own. */
  private static void grow(
      Random random,
      String name,
      int depth,
      Map<String, Long> singles,
      Map<String, List<String>> parts) {
    var children = new ArrayList<String>();
    for (int i = random.nextInt(depth == 0 ? 4 : 3); i >= 0; i--) {
      var child = name + i;
      children.add(child);
      if (depth < 2 && random.nextInt(3) > 0) {
        grow(random, child, depth + 1, singles, parts);
      } else {
        singles.put(child, number(random));
      }
    }
    var own = name + "-own";
    children.add(own);
    singles.put(own, random.nextBoolean() ? 0 : number(random));
    parts.put(name, children);
  }

  private static long number(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1 -> 1 + random.nextInt(4);
      case 2 -> 1 + random.nextInt(12);
      default -> random.nextInt(300);
    };
  }
}
