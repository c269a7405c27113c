package vn.danvan.modelservice.unit;

/** Levels of the party's and the state's structure, from the highest to the lowest. */
public enum UnitLevel {
  CENTRAL,
  PROVINCE,
  DISTRICT,
  COMMUNE,
  RESIDENTIAL;

  public boolean isAbove(UnitLevel other) {
    return compareTo(other) < 0;
  }
}
