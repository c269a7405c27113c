package vn.danvan.deploy.demo.plan;

/**
 * Fields of work that the demo's models belong to: the four basic ones, which the system brings
 * along, and finer ones of the provinces.
 */
enum DemoField {
  ECONOMY("Kinh tế", "Economy", "economy"),
  CULTURE_SOCIETY("Văn hóa - xã hội", "Culture and society", "culture"),
  DEFENSE_SECURITY("Quốc phòng - an ninh", "Defense and security", "defense"),
  POLITICAL_SYSTEM("Xây dựng hệ thống chính trị", "Building the political system", "political"),
  NEW_RURAL("Xây dựng nông thôn mới", "New rural development", "rural"),
  SECURITY_ORDER("An ninh trật tự", "Security and order", "order"),
  ENVIRONMENT("Bảo vệ môi trường", "Environment", "environment"),
  COMMUNITY_SOLIDARITY("Đoàn kết cộng đồng", "Community solidarity", "solidarity");

  private final String nameVi;
  private final String nameEn;
  private final String column;

  DemoField(String nameVi, String nameEn, String column) {
    this.nameVi = nameVi;
    this.nameEn = nameEn;
    this.column = column;
  }

  /** Its Vietnamese name; the titles of generated models begin with it. */
  String nameVi() {
    return nameVi;
  }

  String nameEn() {
    return nameEn;
  }

  /** Its heading in a printed plan. */
  String column() {
    return column;
  }
}
