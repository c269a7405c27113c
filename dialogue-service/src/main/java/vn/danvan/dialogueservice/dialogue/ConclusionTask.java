package vn.danvan.dialogueservice.dialogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;

/**
 * A point of a notice of conclusions as the work of the unit that it names. The conclusion of the
 * dialogue writes it.
 *
 * @see "docs/rules.md: R-DLG-11 (tasks)"
 */
@Entity
@Table(name = "conclusion_point")
class ConclusionTask extends Aggregate {

  @Column(name = "dialogue_id", updatable = false)
  private UUID dialogueId;

  @Column(updatable = false)
  private int number;

  @Column(updatable = false)
  private String text;

  @Column(name = "owner_unit_id", updatable = false)
  private UUID ownerUnitId;

  @Column(name = "due_on", updatable = false)
  private LocalDate dueOn;

  @Column(name = "done_on")
  private LocalDate doneOn;

  private String report;

  protected ConclusionTask() {}

  /**
   * Its owner says what was done.
   *
   * @param concludedOn day of the conclusion, before which nothing of it was done
   */
  ConclusionTaskDone done(String what, LocalDate concludedOn, LocalDate on, Guards guards) {
    if (isDone()) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because("report", "DONE");
    }
    DialogueProblem.DONE_BEFORE_CONCLUSION.unless(
        !on.isBefore(concludedOn), guards, "/occurredOn", on, concludedOn);
    guards.pass();
    report = what;
    doneOn = on;
    raiseVersion();
    return new ConclusionTaskDone(data());
  }

  boolean isDone() {
    return doneOn != null;
  }

  UUID dialogueId() {
    return dialogueId;
  }

  UUID ownerUnitId() {
    return ownerUnitId;
  }

  String text() {
    return text;
  }

  /** Null until it is done. */
  String report() {
    return report;
  }

  ConclusionTaskData data() {
    return new ConclusionTaskData(id(), version(), dialogueId, number, ownerUnitId, dueOn, doneOn);
  }
}
