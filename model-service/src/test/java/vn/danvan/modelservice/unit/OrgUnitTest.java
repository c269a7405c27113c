package vn.danvan.modelservice.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Violation;
import vn.danvan.platform.units.Unit;

class OrgUnitTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final LocalDate SINCE = LocalDate.of(2015, 1, 1);

  private final Unit province = register(UnitKind.PROVINCE, UnitLevel.PROVINCE, SINCE);
  private final Unit district = register(UnitKind.DISTRICT, UnitLevel.DISTRICT, SINCE, province);

  @Test
  void aProvinceIsItsOwnProvinceAndTerritory() {
    assertThat(province.provinceId()).isEqualTo(province.id());
    assertThat(province.territoryId()).isEqualTo(province.id());
    assertThat(province.version()).isEqualTo(1);
  }

  @Test
  void whatLiesBelowBelongsToTheProvince() {
    var commune = register(UnitKind.COMMUNE, UnitLevel.COMMUNE, SINCE, district, province);
    assertThat(commune.provinceId()).isEqualTo(province.id());
    assertThat(commune.parentId()).isEqualTo(district.id());
    assertThat(commune.territoryId()).isEqualTo(commune.id());
  }

  @Test
  void aBodyOfTheProvinceBelongsToTheProvinceAndMayServeItAll() {
    var front =
        OrgUnit.register(
                Ids.next(),
                request(UnitKind.FATHERLAND_FRONT, UnitLevel.PROVINCE, SINCE, null),
                new OrgUnit.Place(List.of(province), province),
                TODAY,
                new Guards())
            .data();
    assertThat(front.provinceId()).isEqualTo(province.id());
    assertThat(front.territoryId()).isEqualTo(province.id());
  }

  @Test
  void aCentralUnitHasNoProvince() {
    assertThat(register(UnitKind.AGENCY, UnitLevel.CENTRAL, SINCE).provinceId()).isNull();
  }

  @Test
  void onlyAUuidOfVersionSevenIsAnId() {
    var request = request(UnitKind.PROVINCE, UnitLevel.PROVINCE, SINCE, null);
    assertRefused(UUID.randomUUID(), request, new OrgUnit.Place(List.of(), null), "id-not-uuid-v7");
    assertRefused(
        UUID.fromString("01850a00-0000-7000-c000-000000000001"),
        request,
        new OrgUnit.Place(List.of(), null),
        "id-not-uuid-v7");
  }

  @Test
  void aDistrictNeedsAParentAndAProvinceDoesNot() {
    assertRefused(
        Ids.next(),
        request(UnitKind.DISTRICT, UnitLevel.DISTRICT, SINCE, null),
        new OrgUnit.Place(List.of(), null),
        "parent-needed");
  }

  @Test
  void aUnitMayHaveItsParentsLevelButNoneAbove() {
    register(UnitKind.PARTY_COMMITTEE, UnitLevel.DISTRICT, SINCE, district, province);
    assertRefused(
        Ids.next(),
        request(UnitKind.AGENCY, UnitLevel.PROVINCE, SINCE, null),
        new OrgUnit.Place(List.of(district, province), null),
        "level-above-parent");
  }

  @Test
  void theParentMustExistOnTheFirstDay() {
    register(UnitKind.COMMUNE, UnitLevel.COMMUNE, SINCE, district, province);
    assertRefused(
        Ids.next(),
        request(UnitKind.COMMUNE, UnitLevel.COMMUNE, SINCE.minusDays(1), null),
        new OrgUnit.Place(List.of(district), null),
        "parent-not-valid");
  }

  @Test
  void aUnitMayEndWithItsParentButNotLater() {
    var last = SINCE.plusYears(3);
    var parent =
        OrgUnit.register(
                Ids.next(),
                request(UnitKind.PROVINCE, UnitLevel.PROVINCE, SINCE, last),
                new OrgUnit.Place(List.of(), null),
                TODAY,
                new Guards())
            .data();
    var place = new OrgUnit.Place(List.of(parent), null);
    OrgUnit.register(
        Ids.next(),
        request(UnitKind.DISTRICT, UnitLevel.DISTRICT, SINCE, last),
        place,
        TODAY,
        new Guards());
    for (var later : Arrays.asList(last.plusDays(1), null)) {
      assertRefused(
          Ids.next(),
          request(UnitKind.DISTRICT, UnitLevel.DISTRICT, SINCE, later),
          place,
          "outlives-parent");
    }
  }

  @Test
  void theTerritoryIsTheUnitItselfOrOneAbove() {
    assertRefused(
        Ids.next(),
        request(UnitKind.AGENCY, UnitLevel.PROVINCE, SINCE, null),
        new OrgUnit.Place(List.of(province), district),
        "territory-not-above");
  }

  @Test
  void aUnitMayBeginTodayButNotTomorrow() {
    register(UnitKind.PROVINCE, UnitLevel.PROVINCE, TODAY);
    assertRefused(
        Ids.next(),
        request(UnitKind.PROVINCE, UnitLevel.PROVINCE, TODAY.plusDays(1), null),
        new OrgUnit.Place(List.of(), null),
        "invalid-date");
  }

  @Test
  void aUnitMayLastOneDayButNotEndBeforeItBegins() {
    var place = new OrgUnit.Place(List.of(), null);
    OrgUnit.register(
        Ids.next(),
        request(UnitKind.PROVINCE, UnitLevel.PROVINCE, SINCE, SINCE),
        place,
        TODAY,
        new Guards());
    assertRefused(
        Ids.next(),
        request(UnitKind.PROVINCE, UnitLevel.PROVINCE, SINCE, SINCE.minusDays(1)),
        place,
        "invalid-date");
  }

  @Test
  void lateEntryIsOpenedForOneDayOrMore() {
    var unit =
        OrgUnit.register(
            Ids.next(),
            request(UnitKind.PROVINCE, UnitLevel.PROVINCE, SINCE, null),
            new OrgUnit.Place(List.of(), null),
            TODAY,
            new Guards());
    assertThatThrownBy(() -> unit.openForLateEntry(SINCE, SINCE.minusDays(1), new Guards()))
        .isInstanceOf(DomainException.class);
    assertThat(unit.version()).isEqualTo(1);
    var event = unit.openForLateEntry(SINCE, SINCE, new Guards());
    assertThat(event.version()).isEqualTo(2);
    assertThat(event.unit().retrospective()).isEqualTo(new Unit.Retrospective(SINCE, SINCE));
  }

  private static Unit register(UnitKind kind, UnitLevel level, LocalDate from, Unit... ancestors) {
    return OrgUnit.register(
            Ids.next(),
            request(kind, level, from, null),
            new OrgUnit.Place(List.of(ancestors), null),
            TODAY,
            new Guards())
        .data();
  }

  private static void assertRefused(
      UUID id, RegisterUnitRequest request, OrgUnit.Place place, String code) {
    assertThatThrownBy(() -> OrgUnit.register(id, request, place, TODAY, new Guards()))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal ->
                assertThat(refusal.violations()).extracting(Violation::code).containsExactly(code));
  }

  private static RegisterUnitRequest request(
      UnitKind kind, UnitLevel level, LocalDate from, LocalDate to) {
    return new RegisterUnitRequest(
        "don-vi", "Đơn vị", null, kind, level, null, null, null, from, to, null);
  }
}
