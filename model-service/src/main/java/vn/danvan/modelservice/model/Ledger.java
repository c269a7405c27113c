package vn.danvan.modelservice.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model's years: an entry for each in the ledger of its registering body, and what was decided
 * whenever a review found it weak.
 */
@Embeddable
class Ledger {

  @ElementCollection
  @CollectionTable(name = "ledger_entry", joinColumns = @JoinColumn(name = "model_id"))
  @MapKeyColumn(name = "year")
  private Map<Integer, LedgerEntry> entries = new HashMap<>();

  /** How many improvements there are: for most models none, and then their table is not asked. */
  private int weakTimes;

  @ElementCollection
  @CollectionTable(name = "improvement", joinColumns = @JoinColumn(name = "model_id"))
  @OrderColumn(name = "position")
  private List<ImprovementEntry> improvements = new ArrayList<>();

  /** As it was read, to be shown. */
  static Ledger of(Map<Integer, LedgerEntry> entries, List<ImprovementEntry> improvements) {
    var ledger = new Ledger();
    ledger.entries = entries;
    ledger.improvements = improvements;
    ledger.weakTimes = improvements.size();
    return ledger;
  }

  void enter(int year, LedgerEntry entry) {
    entries.put(year, entry);
  }

  Optional<LedgerEntry> of(int year) {
    return Optional.ofNullable(entries.get(year));
  }

  int lastYear() {
    return Collections.max(entries.keySet());
  }

  void check(int year, Progress progress, LocalDate on) {
    entries.put(year, entries.get(year).checked(progress, on));
  }

  void review(int year, Rating rating, LocalDate on) {
    entries.put(year, entries.get(year).reviewed(rating, on));
  }

  void decide(ImprovementEntry improvement) {
    improvements.add(improvement);
    weakTimes++;
  }

  /** Settles the open improvement, if there is one. */
  void settle(ImprovementOutcome outcome, LocalDate on) {
    if (openImprovement().isPresent()) {
      improvements.set(weakTimes - 1, improvements.getLast().ended(outcome, on));
    }
  }

  Optional<ImprovementEntry> openImprovement() {
    return weakTimes == 0
        ? Optional.empty()
        : Optional.of(improvements.getLast()).filter(ImprovementEntry::isOpen);
  }

  List<ModelData.Ledger> entries() {
    return entries.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(year -> ModelData.Ledger.of(year.getKey(), year.getValue()))
        .toList();
  }

  List<ModelData.Improvement> improvements() {
    return weakTimes == 0
        ? List.of()
        : improvements.stream().map(ModelData.Improvement::of).toList();
  }
}
