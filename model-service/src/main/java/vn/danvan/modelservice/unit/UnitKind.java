package vn.danvan.modelservice.unit;

/** What sort of body a unit is; its rank is the level, not the kind. */
public enum UnitKind {
  PARTY_COMMITTEE,
  PROVINCE,
  DISTRICT,
  URBAN_DISTRICT,
  TOWN,
  CITY,
  COMMUNE,
  WARD,
  TOWNSHIP,
  SPECIAL_ZONE,
  RESIDENTIAL_AREA,
  AFFILIATED_PARTY_COMMITTEE,
  PARTY_CELL,
  FATHERLAND_FRONT,
  PEOPLES_COMMITTEE,
  PEOPLES_COUNCIL,
  MASS_MOBILIZATION_COMMISSION,
  MASS_ORGANIZATION,
  ARMED_FORCES_UNIT,
  AGENCY,
  SCHOOL,
  ENTERPRISE;

  /**
   * Whether models are registered there: a party committee itself, or a territory, which stands for
   * the party committee of its level.
   */
  boolean standsForPartyCommittee() {
    return switch (this) {
      case PARTY_COMMITTEE,
          AFFILIATED_PARTY_COMMITTEE,
          PROVINCE,
          DISTRICT,
          URBAN_DISTRICT,
          TOWN,
          CITY,
          COMMUNE,
          WARD,
          TOWNSHIP,
          SPECIAL_ZONE ->
          true;
      case RESIDENTIAL_AREA,
          PARTY_CELL,
          FATHERLAND_FRONT,
          PEOPLES_COMMITTEE,
          PEOPLES_COUNCIL,
          MASS_MOBILIZATION_COMMISSION,
          MASS_ORGANIZATION,
          ARMED_FORCES_UNIT,
          AGENCY,
          SCHOOL,
          ENTERPRISE ->
          false;
    };
  }
}
