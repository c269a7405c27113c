package vn.danvan.deploy.demo.plan;

import java.util.List;

/** Names of people who do not exist; each says so itself, wherever it is shown. */
final class InventedPersons {
  private static final List<String> NAMES =
      List.of(
          "Nguyễn Văn Ví Dụ (nhân vật hư cấu)",
          "Trần Thị Minh Họa (nhân vật hư cấu)",
          "Lê Văn Tưởng Tượng (nhân vật hư cấu)",
          "Phạm Thị Giả Định (nhân vật hư cấu)",
          "Hoàng Văn Mô Phỏng (nhân vật hư cấu)",
          "Võ Thị Thí Dụ (nhân vật hư cấu)");

  private InventedPersons() {}

  /** The n-th invented person, from 1. */
  static String name(int n) {
    return NAMES.get(n - 1);
  }

  /** The n-th of as many invented persons as are needed, from 1; no two have one name. */
  static String oneOfMany(int n) {
    return NAMES.get((n - 1) % NAMES.size()).replace(" (", " " + n + " (");
  }
}
