package vn.danvan.modelservice.reference;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something of the reference data that models name by its code.
 *
 * @param provinceId whose own it is; null for all provinces
 * @param closedOn the last day on which it may be named; null while it is open
 */
public record Reference(String code, UUID provinceId, LocalDate closedOn) {

  public boolean serves(UUID province) {
    return provinceId == null || provinceId.equals(province);
  }

  public boolean isOpen(LocalDate on) {
    return closedOn == null || !on.isAfter(closedOn);
  }
}
