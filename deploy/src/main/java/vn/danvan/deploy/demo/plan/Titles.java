package vn.danvan.deploy.demo.plan;

/** Titles of what the articles do not name. */
final class Titles {
  private Titles() {}

  /**
   * @param number the model's place in the province
   */
  static String model(String field, PlannedUnit unit, int number) {
    return DemoField.valueOf(field).nameVi() + " " + unit.name() + " " + number;
  }
}
