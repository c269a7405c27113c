package vn.danvan.platform.units;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Immutable snapshot of the unit tree in memory. Every question about the tree names a date. */
public final class UnitTree {

  private final Map<UUID, Unit> units = new HashMap<>();
  private final Map<String, UUID> codes = new HashMap<>();
  private final Map<UUID, List<UUID>> children = new HashMap<>();

  /** Kept because scopes ask for today again and again. */
  private volatile Present present;

  private record Present(LocalDate on, Map<UUID, List<UUID>> below, Map<UUID, Set<UUID>> takenIn) {}

  public UnitTree(Collection<Unit> all) {
    for (var unit : all) {
      units.put(unit.id(), unit);
      codes.put(unit.code(), unit.id());
      for (var parent : unit.parentsEver()) {
        children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(unit.id());
      }
    }
  }

  public Optional<Unit> find(UUID id) {
    return Optional.ofNullable(units.get(id));
  }

  /** Finds by id or by code. */
  public Optional<Unit> find(String idOrCode) {
    var byCode = codes.get(idOrCode);
    if (byCode != null) {
      return find(byCode);
    }
    try {
      return find(UUID.fromString(idOrCode));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  /** For answers: an id that is not known yet is shown without code and name. */
  public UnitRef ref(UUID id) {
    return id == null ? null : find(id).map(Unit::ref).orElse(new UnitRef(id, null, null));
  }

  /** As the unit was called on the day. */
  public UnitRef ref(UUID id, LocalDate on) {
    return find(id).map(unit -> unit.on(on).ref()).orElseGet(() -> ref(id));
  }

  public String name(UUID id) {
    return find(id).map(Unit::name).orElse(String.valueOf(id));
  }

  /** What the unit was called on the day. */
  public String name(UUID id, LocalDate on) {
    return find(id).map(unit -> unit.on(on).name()).orElseGet(() -> name(id));
  }

  public boolean isValid(UUID id, LocalDate on) {
    return find(id).map(unit -> unit.isValid(on)).orElse(false);
  }

  public UUID territory(UUID id) {
    return find(id).map(Unit::territoryId).orElse(id);
  }

  public UUID province(UUID id) {
    return find(id).map(Unit::provinceId).orElse(null);
  }

  /**
   * The unit and its ancestors as they were on the date, nearest first. A closed unit keeps its
   * place; its ancestors are those of the date.
   */
  public List<Unit> withAncestors(UUID id, LocalDate on) {
    var path = new ArrayList<Unit>();
    var passed = new HashSet<UUID>();
    for (var unit = on(id, on); unit != null; unit = on(unit.parentId(), on)) {
      if (!passed.add(unit.id())) {
        throw new IllegalStateException("Cycle in the unit tree at " + id);
      }
      if (path.isEmpty() || unit.isValid(on)) {
        path.add(unit);
      }
    }
    return path;
  }

  private Unit on(UUID id, LocalDate day) {
    var unit = id == null ? null : units.get(id);
    return unit == null ? null : unit.on(day);
  }

  /** Whether the unit is the root itself or lies below it on the date. */
  public boolean isWithin(UUID root, UUID id, LocalDate on) {
    return withAncestors(id, on).stream().anyMatch(unit -> unit.id().equals(root));
  }

  /** The root and all units below it that are valid on the date. */
  public List<Unit> subtree(UUID root, LocalDate on) {
    return collect(root, id -> childrenOn(id, on)).stream()
        .flatMap(id -> find(id).stream())
        .filter(unit -> unit.isValid(on))
        .toList();
  }

  private List<UUID> childrenOn(UUID id, LocalDate on) {
    return children.getOrDefault(id, List.of()).stream()
        .filter(child -> id.equals(on(child, on).parentId()))
        .toList();
  }

  /**
   * Where a unit is to be found on a date.
   *
   * @param unit null if nothing took over from it and nothing stands above it
   * @param whole whether it is the unit itself or what took over the whole of it; otherwise it is
   *     the nearest unit that has all its parts in it
   */
  public record Place(UUID unit, boolean whole) {}

  /**
   * Where a unit is to be found on a date: itself while it exists, then the successor of the whole,
   * otherwise the nearest unit above all successors, or above itself if there is none.
   */
  public Place place(UUID id, LocalDate on) {
    var unit = units.get(id);
    if (unit == null || !unit.isClosed(on)) {
      return new Place(id, true);
    }
    var next = unit.successors().stream().filter(after -> !after.effective().isAfter(on)).toList();
    if (next.size() == 1 && next.getFirst().share() == Unit.Share.WHOLE) {
      return place(next.getFirst().unitId(), on);
    }
    if (next.isEmpty()) {
      return new Place(unit.parentId() == null ? null : place(unit.parentId(), on).unit(), false);
    }
    return new Place(
        nearestAbove(next.stream().map(after -> place(after.unitId(), on).unit()).toList(), on),
        false);
  }

  /**
   * Who goes on with the unit's work on a date: what took over the whole of it, otherwise the unit
   * itself. What a divided one left waits at it for a person's choice.
   */
  public UUID heir(UUID id, LocalDate on) {
    var place = place(id, on);
    return place.whole() ? place.unit() : id;
  }

  private UUID nearestAbove(List<UUID> all, LocalDate on) {
    return withAncestors(all.getFirst(), on).stream()
        .map(Unit::id)
        .filter(above -> all.stream().allMatch(id -> isWithin(above, id, on)))
        .findFirst()
        .orElse(null);
  }

  /**
   * Whether the unit, or what it has become by the date, is the root or lies below it then. A unit
   * that was divided lies below what is above all its parts.
   */
  public boolean takesIn(UUID root, UUID id, LocalDate on) {
    return takenIn(root, on).contains(id);
  }

  /** The units that the unit took over from, whole or in part. */
  public List<Unit> predecessors(UUID id) {
    return units.values().stream()
        .filter(unit -> unit.successors().stream().anyMatch(after -> after.unitId().equals(id)))
        .toList();
  }

  /**
   * Those units, of whatever time, that the root takes in on the date and that are gone without
   * anything having taken them over whole: what they left open waits for a person's choice.
   */
  public List<UUID> divided(UUID root, LocalDate on) {
    return takenIn(root, on).stream().filter(id -> isDivided(id, on)).toList();
  }

  /** Whether the unit is gone on the date and nothing took it over whole. */
  public boolean isDivided(UUID id, LocalDate on) {
    return find(id).map(unit -> unit.isClosed(on)).orElse(false) && !place(id, on).whole();
  }

  /** What took over parts of the unit, as it is on the date. */
  public List<UUID> parts(UUID id, LocalDate on) {
    return find(id).map(Unit::successors).orElse(List.of()).stream()
        .map(succession -> place(succession.unitId(), on))
        .filter(Place::whole)
        .map(Place::unit)
        .distinct()
        .toList();
  }

  /**
   * Whether a person may choose the unit for what a divided one left open: it exists on the date
   * and lies where the divided one is to be found.
   */
  public boolean mayTakeOver(UUID divided, UUID unit, LocalDate on) {
    var place = place(divided, on).unit();
    return place != null && isValid(unit, on) && isWithin(place, unit, on);
  }

  /** Ids of all units, of whatever time, that the root takes in on the date; the root first. */
  public Set<UUID> takenIn(UUID root, LocalDate on) {
    var today = present;
    if (today == null || !today.on().equals(on)) {
      today = new Present(on, belowOn(on), new ConcurrentHashMap<>());
      present = today;
    }
    var below = today.below();
    return units.containsKey(root)
        ? today
            .takenIn()
            .computeIfAbsent(root, _ -> collect(root, id -> below.getOrDefault(id, List.of())))
        : Set.of(root);
  }

  /** What lies directly below each unit on the date; what is gone, below what took it over. */
  private Map<UUID, List<UUID>> belowOn(LocalDate on) {
    var below = new HashMap<UUID, List<UUID>>();
    for (var unit : units.values()) {
      var above = unit.isClosed(on) ? place(unit.id(), on).unit() : on(unit.id(), on).parentId();
      if (above != null) {
        below.computeIfAbsent(above, _ -> new ArrayList<>()).add(unit.id());
      }
    }
    return below;
  }

  /** Units that ever lay directly below, valid or not. */
  public List<Unit> children(UUID id) {
    return children.getOrDefault(id, List.of()).stream().map(units::get).toList();
  }

  /** Ids of the root and of everything that ever lay below it. */
  public Set<UUID> subtreeEver(UUID root) {
    return collect(root, id -> children.getOrDefault(id, List.of()));
  }

  private static Set<UUID> collect(UUID root, Function<UUID, List<UUID>> below) {
    var found = new LinkedHashSet<UUID>();
    var open = new ArrayDeque<UUID>(List.of(root));
    while (!open.isEmpty()) {
      var id = open.pop();
      if (found.add(id)) {
        open.addAll(below.apply(id));
      }
    }
    return Collections.unmodifiableSet(found);
  }

  /**
   * Whether late entries of facts of the day are permitted at the unit: by its own permission or by
   * that of the nearest ancestor which has one.
   */
  public boolean isOpenForLateEntry(UUID id, LocalDate day) {
    return withAncestors(id, day).stream()
        .map(Unit::retrospective)
        .filter(Objects::nonNull)
        .findFirst()
        .map(open -> open.covers(day))
        .orElse(false);
  }

  public Collection<Unit> all() {
    return units.values();
  }
}
