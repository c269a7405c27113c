package vn.danvan.platform.units;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An organisation unit as the replica knows it. Codes of kind and level mean nothing here.
 *
 * @param parentId null at the top
 * @param territoryId the unit whose subtree this one serves; itself for an administrative unit
 * @param provinceId the province that it belongs to; null above provinces
 * @param validFrom first day of validity
 * @param validTo last day of validity; null while it exists
 * @param retrospective days open for late entry; null while closed
 */
public record Unit(
    UUID id,
    long version,
    String code,
    String name,
    String nameEn,
    String kind,
    String level,
    UUID parentId,
    UUID territoryId,
    UUID provinceId,
    String statisticsCode,
    Integer population,
    LocalDate validFrom,
    LocalDate validTo,
    Retrospective retrospective) {

  /** Both ends included. */
  public record Retrospective(LocalDate from, LocalDate to) {

    public boolean covers(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  public boolean isValid(LocalDate on) {
    return !on.isBefore(validFrom) && (validTo == null || !on.isAfter(validTo));
  }

  public UnitRef ref() {
    return new UnitRef(id, code, name);
  }
}
