package vn.danvan.modelservice.model;

import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** A registration list was recorded. Journaled only: the models' own events tell the others. */
public record RegistrationListRecorded(Data list) implements DomainEvent {

  /** The whole public state of a list; its lines are facts of the models. */
  public record Data(
      UUID id,
      long version,
      String documentNumber,
      LocalDate documentDate,
      UUID registeringUnitId,
      int year,
      LocalDate decidedOn,
      int registered,
      int returned,
      int rejected,
      int carriedOver) {}

  @Override
  public String type() {
    return "vn.danvan.RegistrationListRecorded";
  }

  @Override
  public String aggregate() {
    return "RegistrationList";
  }

  @Override
  public String topic() {
    return null;
  }

  @Override
  public UUID subject() {
    return list.id();
  }

  @Override
  public long version() {
    return list.version();
  }

  @Override
  public Object data() {
    return list;
  }
}
