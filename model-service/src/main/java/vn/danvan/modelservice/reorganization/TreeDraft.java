package vn.danvan.modelservice.reorganization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.danvan.modelservice.unit.UnitDraft;
import vn.danvan.modelservice.unit.UnitLevel;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitTree;

/**
 * The unit tree as an act would leave it. Every fault is collected with the place of the change
 * that it comes from; nothing is written here.
 *
 * @see "docs/rules.md: R-UNI-03 (parents), R-UNI-07 (changes), R-UNI-08 (history), R-UNI-09
 *     (successors)"
 */
final class TreeDraft {

  private final UnitTree before;
  private final LocalDate effective;
  private final Guards guards;
  private final Map<UUID, UnitDraft> drafts = new LinkedHashMap<>();
  private final Map<UUID, String> places = new HashMap<>();
  private final Map<String, UUID> openedCodes = new HashMap<>();

  TreeDraft(UnitTree before, LocalDate effective, Guards guards) {
    this.before = before;
    this.effective = effective;
    this.guards = guards;
  }

  /** Enters a unit that the act opens; its parent must have been entered before. */
  void open(String pointer, Unit unit) {
    var known = before.find(unit.code()).isPresent() || openedCodes.containsKey(unit.code());
    ReorganizationRule.DUPLICATE.check(guards, !known, pointer + "/code", unit.code());
    var id = unit.id();
    ReorganizationRule.DUPLICATE.check(
        guards, before.find(id).isEmpty() && !drafts.containsKey(id), pointer + "/id", id);
    drafts.putIfAbsent(id, UnitDraft.opening(unit, effective));
    places.putIfAbsent(id, pointer);
    openedCodes.putIfAbsent(unit.code(), id);
  }

  /**
   * The unit that the act names, as it stands in the draft; null, and a fault, if there is none.
   */
  Unit find(String pointer, String idOrCode) {
    var opened = openedCodes.get(idOrCode);
    var found =
        opened != null
            ? drafts.get(opened).unit()
            : before.find(idOrCode).map(unit -> now(unit.id())).orElseGet(() -> byId(idOrCode));
    ReorganizationRule.UNKNOWN_UNIT.check(guards, found != null, pointer, idOrCode);
    return found;
  }

  private Unit byId(String text) {
    return drafts.values().stream()
        .filter(draft -> draft.id().toString().equals(text))
        .map(UnitDraft::unit)
        .findFirst()
        .orElse(null);
  }

  /** The draft of a unit that the act changes; null, and a fault, if it can't be changed. */
  UnitDraft change(String pointer, String idOrCode) {
    var unit = find(pointer, idOrCode);
    if (unit == null) {
      return null;
    }
    var draft = drafts.get(unit.id());
    if (draft == null && isChangeable(pointer, unit)) {
      draft = UnitDraft.of(unit, effective);
      drafts.put(unit.id(), draft);
      places.put(unit.id(), pointer);
    }
    return draft;
  }

  private boolean isChangeable(String pointer, Unit unit) {
    var last = unit.validTo();
    return ReorganizationRule.DATE_BEFORE_OPENING.check(
            guards, unit.validFrom().isBefore(effective), pointer, unit.name(), unit.validFrom())
        && ReorganizationRule.ALREADY_CLOSED.check(
            guards, last == null || !last.isBefore(effective), pointer, unit.name(), last)
        && ReorganizationRule.OVERLAPPING_VALIDITY.check(
            guards,
            last == null && !unit.since().isAfter(effective),
            pointer,
            unit.name(),
            last == null ? unit.since() : last.plusDays(1));
  }

  /** Closes a unit on the day before the act's; null, and a fault, if that can't be. */
  UnitDraft close(String pointer, String idOrCode) {
    var draft = change(pointer, idOrCode);
    if (draft == null
        || !ReorganizationRule.CLOSED_TWICE.check(
            guards, !draft.isClosed(), pointer, draft.unit().name())
        || !ReorganizationRule.DATE_BEFORE_OPENING.check(
            guards, !draft.isOpened(), pointer, draft.unit().name(), effective)) {
      return null;
    }
    draft.close();
    return draft;
  }

  private Unit now(UUID id) {
    var draft = drafts.get(id);
    return draft == null ? before.find(id).orElse(null) : draft.unit();
  }

  /** Looks at the whole of what the changes made; all faults have been collected then. */
  void check() {
    for (var draft : List.copyOf(drafts.values())) {
      var unit = draft.unit();
      var pointer = places.get(unit.id());
      if (draft.isClosed()) {
        checkNothingLeft(unit, pointer);
      } else if (ReorganizationRule.CYCLE.check(guards, !isInCycle(unit), pointer, unit.name())) {
        checkParent(unit, pointer);
        checkTerritory(unit, pointer);
        before.children(unit.id()).stream()
            .filter(child -> !drafts.containsKey(child.id()) && isBelow(child, unit))
            .forEach(child -> checkParent(child, pointer));
      }
      checkSuccessors(draft, pointer);
    }
    if (!guards.failed()) {
      renewProvinces();
    }
  }

  private boolean isBelow(Unit child, Unit parent) {
    return Objects.equals(child.parentId(), parent.id()) && child.isValid(effective);
  }

  private void checkNothingLeft(Unit closed, String pointer) {
    before.children(closed.id()).stream()
        .map(child -> now(child.id()))
        .filter(child -> isBelow(child, closed))
        .forEach(child -> leftBehind(child, closed, pointer));
    before.all().stream()
        .filter(unit -> unit.territoryId().equals(closed.id()) && !unit.id().equals(closed.id()))
        .map(unit -> now(unit.id()))
        .filter(unit -> unit.isValid(effective) && !isBelow(unit, closed))
        .forEach(unit -> leftBehind(unit, closed, pointer));
  }

  private void leftBehind(Unit unit, Unit closed, String pointer) {
    guards.add(ReorganizationRule.LEFT_BEHIND.violated(pointer, unit.name(), closed.name()));
  }

  private boolean isInCycle(Unit unit) {
    var passed = new HashSet<UUID>();
    for (var at = unit; at != null; at = at.parentId() == null ? null : now(at.parentId())) {
      if (!passed.add(at.id())) {
        return true;
      }
    }
    return false;
  }

  private void checkParent(Unit unit, String pointer) {
    var level = UnitLevel.valueOf(unit.level());
    var parent = unit.parentId() == null ? null : now(unit.parentId());
    if (parent == null) {
      ReorganizationRule.PARENT_NEEDED.check(guards, !UnitLevel.PROVINCE.isAbove(level), pointer);
      return;
    }
    ReorganizationRule.PARENT_CLOSED.check(
        guards, parent.isValid(effective), pointer, parent.name());
    ReorganizationRule.LEVEL_ABOVE_PARENT.check(
        guards,
        !level.isAbove(UnitLevel.valueOf(parent.level())),
        pointer,
        unit.name(),
        parent.name());
  }

  private void checkTerritory(Unit unit, String pointer) {
    ReorganizationRule.TERRITORY_NOT_ABOVE.check(
        guards, above(unit).contains(unit.territoryId()), pointer);
  }

  /** The unit and everything above it. */
  private Set<UUID> above(Unit unit) {
    var above = new LinkedHashSet<UUID>();
    for (var at = unit; at != null && above.add(at.id()); ) {
      at = at.parentId() == null ? null : now(at.parentId());
    }
    return above;
  }

  private void checkSuccessors(UnitDraft draft, String pointer) {
    for (var succession : draft.unit().successors()) {
      if (succession.effective().equals(effective)) {
        var successor = now(succession.unitId());
        ReorganizationRule.SUCCESSOR_CLOSED.check(
            guards, successor.isValid(effective), pointer, successor.name());
      }
    }
  }

  /** What moves to another province takes everything below it along. */
  private void renewProvinces() {
    var moved =
        drafts.values().stream()
            .filter(draft -> draft.isOpened() || draft.isMoved() || draft.isOfOtherKind())
            .map(UnitDraft::id)
            .toList();
    for (var root : moved) {
      for (var id : before.find(root).isEmpty() ? List.of(root) : before.subtreeEver(root)) {
        var unit = now(id);
        var province = provinceOf(unit);
        if (unit.isValid(effective) && !Objects.equals(province, unit.provinceId())) {
          drafts.computeIfAbsent(id, _ -> UnitDraft.of(unit, effective)).belongTo(province);
        }
      }
    }
  }

  /** The topmost unit of province level at or above it. */
  private UUID provinceOf(Unit unit) {
    return above(unit).stream()
        .map(this::now)
        .filter(at -> at.level().equals(UnitLevel.PROVINCE.name()))
        .reduce((_, higher) -> higher)
        .map(Unit::id)
        .orElse(null);
  }

  Collection<UnitDraft> drafts() {
    return drafts.values();
  }

  /** The tree with everything that the act makes of it. */
  UnitTree after() {
    var units = new LinkedHashMap<UUID, Unit>();
    before.all().forEach(unit -> units.put(unit.id(), unit));
    drafts.values().forEach(draft -> units.put(draft.id(), draft.unit()));
    return new UnitTree(units.values());
  }
}
