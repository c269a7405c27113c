package vn.danvan.dialogueservice.supervision;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** A province laid down how resolutions are supervised; journaled, not published. */
record SupervisionPolicyLaidDown(SupervisionPolicyData data) implements DomainEvent {

  @Override
  public String type() {
    return "vn.danvan.SupervisionPolicyLaidDown";
  }

  @Override
  public String aggregate() {
    return "SupervisionPolicy";
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
