package vn.danvan.dialogueservice.dialogue;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** A point of a notice of conclusions was done; journaled, not published. */
record ConclusionTaskDone(ConclusionTaskData data) implements DomainEvent {

  @Override
  public String type() {
    return "vn.danvan.ConclusionTaskDone";
  }

  @Override
  public String aggregate() {
    return "ConclusionTask";
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
