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
 * @param number as the registering body wrote it
 * @param numberKey the number folded, unique per registering body and year
 */
@Embeddable
record LedgerEntry(
    @Enumerated(EnumType.STRING) Kind entry,
    LocalDate registeredOn,
    String number,
    String numberKey,
    UUID registeringUnitId) {

  /** Whether the model was new in the year or taken over from the year before. */
  public enum Kind {
    NEW,
    CARRIED_OVER
  }

  static LedgerEntry registered(LocalDate on, String number, UUID registeringUnit) {
    return new LedgerEntry(Kind.NEW, on, number, Folding.fold(number), registeringUnit);
  }
}
