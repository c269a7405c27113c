package vn.danvan.platform.note;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;

/** The smallest aggregate with a state machine: a note is pinned once. */
@Entity
class Note extends Aggregate {

  @Column(name = "unit_id")
  private UUID unitId;

  private String title;
  private String state;

  protected Note() {}

  Note(UUID id, UUID unitId, String title) {
    super(id);
    this.unitId = unitId;
    this.title = title;
    this.state = "DRAFT";
  }

  NoteEvent write() {
    raiseVersion();
    return new NoteEvent("vn.danvan.NoteWritten", data());
  }

  NoteEvent pin(Guards guards) {
    if (!state.equals("DRAFT")) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because("pin", state);
    }
    guards.pass();
    state = "PINNED";
    raiseVersion();
    return new NoteEvent("vn.danvan.NotePinned", data());
  }

  UUID unitId() {
    return unitId;
  }

  NoteEvent.Data data() {
    return new NoteEvent.Data(id(), version(), unitId, title, state);
  }
}
