package vn.danvan.modelservice.unit;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.units.Unit;

/** A unit that took over the whole or a part of another, by an act. */
@Embeddable
record Succession(
    UUID successorId,
    LocalDate effective,
    @Enumerated(EnumType.STRING) Unit.Share share,
    String actNumber) {

  static Succession of(Unit.Succession succession) {
    return new Succession(
        succession.unitId(), succession.effective(), succession.share(), succession.actNumber());
  }

  Unit.Succession data() {
    return new Unit.Succession(successorId, effective, share, actNumber);
  }
}
