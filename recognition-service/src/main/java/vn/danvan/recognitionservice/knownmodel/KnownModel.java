package vn.danvan.recognitionservice.knownmodel;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A model as model-service published it last; this service only reads it.
 *
 * @param registeredLevel level at which it was registered; null before registration
 * @param launchedOn day of the launch; null before it
 * @param ledger one entry per year in which it was registered or carried over
 * @param provinceId the owner's province; null above provinces
 * @param filled what the owner has filled in of what a province may ask for; null if that was not
 *     published when the model changed last
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
    List<LedgerEntry> ledger,
    UUID provinceId,
    Set<String> filled) {

  private static final String ACTIVE = "ACTIVE";
  private static final String ENDED = "ENDED";

  public KnownModel {
    ledger = ledger == null ? List.of() : List.copyOf(ledger);
    filled = filled == null ? null : Set.copyOf(filled);
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

  /** Those of the members that the owner has not filled in, in their order. */
  public List<String> lacking(List<String> members) {
    return filled == null
        ? List.of()
        : members.stream().filter(member -> !filled.contains(member)).toList();
  }

  public List<Integer> ledgerYears() {
    return ledger.stream().map(LedgerEntry::year).sorted().toList();
  }
}
