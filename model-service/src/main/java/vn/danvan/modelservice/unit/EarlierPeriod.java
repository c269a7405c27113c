package vn.danvan.modelservice.unit;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.units.Unit;

/** What a unit was from one day to another, both included. */
@Embeddable
record EarlierPeriod(
    LocalDate fromDay,
    LocalDate toDay,
    String name,
    String nameEn,
    @Enumerated(EnumType.STRING) UnitKind kind,
    @Enumerated(EnumType.STRING) UnitLevel level,
    UUID parentId,
    UUID provinceId) {

  static EarlierPeriod of(Unit.Earlier period) {
    return new EarlierPeriod(
        period.from(),
        period.to(),
        period.name(),
        period.nameEn(),
        UnitKind.valueOf(period.kind()),
        UnitLevel.valueOf(period.level()),
        period.parentId(),
        period.provinceId());
  }

  Unit.Earlier data() {
    return new Unit.Earlier(
        fromDay, toDay, name, nameEn, kind.name(), level.name(), parentId, provinceId);
  }
}
