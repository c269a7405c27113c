package vn.danvan.modelservice.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.text.Folding;

/**
 * A model's entry in the ledger of a year.
 *
 * @param registeredOn day on which it was entered
 * @param number as the registering body wrote it
 * @param numberKey the number folded, unique per registering body and year
 * @param checkedOn day of the mid-year check; null without one
 * @param reviewedOn day of the year's review; null without one
 */
@Embeddable
record LedgerEntry(
    @Enumerated(EnumType.STRING) Kind entry,
    LocalDate registeredOn,
    String number,
    String numberKey,
    UUID registeringUnitId,
    LocalDate checkedOn,
    @Enumerated(EnumType.STRING) Progress progress,
    LocalDate reviewedOn,
    @Enumerated(EnumType.STRING) Rating rating) {

  /** Whether the model was new in the year or taken over from the year before. */
  public enum Kind {
    NEW,
    CARRIED_OVER
  }

  static LedgerEntry entered(Kind kind, LocalDate on, String number, UUID registeringUnit) {
    return new LedgerEntry(
        kind, on, number, Folding.fold(number), registeringUnit, null, null, null, null);
  }

  LedgerEntry checked(Progress found, LocalDate on) {
    return new LedgerEntry(
        entry, registeredOn, number, numberKey, registeringUnitId, on, found, reviewedOn, rating);
  }

  LedgerEntry reviewed(Rating given, LocalDate on) {
    return new LedgerEntry(
        entry, registeredOn, number, numberKey, registeringUnitId, checkedOn, progress, on, given);
  }
}
