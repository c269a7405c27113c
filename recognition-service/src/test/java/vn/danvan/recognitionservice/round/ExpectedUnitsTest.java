package vn.danvan.recognitionservice.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitTree;
import vn.danvan.recognitionservice.levelchain.LevelStep;
import vn.danvan.recognitionservice.levelchain.Procedure;

class ExpectedUnitsTest {

  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
  private static final LevelStep BELOW =
      new LevelStep(
          "L1", "L2", DAY, null, true, Procedure.COMMITTEE_MINUTES, 3, Set.of("KIND"), null);

  private final List<Unit> units = new ArrayList<>();
  private final UUID authority = unit("authority", "TOP", "L2", null, null, null);

  @Test
  void areUnitsOfTheNominatingLevelRightBelow() {
    var first = unit("a", "KIND", "L1", authority, null, null);
    var second = unit("b", "KIND", "L1", authority, null, null);
    unit("agency", "AGENCY", "L1", authority, null, null);
    unit("body", "KIND", "L1", authority, authority, null);
    unit("same-level", "KIND", "L2", authority, null, null);
    unit("below", "KIND", "L1", first, null, null);
    assertThat(expected()).containsExactly(first, second);
  }

  @Test
  void areThoseOfTheDay() {
    unit("closed", "KIND", "L1", authority, null, DAY.minusDays(1));
    var lastDay = unit("last-day", "KIND", "L1", authority, null, DAY);
    assertThat(expected()).containsExactly(lastDay);
  }

  private List<UUID> expected() {
    return ExpectedUnits.of(new UnitTree(units), authority, BELOW, DAY);
  }

  private UUID unit(
      String code, String kind, String level, UUID parent, UUID territory, LocalDate validTo) {
    var id = Ids.next();
    units.add(
        new Unit(
            id,
            1,
            code,
            code,
            null,
            kind,
            level,
            parent,
            territory == null ? id : territory,
            parent == null ? id : parent,
            null,
            null,
            LocalDate.of(2020, 1, 1),
            validTo,
            null));
    return id;
  }
}
