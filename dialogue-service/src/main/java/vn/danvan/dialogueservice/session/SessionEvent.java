package vn.danvan.dialogueservice.session;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Facts in the life of a session; each carries its whole public state after the change. */
public sealed interface SessionEvent extends DomainEvent {

  /** Name of the aggregate in the journal. */
  String AGGREGATE = "Session";

  @Override
  SessionData data();

  @Override
  default String aggregate() {
    return AGGREGATE;
  }

  @Override
  default String topic() {
    return "sessions";
  }

  @Override
  default UUID subject() {
    return data().id();
  }

  @Override
  default long version() {
    return data().version();
  }

  /** A session was held. */
  record SessionHeld(SessionData data) implements SessionEvent {
    @Override
    public String type() {
      return "vn.danvan.SessionHeld";
    }
  }
}
