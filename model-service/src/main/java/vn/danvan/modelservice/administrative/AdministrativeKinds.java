package vn.danvan.modelservice.administrative;

import vn.danvan.modelservice.unit.UnitKind;
import vn.danvan.modelservice.unit.UnitLevel;

/** The kind of an administrative unit, which its full name begins with. */
final class AdministrativeKinds {

  private AdministrativeKinds() {}

  static UnitKind of(String name, UnitLevel level) {
    return switch (level) {
      case PROVINCE -> startsWith(name, "Tỉnh", UnitKind.PROVINCE, "Thành phố", UnitKind.CITY);
      case DISTRICT ->
          name.startsWith("Thành phố ")
              ? UnitKind.CITY
              : name.startsWith("Thị xã ")
                  ? UnitKind.TOWN
                  : startsWith(name, "Huyện", UnitKind.DISTRICT, "Quận", UnitKind.URBAN_DISTRICT);
      case COMMUNE ->
          name.startsWith("Thị trấn ")
              ? UnitKind.TOWNSHIP
              : name.startsWith("Đặc khu ")
                  ? UnitKind.SPECIAL_ZONE
                  : startsWith(name, "Xã", UnitKind.COMMUNE, "Phường", UnitKind.WARD);
      case CENTRAL, RESIDENTIAL ->
          throw new IllegalArgumentException(level + " has no administrative units");
    };
  }

  private static UnitKind startsWith(
      String name, String first, UnitKind one, String second, UnitKind other) {
    if (name.startsWith(first + " ")) {
      return one;
    }
    if (name.startsWith(second + " ")) {
      return other;
    }
    throw new IllegalArgumentException("The name does not say the kind: " + name);
  }
}
