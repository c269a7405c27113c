package vn.danvan.platform.note;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;
import vn.danvan.platform.rest.Versioned;

record NoteEvent(String type, Data data) implements DomainEvent {

  record Data(UUID id, long version, UUID unitId, String title, String state)
      implements Versioned {}

  @Override
  public String aggregate() {
    return "Note";
  }

  @Override
  public String topic() {
    return "notes";
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
