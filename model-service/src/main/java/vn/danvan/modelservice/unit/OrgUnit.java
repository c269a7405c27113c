package vn.danvan.modelservice.unit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.units.Unit;

/**
 * A unit of the tree, valid for a period, with what it was before and what took over from it. Codes
 * are never reused; a statistics code is no key.
 */
@Entity
@Table(name = "org_unit")
class OrgUnit extends Aggregate {

  private static final int UUID_VERSION = 7;
  private static final int IETF_VARIANT = 2;

  private String code;
  private String name;
  private String nameEn;

  @Enumerated(EnumType.STRING)
  private UnitKind kind;

  @Enumerated(EnumType.STRING)
  private UnitLevel level;

  private UUID parentId;
  private UUID territoryId;
  private UUID provinceId;
  private String statisticsCode;
  private Integer population;
  private LocalDate validFrom;
  private LocalDate validTo;
  private LocalDate retrospectiveFrom;
  private LocalDate retrospectiveTo;
  private LocalDate since;

  @ElementCollection
  @CollectionTable(name = "org_unit_earlier", joinColumns = @JoinColumn(name = "unit_id"))
  @OrderColumn(name = "ordinal")
  private List<EarlierPeriod> earlier = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "succession", joinColumns = @JoinColumn(name = "unit_id"))
  @OrderColumn(name = "ordinal")
  private List<Succession> successors = new ArrayList<>();

  protected OrgUnit() {}

  private OrgUnit(UUID id, RegisterUnitRequest request) {
    super(id);
    code = request.code();
    name = request.name();
    nameEn = request.nameEn();
    kind = request.kind();
    level = request.level();
    statisticsCode = request.statisticsCode();
    population = request.population();
    validFrom = request.validFrom();
    validTo = request.validTo();
    since = validFrom;
  }

  private OrgUnit(UUID id) {
    super(id);
  }

  /**
   * A unit's place in the tree.
   *
   * @param ancestors the parent and what is above it on the unit's first day, nearest first; empty
   *     at the top
   * @param territory the unit whose subtree it serves; null for itself
   */
  record Place(List<Unit> ancestors, Unit territory) {

    Unit parent() {
      return ancestors.isEmpty() ? null : ancestors.getFirst();
    }
  }

  /**
   * Enters a unit into the tree under an id that the caller chose.
   *
   * @param today in Vietnam
   * @param guards what is already known to be wrong with the request; this adds failed guards
   * @see "docs/rules.md: R-UNI-01 (ids are UUIDv7), R-UNI-03 (parent), R-UNI-04 (territory),
   *     R-UNI-05 (validity)"
   */
  static OrgUnit register(
      UUID id, RegisterUnitRequest request, Place place, LocalDate today, Guards guards) {
    UnitRule.ID_NOT_UUID_V7.check(
        guards, id.version() == UUID_VERSION && id.variant() == IETF_VARIANT, "", id);
    if (request.level() != null) {
      checkPlace(id, request, place, guards);
    }
    if (request.validFrom() != null) {
      UnitRule.INVALID_DATE.check(guards, !request.validFrom().isAfter(today), "/validFrom");
      UnitRule.INVALID_DATE.check(
          guards,
          request.validTo() == null || !request.validTo().isBefore(request.validFrom()),
          "/validTo");
    }
    guards.pass();
    var unit = new OrgUnit(id, request);
    unit.parentId = place.parent() == null ? null : place.parent().id();
    unit.territoryId = place.territory() == null ? id : place.territory().id();
    unit.provinceId = provinceOf(unit, place);
    unit.raiseVersion();
    return unit;
  }

  private static void checkPlace(UUID id, RegisterUnitRequest request, Place place, Guards guards) {
    var parent = place.parent();
    if (parent == null) {
      UnitRule.PARENT_NEEDED.check(guards, !UnitLevel.PROVINCE.isAbove(request.level()), "/parent");
    } else {
      UnitRule.LEVEL_ABOVE_PARENT.check(
          guards,
          !request.level().isAbove(UnitLevel.valueOf(parent.level())),
          "/level",
          request.level(),
          parent.level());
      if (request.validFrom() != null) {
        UnitRule.PARENT_NOT_VALID.check(
            guards,
            parent.isValid(request.validFrom()),
            "/parent",
            parent.name(),
            request.validFrom());
        UnitRule.OUTLIVES_PARENT.check(
            guards,
            !parent.isValid(request.validFrom()) || endsWith(request.validTo(), parent.validTo()),
            "/validTo",
            parent.name(),
            parent.validTo());
      }
    }
    var territory = place.territory();
    UnitRule.TERRITORY_NOT_ABOVE.check(
        guards,
        territory == null
            || territory.id().equals(id)
            || place.ancestors().stream().anyMatch(unit -> unit.id().equals(territory.id())),
        "/territory");
  }

  private static boolean endsWith(LocalDate last, LocalDate lastOfParent) {
    return lastOfParent == null || (last != null && !last.isAfter(lastOfParent));
  }

  /** The topmost unit of province level at or above it: bodies of a province belong to it too. */
  private static UUID provinceOf(OrgUnit unit, Place place) {
    var above =
        place.ancestors().stream()
            .filter(ancestor -> ancestor.level().equals(UnitLevel.PROVINCE.name()))
            .reduce((_, higher) -> higher)
            .map(Unit::id);
    return above.orElse(unit.level == UnitLevel.PROVINCE ? unit.id() : null);
  }

  /**
   * Opens the unit, and all below it that have no opening of their own, for late entry of facts of
   * the days; both ends are included. A later opening replaces an earlier one.
   *
   * @see "docs/rules.md: R-GEN-02 (late entry), R-ACC-04 (who opens)"
   */
  UnitEvent openForLateEntry(LocalDate from, LocalDate to, Guards guards) {
    if (from != null && to != null) {
      UnitRule.INVALID_DATE.check(guards, !to.isBefore(from), "/to");
    }
    guards.pass();
    retrospectiveFrom = from;
    retrospectiveTo = to;
    raiseVersion();
    return new UnitEvent.UnitChanged(data());
  }

  /** A unit that an act opens. */
  static OrgUnit opened(UnitDraft draft) {
    var unit = new OrgUnit(draft.id());
    unit.become(draft);
    return unit;
  }

  /**
   * Takes over what an act makes of the unit.
   *
   * @see "docs/rules.md: R-UNI-06 (by acts), R-UNI-08 (history), R-UNI-09 (successors)"
   */
  UnitEvent become(UnitDraft draft) {
    var hadSuccessors = successors.size();
    var isNew = version() == 0;
    var data = draft.unit();
    code = data.code();
    name = data.name();
    nameEn = data.nameEn();
    kind = UnitKind.valueOf(data.kind());
    level = UnitLevel.valueOf(data.level());
    parentId = data.parentId();
    territoryId = data.territoryId();
    provinceId = data.provinceId();
    statisticsCode = data.statisticsCode();
    population = data.population();
    validFrom = data.validFrom();
    validTo = data.validTo();
    since = data.since();
    data.earlier().stream()
        .skip(earlier.size())
        .forEach(period -> earlier.add(EarlierPeriod.of(period)));
    data.successors().stream()
        .skip(successors.size())
        .forEach(succession -> successors.add(Succession.of(succession)));
    raiseVersion();
    if (isNew) {
      return new UnitEvent.UnitRegistered(data());
    }
    return successors.size() > hadSuccessors
        ? new UnitEvent.UnitSucceeded(data())
        : new UnitEvent.UnitChanged(data());
  }

  /** Whether the unit is a province itself; units above provinces count as such. */
  boolean isProvinceOrAbove() {
    return provinceId == null || provinceId.equals(id());
  }

  UUID provinceId() {
    return provinceId;
  }

  /** The whole public state: nothing about a unit is private. */
  Unit data() {
    return new Unit(
        id(),
        version(),
        code,
        name,
        nameEn,
        kind.name(),
        level.name(),
        parentId,
        territoryId,
        provinceId,
        statisticsCode,
        population,
        validFrom,
        validTo,
        retrospectiveFrom == null
            ? null
            : new Unit.Retrospective(retrospectiveFrom, retrospectiveTo),
        earlier.stream().map(EarlierPeriod::data).toList(),
        successors.stream().map(Succession::data).toList());
  }
}
