package vn.danvan.dialogueservice.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.problem.Guards;

/** A session of propaganda, legal education or training that a unit held. */
@Entity
@Table(name = "outreach_session")
class Session extends Aggregate {

  private String title;

  @Enumerated(EnumType.STRING)
  private SessionKind kind;

  @Column(name = "unit_id")
  private UUID unitId;

  private String level;

  @Column(name = "province_id")
  private UUID provinceId;

  @Column(name = "held_on")
  private LocalDate heldOn;

  private int attendances;

  @Column(name = "field_code")
  private String fieldCode;

  protected Session() {}

  Session(UUID id, String title, SessionKind kind, UUID unitId, String level, UUID provinceId) {
    super(id);
    this.title = title;
    this.kind = kind;
    this.unitId = unitId;
    this.level = level;
    this.provinceId = provinceId;
  }

  /**
   * Records that it was held.
   *
   * @param on the day held
   * @param attendances people counted, not distinct persons
   * @param fieldCode null where it belongs to no field
   */
  SessionEvent hold(LocalDate on, int attendances, String fieldCode, Guards guards) {
    guards.pass();
    heldOn = on;
    this.attendances = attendances;
    this.fieldCode = fieldCode;
    raiseVersion();
    return new SessionEvent.SessionHeld(data());
  }

  UUID unitId() {
    return unitId;
  }

  SessionData data() {
    return new SessionData(
        id(), version(), kind, title, unitId, level, provinceId, heldOn, attendances, fieldCode);
  }
}
