package vn.danvan.modelservice.staff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;

/** How many people do mobilization work for a unit, by kind. Numbers, no names. */
@Entity
class UnitStaff extends Aggregate {

  private UUID unitId;
  private LocalDate countedOn;

  @ElementCollection
  @CollectionTable(name = "unit_staff_count", joinColumns = @JoinColumn(name = "staff_id"))
  @MapKeyColumn(name = "kind")
  @MapKeyEnumerated(EnumType.STRING)
  @Column(name = "number")
  private Map<StaffKind, Integer> counts = new EnumMap<>(StaffKind.class);

  protected UnitStaff() {}

  UnitStaff(UUID id, UUID unitId) {
    super(id);
    this.unitId = unitId;
  }

  /** Replaces the numbers by those of a day. */
  StaffCounted count(Map<StaffKind, Integer> numbers, LocalDate on) {
    counts.clear();
    counts.putAll(numbers);
    countedOn = on;
    raiseVersion();
    return new StaffCounted(data());
  }

  /** In the order of the kinds. */
  StaffCounted.Data data() {
    return new StaffCounted.Data(
        id(),
        version(),
        unitId,
        countedOn,
        counts.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(count -> new StaffCounted.Count(count.getKey(), count.getValue()))
            .toList());
  }
}
