package vn.danvan.platform.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class UnitTreeTest {

  private static final LocalDate OPENED = LocalDate.of(2015, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
  private static final LocalDate DAY = LocalDate.of(2023, 7, 4);

  private final Unit province = unit("province", null, null);
  private final Unit district = unit("district", province.id(), LAST_DAY);
  private final Unit commune = unit("commune", district.id(), null);
  private final Unit front = serving(unit("front", province.id(), null), province.id());
  private final UnitTree tree = new UnitTree(List.of(province, district, commune, front));

  @Test
  void aUnitIsFoundByIdAndByCode() {
    assertThat(tree.find("commune")).contains(commune);
    assertThat(tree.find(commune.id().toString())).contains(commune);
    assertThat(tree.find("nowhere")).isEmpty();
    assertThat(tree.find(UUID.randomUUID())).isEmpty();
  }

  @Test
  void aUnitIsValidOnItsFirstAndOnItsLastDay() {
    assertThat(tree.isValid(district.id(), OPENED)).isTrue();
    assertThat(tree.isValid(district.id(), OPENED.minusDays(1))).isFalse();
    assertThat(tree.isValid(district.id(), LAST_DAY)).isTrue();
    assertThat(tree.isValid(district.id(), LAST_DAY.plusDays(1))).isFalse();
  }

  @Test
  void ancestorsAreThoseOfTheDate() {
    assertThat(tree.withAncestors(commune.id(), DAY)).containsExactly(commune, district, province);
    assertThat(tree.withAncestors(commune.id(), LAST_DAY.plusDays(1)))
        .containsExactly(commune, province);
    assertThat(tree.withAncestors(district.id(), LAST_DAY.plusDays(1)))
        .as("a closed unit keeps its place")
        .containsExactly(district, province);
  }

  @Test
  void aSubtreeIsThatOfTheDate() {
    assertThat(tree.subtree(province.id(), DAY))
        .containsExactlyInAnyOrder(province, district, commune, front);
    assertThat(tree.subtree(province.id(), LAST_DAY.plusDays(1)))
        .containsExactlyInAnyOrder(province, commune, front);
    assertThat(tree.subtreeEver(district.id()))
        .containsExactlyInAnyOrder(district.id(), commune.id());
    assertThat(tree.isWithin(province.id(), commune.id(), DAY)).isTrue();
    assertThat(tree.isWithin(commune.id(), province.id(), DAY)).isFalse();
    assertThat(tree.isWithin(front.id(), commune.id(), DAY)).isFalse();
  }

  @Test
  void aUnitServesItsTerritory() {
    assertThat(tree.territory(front.id())).isEqualTo(province.id());
    assertThat(tree.territory(commune.id())).isEqualTo(commune.id());
  }

  @Test
  void lateEntryIsOpenedByTheNearestPermission() {
    var open = new Unit.Retrospective(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));
    var opened = new UnitTree(List.of(permitting(province, open), district, commune));
    assertThat(opened.isOpenForLateEntry(commune.id(), LocalDate.of(2023, 1, 1))).isTrue();
    assertThat(opened.isOpenForLateEntry(commune.id(), LocalDate.of(2023, 12, 31))).isTrue();
    assertThat(opened.isOpenForLateEntry(commune.id(), LocalDate.of(2022, 12, 31))).isFalse();
    assertThat(opened.isOpenForLateEntry(commune.id(), LocalDate.of(2024, 1, 1))).isFalse();
    assertThat(tree.isOpenForLateEntry(commune.id(), DAY)).isFalse();
  }

  @Test
  void aCycleIsNoEndlessWay() {
    var one = UUID.randomUUID();
    var other = UUID.randomUUID();
    var child = unit("child", one, null);
    var round =
        new UnitTree(List.of(child, closed(one, other, "one"), closed(other, one, "other")));
    assertThatThrownBy(() -> round.withAncestors(child.id(), DAY))
        .isInstanceOf(IllegalStateException.class);
    assertThat(round.subtreeEver(one)).containsExactlyInAnyOrder(one, other, child.id());
    assertThat(round.subtree(one, DAY)).containsExactly(child);
  }

  @Test
  void aParentThatHasNotComeEndsTheWay() {
    var orphan = unit("orphan", UUID.randomUUID(), null);
    var alone = new UnitTree(List.of(orphan));
    assertThat(alone.withAncestors(orphan.id(), DAY)).containsExactly(orphan);
    assertThat(alone.ref(orphan.parentId())).isEqualTo(new UnitRef(orphan.parentId(), null, null));
  }

  private static Unit closed(UUID id, UUID parent, String code) {
    return unit(id, code, parent, id, OPENED.plusDays(1), null);
  }

  private static Unit unit(String code, UUID parent, LocalDate until) {
    var id = UUID.randomUUID();
    return unit(id, code, parent, id, until, null);
  }

  private static Unit serving(Unit unit, UUID territory) {
    return unit(unit.id(), unit.code(), unit.parentId(), territory, unit.validTo(), null);
  }

  private static Unit permitting(Unit unit, Unit.Retrospective open) {
    return unit(unit.id(), unit.code(), unit.parentId(), unit.territoryId(), unit.validTo(), open);
  }

  private static Unit unit(
      UUID id, String code, UUID parent, UUID territory, LocalDate until, Unit.Retrospective open) {
    return new Unit(
        id, 1, code, code, null, "KIND", "LEVEL", parent, territory, null, null, null, OPENED,
        until, open);
  }
}
