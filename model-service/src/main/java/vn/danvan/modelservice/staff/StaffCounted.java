package vn.danvan.modelservice.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** A unit counted those who do mobilization work. Journaled only. */
public record StaffCounted(Data state) implements DomainEvent {

  /** The whole public state. */
  public record Data(UUID id, long version, UUID unitId, LocalDate countedOn, List<Count> counts) {}

  /** How many of a kind. */
  public record Count(StaffKind kind, int number) {}

  @Override
  public String type() {
    return "vn.danvan.StaffCounted";
  }

  @Override
  public String aggregate() {
    return "UnitStaff";
  }

  @Override
  public String topic() {
    return null;
  }

  @Override
  public UUID subject() {
    return state.id();
  }

  @Override
  public long version() {
    return state.version();
  }

  @Override
  public Object data() {
    return state;
  }
}
