package vn.danvan.reportingservice.fact;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The versions of some aggregates, known and new, and until when each holds: until the earliest
 * recording of any later version, even if the clock of its owner was set back in between.
 */
final class Lives {

  /** What stands for "still holds" in the database. */
  static final String INFINITY = "infinity";

  private final Map<UUID, TreeMap<Long, Instant>> known = new LinkedHashMap<>();
  private final Map<UUID, TreeMap<Long, Fact>> added = new LinkedHashMap<>();

  /** A version that is stored already. */
  record Known(UUID id, long version, Instant recordedAt) {}

  /** A new version, and the instant or {@link #INFINITY} until which it holds. */
  record Placed(Fact fact, String supersededAt) {}

  /** A stored version that holds for another time than before. */
  record Changed(UUID id, long version, String supersededAt) {}

  void know(Known version) {
    known
        .computeIfAbsent(version.id(), _ -> new TreeMap<>())
        .put(version.version(), version.recordedAt());
  }

  /** Takes a fact in unless its version is there; all known ones must have been told before. */
  void add(Fact fact) {
    if (!known.getOrDefault(fact.id(), new TreeMap<>()).containsKey(fact.version())) {
      added.computeIfAbsent(fact.id(), _ -> new TreeMap<>()).putIfAbsent(fact.version(), fact);
    }
  }

  List<Placed> added() {
    var placed = new ArrayList<Placed>();
    added.forEach(
        (id, facts) -> {
          var until = until(whole(id));
          facts.forEach((version, fact) -> placed.add(new Placed(fact, until.get(version))));
        });
    return placed;
  }

  List<Changed> changed() {
    var changed = new ArrayList<Changed>();
    for (var id : added.keySet()) {
      var before = until(known.getOrDefault(id, new TreeMap<>()));
      var after = until(whole(id));
      before.forEach(
          (version, until) -> {
            if (!after.get(version).equals(until)) {
              changed.add(new Changed(id, version, after.get(version)));
            }
          });
    }
    return changed;
  }

  private TreeMap<Long, Instant> whole(UUID id) {
    var whole = new TreeMap<>(known.getOrDefault(id, new TreeMap<>()));
    added
        .get(id)
        .forEach(
            (version, fact) ->
                whole.put(version, fact.recordedAt().truncatedTo(ChronoUnit.MICROS)));
    return whole;
  }

  private static Map<Long, String> until(TreeMap<Long, Instant> versions) {
    var until = new LinkedHashMap<Long, String>();
    Instant earliestLater = null;
    for (var version : versions.descendingMap().entrySet()) {
      until.put(version.getKey(), earliestLater == null ? INFINITY : earliestLater.toString());
      if (earliestLater == null || version.getValue().isBefore(earliestLater)) {
        earliestLater = version.getValue();
      }
    }
    return until;
  }
}
