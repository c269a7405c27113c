package vn.danvan.dialogueservice.duty;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** What happened to a reception day; it stands on the topic of the duties that it fulfils. */
public sealed interface ReceptionDayEvent extends DomainEvent {

  /** Name of the aggregate in the journal. */
  String AGGREGATE = "ReceptionDay";

  @Override
  ReceptionDayData data();

  @Override
  default String aggregate() {
    return AGGREGATE;
  }

  @Override
  default String topic() {
    return "duties";
  }

  @Override
  default UUID subject() {
    return data().id();
  }

  @Override
  default long version() {
    return data().version();
  }

  /** The head of a unit received citizens. */
  record ReceptionDayHeld(ReceptionDayData data) implements ReceptionDayEvent {
    @Override
    public String type() {
      return "vn.danvan.ReceptionDayHeld";
    }
  }
}
