package vn.danvan.modelservice.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitTree;

class RegisteringBodiesTest {

  private static final LocalDate SINCE = LocalDate.of(2015, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  private final Unit province = unit("PROVINCE", "PROVINCE", null, null);
  private final Unit front = unit("FATHERLAND_FRONT", "PROVINCE", province, null);
  private final Unit district = unit("DISTRICT", "DISTRICT", province, LAST_DAY);
  private final Unit districtFront = unit("FATHERLAND_FRONT", "DISTRICT", district, LAST_DAY);
  private final Unit police = unit("AFFILIATED_PARTY_COMMITTEE", "DISTRICT", province, null);
  private final Unit policeOfficeOfDistrict = unit("ARMED_FORCES_UNIT", "COMMUNE", police, null);
  private final Unit commune = unit("COMMUNE", "COMMUNE", district, null);
  private final Unit newCommune = unit("WARD", "COMMUNE", province, null);
  private final Unit hamlet = unit("RESIDENTIAL_AREA", "RESIDENTIAL", commune, null);
  private final Unit agency = unit("AGENCY", "COMMUNE", district, null);
  private final Unit agencyOfProvince = unit("AGENCY", "COMMUNE", province, null);
  private final Unit center = unit("AGENCY", "CENTRAL", null, null);

  private final UnitTree tree =
      new UnitTree(
          List.of(
              province,
              front,
              district,
              districtFront,
              police,
              policeOfficeOfDistrict,
              commune,
              newCommune,
              hamlet,
              agency,
              agencyOfProvince,
              center));

  @Test
  void theDistrictRegistersWhatLiesBelowItUntilTheReform() {
    assertThat(body(hamlet, LAST_DAY)).isEqualTo(district);
    assertThat(body(commune, LAST_DAY)).isEqualTo(district);
    assertThat(body(agency, LAST_DAY)).isEqualTo(district);
    assertThat(body(districtFront, LAST_DAY)).isEqualTo(district);
    assertThat(body(district, LAST_DAY)).isEqualTo(district);
  }

  @Test
  void theCommuneRegistersSinceTheReform() {
    assertThat(body(hamlet, REFORM)).isEqualTo(commune);
    assertThat(body(commune, REFORM)).isEqualTo(commune);
    assertThat(body(newCommune, REFORM)).isEqualTo(newCommune);
  }

  @Test
  void anAffiliatedCommitteeRegistersItsOwn() {
    assertThat(body(policeOfficeOfDistrict, LAST_DAY)).isEqualTo(police);
    assertThat(body(police, LAST_DAY)).isEqualTo(police);
  }

  @Test
  void theProvinceRegistersWhatHasNoCommitteeBelowIt() {
    assertThat(body(front, LAST_DAY)).isEqualTo(province);
    assertThat(body(province, LAST_DAY)).isEqualTo(province);
    assertThat(body(agencyOfProvince, REFORM)).isEqualTo(province);
    assertThat(body(newCommune, LAST_DAY)).isEqualTo(province);
  }

  @Test
  void nobodyRegistersForACentralAgency() {
    assertThat(RegisteringBodies.find(tree, center.id(), REFORM)).isEmpty();
  }

  private Unit body(Unit owner, LocalDate on) {
    return RegisteringBodies.find(tree, owner.id(), on).orElseThrow();
  }

  private static Unit unit(String kind, String level, Unit parent, LocalDate validTo) {
    var id = UUID.randomUUID();
    return new Unit(
        id,
        1,
        id.toString(),
        kind,
        null,
        kind,
        level,
        parent == null ? null : parent.id(),
        id,
        null,
        null,
        null,
        SINCE,
        validTo,
        null);
  }
}
