package vn.danvan.platform.units;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Immutable snapshot of the unit tree in memory. Every question about the tree names a date. */
public final class UnitTree {

  private final Map<UUID, Unit> units = new HashMap<>();
  private final Map<String, UUID> codes = new HashMap<>();
  private final Map<UUID, List<UUID>> children = new HashMap<>();

  public UnitTree(Collection<Unit> all) {
    for (var unit : all) {
      units.put(unit.id(), unit);
      codes.put(unit.code(), unit.id());
      if (unit.parentId() != null) {
        children.computeIfAbsent(unit.parentId(), _ -> new ArrayList<>()).add(unit.id());
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

  public String name(UUID id) {
    return find(id).map(Unit::name).orElse(String.valueOf(id));
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
   * The unit and its ancestors, nearest first. A closed unit keeps its place; its ancestors are
   * those of the date.
   */
  public List<Unit> withAncestors(UUID id, LocalDate on) {
    var path = new ArrayList<Unit>();
    var passed = new HashSet<UUID>();
    for (var unit = units.get(id); unit != null; unit = units.get(unit.parentId())) {
      if (!passed.add(unit.id())) {
        throw new IllegalStateException("Cycle in the unit tree at " + id);
      }
      if (path.isEmpty() || unit.isValid(on)) {
        path.add(unit);
      }
    }
    return path;
  }

  /** Whether the unit is the root itself or lies below it on the date. */
  public boolean isWithin(UUID root, UUID id, LocalDate on) {
    return withAncestors(id, on).stream().anyMatch(unit -> unit.id().equals(root));
  }

  /** The root and all units below it that are valid on the date. */
  public List<Unit> subtree(UUID root, LocalDate on) {
    return subtreeEver(root).stream()
        .flatMap(id -> find(id).stream())
        .filter(unit -> unit.isValid(on))
        .toList();
  }

  /** Units that lie directly below, valid or not. */
  public List<Unit> children(UUID id) {
    return children.getOrDefault(id, List.of()).stream().map(units::get).toList();
  }

  /** Ids of the root and of everything that ever lay below it. */
  public List<UUID> subtreeEver(UUID root) {
    var found = new LinkedHashSet<UUID>();
    var open = new ArrayDeque<UUID>(List.of(root));
    while (!open.isEmpty()) {
      var id = open.pop();
      if (found.add(id)) {
        open.addAll(children.getOrDefault(id, List.of()));
      }
    }
    return List.copyOf(found);
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
