package vn.danvan.modelservice.model;

import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** A registering body said until when it takes the models of a year. Journaled only. */
public record RegistrationYearSet(Data state) implements DomainEvent {

  /** The whole public state. */
  public record Data(UUID id, long version, UUID unitId, int year, LocalDate closedOn) {}

  @Override
  public String type() {
    return "vn.danvan.RegistrationYearSet";
  }

  @Override
  public String aggregate() {
    return "RegistrationYear";
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
