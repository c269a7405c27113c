package vn.danvan.platform.note;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitReplica;

/** Units for tests. */
final class Units {

  private Units() {}

  static Unit below(Unit parent) {
    return of(Ids.next(), parent == null ? null : parent.id());
  }

  static Unit of(UUID id, UUID parent) {
    return new Unit(
        id,
        1,
        "unit-" + id,
        "Đơn vị",
        null,
        "KIND",
        "LEVEL",
        parent,
        id,
        parent == null ? id : parent,
        null,
        null,
        LocalDate.of(2015, 1, 1),
        null,
        null);
  }

  /** Makes the unit known, in a transaction of its own. */
  static Unit known(UnitReplica replica, Unit unit) {
    QuarkusTransaction.requiringNew().run(() -> replica.apply(unit));
    return unit;
  }
}
