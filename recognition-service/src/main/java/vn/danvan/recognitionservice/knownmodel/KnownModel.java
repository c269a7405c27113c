package vn.danvan.recognitionservice.knownmodel;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A model as model-service published it last; this service only reads it.
 *
 * @param registeredLevel level at which it was registered; null before registration
 * @param launchedOn day of the launch; null before it
 * @param ledger one entry per year in which it was registered or carried over
 */
public record KnownModel(
    UUID id,
    long version,
    String state,
    String title,
    String fieldCode,
    UUID ownerUnitId,
    String ownerKind,
    String registeredLevel,
    LocalDate launchedOn,
    LocalDate endedOn,
    LocalDate withdrawnOn,
    List<LedgerEntry> ledger) {

  private static final String ACTIVE = "ACTIVE";
  private static final String ENDED = "ENDED";

  public KnownModel {
    ledger = ledger == null ? List.of() : List.copyOf(ledger);
  }

  /** The model's entry of a year. */
  public record LedgerEntry(int year, String entry, LocalDate registeredOn, String number) {}

  /** Whether it had been launched by the day and had not ended yet. */
  public boolean isActive(LocalDate on) {
    return launchedOn != null
        && !launchedOn.isAfter(on)
        && (state.equals(ACTIVE) || state.equals(ENDED))
        && (endedOn == null || endedOn.isAfter(on));
  }

  /** Whether it was registered or carried over for the year by the day. */
  public boolean hasLedgerEntry(int year, LocalDate on) {
    return ledger.stream()
        .anyMatch(
            entry ->
                entry.year() == year
                    && (entry.registeredOn() == null || !entry.registeredOn().isAfter(on)));
  }

  public List<Integer> ledgerYears() {
    return ledger.stream().map(LedgerEntry::year).sorted().toList();
  }
}
