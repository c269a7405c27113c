package vn.danvan.dialogueservice.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.UUID;

/** What became of a sender's appeal against the last outcome. */
@MappedSuperclass
abstract class AppealRecord extends EscalationRecord {

  @Column(name = "appealed_on")
  protected LocalDate appealedOn;

  @Column(name = "appeal_unit_id")
  protected UUID appealUnitId;

  @Column(name = "appeal_decided_on")
  protected LocalDate appealDecidedOn;

  protected AppealRecord() {}

  protected AppealRecord(UUID id) {
    super(id);
  }

  /** Another outcome may be appealed against anew. */
  protected void forgetAppeal() {
    appealedOn = null;
    appealUnitId = null;
    appealDecidedOn = null;
  }

  /** Whether a unit has to decide. */
  boolean isAppealPending() {
    return appealedOn != null && appealDecidedOn == null;
  }

  LocalDate appealedOn() {
    return appealedOn;
  }

  UUID appealUnitId() {
    return appealUnitId;
  }

  LocalDate appealDecidedOn() {
    return appealDecidedOn;
  }
}
