package vn.danvan.platform.journal;

import java.util.UUID;

/** An event as small as an event can be, in the topic and with the state of notes. */
record Jotting(UUID subject, long version, Object data) implements DomainEvent {

  /** What readers of notes expect. */
  record State(UUID id, long version, UUID unitId, String title, String state) {}

  static Jotting of(UUID subject, long version) {
    return new Jotting(subject, version, new State(subject, version, subject, "jotting", "DRAFT"));
  }

  @Override
  public String type() {
    return "vn.danvan.NoteWritten";
  }

  @Override
  public String aggregate() {
    return "Note";
  }

  @Override
  public String topic() {
    return "notes";
  }
}
