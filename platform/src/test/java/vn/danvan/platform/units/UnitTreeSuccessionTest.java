package vn.danvan.platform.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Units that move, close and are taken over. */
class UnitTreeSuccessionTest {

  private static final LocalDate OPENED = LocalDate.of(2015, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2025, 6, 30);
  private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);

  private final Unit newProvince = unit("new", null, FIRST, null);
  private final Unit north = unit("north", newProvince.id(), FIRST, null);
  private final Unit south = unit("south", newProvince.id(), FIRST, null);
  private final Unit oldProvince = unit("old", null, OPENED, LAST, whole(newProvince));
  private final Unit district =
      unit("district", oldProvince.id(), OPENED, LAST, part(north), part(south));
  private final Unit commune = unit("commune", district.id(), OPENED, LAST, whole(north));
  private final Unit lost = unit("lost", district.id(), OPENED, LAST);
  private final UnitTree tree =
      new UnitTree(List.of(newProvince, north, south, oldProvince, district, commune, lost));

  @Test
  void aUnitIsItselfUntilItsLastDayAndItsSuccessorFromTheNextDayOn() {
    assertThat(tree.place(commune.id(), LAST)).isEqualTo(new UnitTree.Place(commune.id(), true));
    assertThat(tree.place(commune.id(), FIRST)).isEqualTo(new UnitTree.Place(north.id(), true));
    assertThat(tree.place(oldProvince.id(), FIRST))
        .isEqualTo(new UnitTree.Place(newProvince.id(), true));
  }

  @Test
  void aDividedUnitIsFoundAboveAllItsParts() {
    assertThat(tree.place(district.id(), FIRST))
        .isEqualTo(new UnitTree.Place(newProvince.id(), false));
  }

  @Test
  void aUnitWithoutSuccessorIsFoundWhereWhatStoodAboveItIs() {
    assertThat(tree.place(lost.id(), FIRST)).isEqualTo(new UnitTree.Place(newProvince.id(), false));
  }

  @Test
  void theWorkOfAUnitGoesToTheSuccessorOfTheWholeAndStaysWhereItWasDivided() {
    assertThat(tree.heir(commune.id(), LAST)).isEqualTo(commune.id());
    assertThat(tree.heir(commune.id(), FIRST)).isEqualTo(north.id());
    assertThat(tree.heir(district.id(), FIRST)).isEqualTo(district.id());
    assertThat(tree.heir(lost.id(), FIRST)).isEqualTo(lost.id());
    var unknown = UUID.randomUUID();
    assertThat(tree.heir(unknown, FIRST)).isEqualTo(unknown);
  }

  @Test
  void whatADividedUnitLeftWaitsForAUnitWithinThePlaceOfAllItsParts() {
    assertThat(tree.divided(newProvince.id(), LAST)).isEmpty();
    assertThat(tree.divided(newProvince.id(), FIRST))
        .containsExactlyInAnyOrder(district.id(), lost.id());
    assertThat(tree.divided(north.id(), FIRST)).isEmpty();
    assertThat(tree.isDivided(commune.id(), FIRST)).isFalse();
    assertThat(tree.parts(district.id(), FIRST)).containsExactly(north.id(), south.id());
    assertThat(tree.parts(lost.id(), FIRST)).isEmpty();
    assertThat(tree.mayTakeOver(district.id(), south.id(), FIRST)).isTrue();
    assertThat(tree.mayTakeOver(lost.id(), newProvince.id(), FIRST)).isTrue();
    assertThat(tree.mayTakeOver(district.id(), commune.id(), FIRST)).isFalse();
    assertThat(tree.mayTakeOver(district.id(), UUID.randomUUID(), FIRST)).isFalse();
  }

  @Test
  void theSuccessorSeesTheWholeAndOnlyTheProvinceSeesWhatWasDivided() {
    assertThat(tree.takesIn(north.id(), commune.id(), FIRST)).isTrue();
    assertThat(tree.takesIn(north.id(), commune.id(), LAST)).isFalse();
    assertThat(tree.takesIn(south.id(), commune.id(), FIRST)).isFalse();
    assertThat(tree.takesIn(north.id(), district.id(), FIRST)).isFalse();
    assertThat(tree.takesIn(newProvince.id(), district.id(), FIRST)).isTrue();
    assertThat(tree.takesIn(oldProvince.id(), commune.id(), FIRST)).isFalse();
    assertThat(tree.takenIn(newProvince.id(), FIRST))
        .containsExactlyInAnyOrderElementsOf(tree.all().stream().map(Unit::id).toList());
    assertThat(tree.takenIn(north.id(), FIRST)).containsExactlyInAnyOrder(north.id(), commune.id());
  }

  @Test
  void aMovedUnitLiesUnderEachParentInItsTime() {
    var first = unit("first", null, OPENED, null);
    var second = unit("second", null, OPENED, null);
    var moved =
        new Unit(
            UUID.randomUUID(),
            2,
            "moved",
            "New name",
            null,
            "WARD",
            "COMMUNE",
            second.id(),
            second.id(),
            null,
            null,
            null,
            OPENED,
            null,
            null,
            List.of(
                new Unit.Earlier(
                    OPENED, LAST, "Old name", null, "COMMUNE", "COMMUNE", first.id(), null)),
            List.of());
    var all = new UnitTree(List.of(first, second, moved));
    assertThat(all.isWithin(first.id(), moved.id(), LAST)).isTrue();
    assertThat(all.isWithin(second.id(), moved.id(), LAST)).isFalse();
    assertThat(all.isWithin(second.id(), moved.id(), FIRST)).isTrue();
    assertThat(moved.on(LAST).name()).isEqualTo("Old name");
    assertThat(moved.on(FIRST).name()).isEqualTo("New name");
    assertThat(moved.since()).isEqualTo(FIRST);
    assertThat(all.children(first.id())).containsExactly(moved);
    assertThat(all.subtree(first.id(), FIRST)).containsExactly(first);
    assertThat(all.takenIn(first.id(), FIRST)).containsExactly(first.id());
  }

  private static Unit.Succession whole(Unit to) {
    return new Unit.Succession(to.id(), FIRST, Unit.Share.WHOLE, "1/NQ");
  }

  private static Unit.Succession part(Unit to) {
    return new Unit.Succession(to.id(), FIRST, Unit.Share.PART, "1/NQ");
  }

  private static Unit unit(
      String code, UUID parent, LocalDate from, LocalDate to, Unit.Succession... successors) {
    var id = UUID.randomUUID();
    return new Unit(
        id,
        1,
        code,
        code,
        null,
        "KIND",
        "LEVEL",
        parent,
        id,
        null,
        null,
        null,
        from,
        to,
        null,
        List.of(),
        List.of(successors));
  }
}
