package vn.danvan.dialogueservice.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import vn.danvan.dialogueservice.notification.NotificationKind;
import vn.danvan.platform.persistence.Aggregate;

/** Who was last told that a recommendation waits. */
@MappedSuperclass
abstract class EscalationRecord extends Aggregate {

  @Enumerated(EnumType.STRING)
  @Column(name = "escalation_kind")
  private NotificationKind escalationKind;

  @Column(name = "escalation_level")
  private int escalationLevel;

  @Column(name = "escalated_to_id")
  private UUID escalatedToId;

  protected EscalationRecord() {}

  protected EscalationRecord(UUID id) {
    super(id);
  }

  protected void escalateTo(NotificationKind kind, int level, UUID unit) {
    escalationKind = kind;
    escalationLevel = level;
    escalatedToId = unit;
    raiseVersion();
  }

  NotificationKind escalationKind() {
    return escalationKind;
  }

  int escalationLevel() {
    return escalationLevel;
  }

  UUID escalatedToId() {
    return escalatedToId;
  }
}
