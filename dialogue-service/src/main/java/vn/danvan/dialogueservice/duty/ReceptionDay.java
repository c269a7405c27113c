package vn.danvan.dialogueservice.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.problem.Guards;

/** A day on which the head of a unit received citizens: counted, nobody is named. */
@Entity
@Table(name = "reception_day")
class ReceptionDay extends Aggregate {

  @Column(name = "unit_id")
  private UUID unitId;

  private String level;

  @Column(name = "province_id")
  private UUID provinceId;

  @Column(name = "held_on")
  private LocalDate heldOn;

  private int citizens;
  private int cases;

  protected ReceptionDay() {}

  ReceptionDay(UUID id, UUID unitId, String level, UUID provinceId) {
    super(id);
    this.unitId = unitId;
    this.level = level;
    this.provinceId = provinceId;
  }

  /**
   * Records the day.
   *
   * @param citizens people received
   * @param cases what they came for
   * @see "docs/rules.md: R-DUT-05 (one a day)"
   */
  ReceptionDayEvent hold(LocalDate on, int citizens, int cases, Guards guards) {
    guards.pass();
    heldOn = on;
    this.citizens = citizens;
    this.cases = cases;
    raiseVersion();
    return new ReceptionDayEvent.ReceptionDayHeld(data());
  }

  UUID unitId() {
    return unitId;
  }

  ReceptionDayData data() {
    return new ReceptionDayData(
        id(), version(), unitId, level, provinceId, heldOn, citizens, cases);
  }
}
