package vn.danvan.modelservice.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.danvan.platform.units.Unit;

/**
 * What an act makes of a unit, tried before it is written. What the unit was until the day before
 * goes to its history once, however much the act changes.
 *
 * @see "docs/rules.md: R-UNI-08 (history), R-UNI-09 (successors)"
 */
public final class UnitDraft {

  private final Unit before;
  private final LocalDate effective;
  private final boolean opened;
  private final List<Unit.Succession> successors = new ArrayList<>();
  private String name;
  private String nameEn;
  private String kind;
  private String level;
  private UUID parentId;
  private UUID provinceId;
  private LocalDate validTo;

  private UnitDraft(Unit unit, LocalDate effective, boolean opened) {
    this.before = unit;
    this.effective = effective;
    this.opened = opened;
    name = unit.name();
    nameEn = unit.nameEn();
    kind = unit.kind();
    level = unit.level();
    parentId = unit.parentId();
    provinceId = unit.provinceId();
    validTo = unit.validTo();
  }

  /** Of a unit that exists. */
  public static UnitDraft of(Unit unit, LocalDate effective) {
    return new UnitDraft(unit, effective, false);
  }

  /** Of a unit that the act opens on its effective day. */
  public static UnitDraft opening(Unit unit, LocalDate effective) {
    return new UnitDraft(unit, effective, true);
  }

  public UUID id() {
    return before.id();
  }

  public boolean isOpened() {
    return opened;
  }

  public boolean isClosed() {
    return validTo != null && validTo.isBefore(effective);
  }

  public boolean isMoved() {
    return !opened && !Objects.equals(parentId, before.parentId());
  }

  public boolean isRenamed() {
    return !opened && !name.equals(before.name());
  }

  public boolean isOfOtherKind() {
    return !opened && !(kind.equals(before.kind()) && level.equals(before.level()));
  }

  /** The day before the act's is its last one. */
  public void close() {
    validTo = effective.minusDays(1);
  }

  public void succeedBy(UUID successor, Unit.Share share, String actNumber) {
    successors.add(new Unit.Succession(successor, effective, share, actNumber));
  }

  public void rename(String newName, String newNameEn) {
    name = newName;
    nameEn = newNameEn;
  }

  public void become(String newKind, String newLevel) {
    kind = newKind;
    level = newLevel == null ? level : newLevel;
  }

  public void moveBelow(UUID parent) {
    parentId = parent;
  }

  public void belongTo(UUID province) {
    provinceId = province;
  }

  /** The province that it belonged to before the act; null above provinces. */
  public UUID formerProvince() {
    return before.provinceId();
  }

  /** The unit as the act leaves it. */
  public Unit unit() {
    var after = new ArrayList<>(before.successors());
    after.addAll(successors);
    return new Unit(
        before.id(),
        before.version(),
        before.code(),
        name,
        nameEn,
        kind,
        level,
        parentId,
        before.territoryId(),
        provinceId,
        before.statisticsCode(),
        before.population(),
        before.validFrom(),
        validTo,
        before.retrospective(),
        earlier(),
        after);
  }

  private List<Unit.Earlier> earlier() {
    var unchanged =
        name.equals(before.name())
            && Objects.equals(nameEn, before.nameEn())
            && kind.equals(before.kind())
            && level.equals(before.level())
            && Objects.equals(parentId, before.parentId())
            && Objects.equals(provinceId, before.provinceId());
    if (opened || unchanged || !before.since().isBefore(effective)) {
      return before.earlier();
    }
    var periods = new ArrayList<>(before.earlier());
    periods.add(
        new Unit.Earlier(
            before.since(),
            effective.minusDays(1),
            before.name(),
            before.nameEn(),
            before.kind(),
            before.level(),
            before.parentId(),
            before.provinceId()));
    return periods;
  }
}
