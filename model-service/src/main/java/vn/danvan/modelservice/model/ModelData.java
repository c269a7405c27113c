package vn.danvan.modelservice.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The whole public state of a model, as events carry it. No owner's name and no free text but the
 * title.
 *
 * @param registeringUnitId the body that it was submitted to; null before
 * @param registeredLevel that body's level, fixed at registration
 * @param provinceId the owner's province; null above provinces
 * @param area id of the unit in whose territory it works
 */
public record ModelData(
    UUID id,
    long version,
    ModelState state,
    String title,
    String fieldCode,
    String basicFieldCode,
    List<String> otherFieldCodes,
    UUID ownerUnitId,
    OwnerKind ownerKind,
    UUID registeringUnitId,
    String registeredLevel,
    UUID provinceId,
    UUID area,
    LocalDate startsOn,
    LocalDate registeredOn,
    LocalDate launchedOn,
    LocalDate endedOn,
    LocalDate withdrawnOn,
    LocalDate rejectedOn,
    List<Ledger> ledger) {

  /** The model's entry of a year. */
  public record Ledger(int year, LedgerEntry.Kind entry, LocalDate registeredOn, String number) {}
}
