package vn.danvan.recognitionservice.round;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** A unit stands otherwise than before in a round above it. */
record StandingChanged(StandingData standing) implements DomainEvent {

  static final String TYPE = "Standing";

  @Override
  public String type() {
    return "vn.danvan.StandingChanged";
  }

  @Override
  public String aggregate() {
    return TYPE;
  }

  @Override
  public String topic() {
    return "standings";
  }

  @Override
  public UUID subject() {
    return standing.id();
  }

  @Override
  public long version() {
    return standing.version();
  }

  @Override
  public Object data() {
    return standing;
  }
}
