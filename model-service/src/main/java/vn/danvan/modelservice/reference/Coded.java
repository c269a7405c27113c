package vn.danvan.modelservice.reference;

import java.time.LocalDate;
import java.util.UUID;

/** Reference data is named by a code. */
public interface Coded {

  String code();

  /** Whose own it is; null for all provinces. */
  UUID provinceId();

  /** The last day on which it may be named; null while it is open. */
  LocalDate closedOn();
}
