package vn.danvan.reportingservice.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitTree;

/**
 * What belongs to a unit in today's tree, under whatever tree it was filed. Units that a successor
 * took over whole stand below it; what was divided stands below nothing that exists, so that it
 * can't be attributed. A closed unit is asked for as what lay below it, seen through today's tree.
 *
 * @see "docs/rules.md: R-REP-06 (structures)"
 */
final class CurrentScope {

  /** Key of what belongs to the unit itself and to nothing below it. */
  static final UUID OWN = new UUID(0, 1);

  /** Key of what was divided between units below. */
  static final UUID NOT_ATTRIBUTABLE = new UUID(0, 2);

  private final UnitTree tree;
  private final Unit unit;
  private final LocalDate today;
  private final UUID base;
  private final Map<UUID, Set<UUID>> groups = new LinkedHashMap<>();
  private final Set<UUID> units;

  CurrentScope(UnitTree tree, Unit unit, LocalDate today) {
    this.tree = tree;
    this.unit = unit;
    this.today = today;
    var closed = unit.isClosed(today);
    base = closed ? tree.place(unit.id(), today).unit() : unit.id();
    units =
        new LinkedHashSet<>(closed ? tree.subtreeEver(unit.id()) : tree.takenIn(unit.id(), today));
    if (!closed) {
      tree.children(unit.id()).stream()
          .filter(child -> child.isValid(today) && unit.id().equals(child.parentId()))
          .forEach(child -> groups.put(child.id(), new HashSet<>()));
    }
    units.forEach(id -> groups.computeIfAbsent(key(id), _ -> new HashSet<>()).add(id));
  }

  private UUID key(UUID id) {
    var place = tree.place(id, today);
    if (place.unit() == null) {
      return NOT_ATTRIBUTABLE;
    }
    if (place.unit().equals(base)) {
      return place.whole() ? OWN : NOT_ATTRIBUTABLE;
    }
    UUID below = null;
    for (var above : tree.withAncestors(place.unit(), today)) {
      if (above.id().equals(base)) {
        return below == null ? NOT_ATTRIBUTABLE : below;
      }
      below = above.id();
    }
    return NOT_ATTRIBUTABLE;
  }

  /** The row to which a unit of before belongs. */
  UUID row(UUID id) {
    return key(id);
  }

  /** Where a unit of before is to be found today; null if nothing took it over. */
  UUID place(UUID id) {
    return tree.place(id, today).unit();
  }

  Unit unit() {
    return unit;
  }

  /** Ids of all units, of whatever time, whose facts count. */
  Set<UUID> units() {
    return units;
  }

  /** The units of today that rows are about. */
  List<Unit> below() {
    return groups.keySet().stream()
        .flatMap(id -> tree.find(id).stream())
        .sorted(FlowReport.byName())
        .toList();
  }

  /** The provinces that the units ever belonged to. */
  Set<UUID> provinces() {
    var provinces = new HashSet<UUID>();
    units.forEach(id -> tree.find(id).ifPresent(one -> provinces.addAll(one.provincesEver())));
    return provinces;
  }

  /** The subtrees that the unit is made up of; single units count as such here. */
  Set<UUID> subtrees() {
    var whole = reach(units);
    var subtrees = new LinkedHashSet<>(whole.subtrees());
    subtrees.addAll(whole.own());
    return subtrees;
  }

  /** What is read for the unit as a whole and, if rows are about units, for each of them. */
  Map<UUID, Reach> reaches(boolean withRows) {
    var reaches = new HashMap<UUID, Reach>();
    reaches.put(unit.id(), reach(units));
    if (withRows) {
      groups.forEach((key, ids) -> reaches.put(key, reach(ids)));
    }
    return reaches;
  }

  /**
   * Facts of a set of units as the fewest sums that are kept.
   *
   * @param subtrees units with everything that ever lay below them
   * @param own units without what lay below them
   * @param parts the subtree or the unit that holds each
   */
  record Reach(Set<UUID> subtrees, Set<UUID> own, Map<UUID, UUID> parts) {}

  private Reach reach(Set<UUID> wanted) {
    var reach = new Reach(new LinkedHashSet<>(), new LinkedHashSet<>(), new HashMap<>());
    var tops = new LinkedHashSet<UUID>();
    wanted.forEach(
        id -> {
          if (parents(id).stream().noneMatch(wanted::contains)) {
            tops.add(id);
          }
        });
    tops.forEach(top -> cover(top, wanted, reach));
    // Units that moved between others lie below none of them for all time.
    wanted.stream()
        .filter(id -> !reach.parts().containsKey(id))
        .toList()
        .forEach(id -> cover(id, wanted, reach));
    return reach;
  }

  private void cover(UUID id, Set<UUID> wanted, Reach reach) {
    if (reach.parts().containsKey(id) || !wanted.contains(id)) {
      return;
    }
    var everBelow = tree.subtreeEver(id);
    if (isWhole(id, everBelow, wanted)) {
      reach.subtrees().add(id);
      everBelow.forEach(below -> reach.parts().put(below, id));
      return;
    }
    reach.own().add(id);
    reach.parts().put(id, id);
    tree.children(id).forEach(child -> cover(child.id(), wanted, reach));
  }

  private boolean isWhole(UUID id, Collection<UUID> everBelow, Set<UUID> wanted) {
    if (!wanted.containsAll(everBelow)) {
      return false;
    }
    var inside = new HashSet<>(everBelow);
    return everBelow.stream()
        .allMatch(below -> below.equals(id) || inside.containsAll(parents(below)));
  }

  private List<UUID> parents(UUID id) {
    return tree.find(id).map(Unit::parentsEver).orElse(List.of());
  }
}
