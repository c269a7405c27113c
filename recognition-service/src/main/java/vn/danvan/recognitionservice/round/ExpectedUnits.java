package vn.danvan.recognitionservice.round;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitTree;
import vn.danvan.recognitionservice.levelchain.LevelStep;

/** Which units a round counts on. */
final class ExpectedUnits {

  private ExpectedUnits() {}

  /**
   * The units right below the authority that nominate to it on the day: of the nominating level, of
   * a kind that holds rounds, and serving their own territory.
   *
   * @see "docs/rules.md: R-RND-03 (expected units)"
   */
  static List<UUID> of(UnitTree tree, UUID authority, LevelStep below, LocalDate on) {
    return tree.all().stream()
        .filter(unit -> authority.equals(unit.parentId()) && unit.isValid(on))
        .filter(unit -> unit.level().equals(below.level()))
        .filter(unit -> below.unitKinds().contains(unit.kind()))
        .filter(unit -> unit.id().equals(unit.territoryId()))
        .sorted(Comparator.comparing(Unit::code))
        .map(Unit::id)
        .toList();
  }
}
