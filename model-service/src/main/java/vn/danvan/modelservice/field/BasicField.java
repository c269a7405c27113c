package vn.danvan.modelservice.field;

import java.util.UUID;

/**
 * The four fields of the movement that every province reports; their ids are the same everywhere.
 */
enum BasicField {
  ECONOMY("01850a00-0000-7000-8000-000000000001", "Kinh tế", "Economy"),
  CULTURE_SOCIETY(
      "01850a00-0000-7000-8000-000000000002", "Văn hóa - xã hội", "Culture and society"),
  DEFENSE_SECURITY(
      "01850a00-0000-7000-8000-000000000003", "Quốc phòng - an ninh", "Defense and security"),
  POLITICAL_SYSTEM(
      "01850a00-0000-7000-8000-000000000004",
      "Xây dựng hệ thống chính trị",
      "Building the political system");

  private final UUID id;
  private final String nameVi;
  private final String nameEn;

  BasicField(String id, String nameVi, String nameEn) {
    this.id = UUID.fromString(id);
    this.nameVi = nameVi;
    this.nameEn = nameEn;
  }

  UUID id() {
    return id;
  }

  String nameVi() {
    return nameVi;
  }

  String nameEn() {
    return nameEn;
  }
}
