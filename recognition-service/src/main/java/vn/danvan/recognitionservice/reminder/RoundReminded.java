package vn.danvan.recognitionservice.reminder;

import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Units were told that a round's deadline comes near; journaled, not published. */
record RoundReminded(Data data) implements DomainEvent {

  /** State of the reminder. */
  record Data(
      UUID id,
      long version,
      UUID roundId,
      int daysBefore,
      LocalDate dueOn,
      LocalDate deadline,
      int units) {}

  @Override
  public String type() {
    return "vn.danvan.RoundReminded";
  }

  @Override
  public String aggregate() {
    return "Reminder";
  }

  @Override
  public String topic() {
    return null;
  }

  @Override
  public UUID subject() {
    return data.id();
  }

  @Override
  public long version() {
    return data.version();
  }
}
