package vn.danvan.recognitionservice.reminder;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.journal.DomainEvent;
import vn.danvan.platform.rest.Versioned;

/** A unit's addresses for news were set or removed; journaled without them, not published. */
record NotificationContactSet(Data data) implements DomainEvent {

  /** Which addresses there are. */
  @Schema(name = "NotificationContactSet")
  record Data(UUID id, long version, boolean email, boolean phone) implements Versioned {}

  @Override
  public String type() {
    return "vn.danvan.NotificationContactSet";
  }

  @Override
  public String aggregate() {
    return "NotificationContact";
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
