package vn.danvan.deploy.demo.plan;

/** The letters by which committees sign their documents. */
final class Signatures {
  private Signatures() {}

  static String of(PlannedUnit unit) {
    return switch (unit.kind()) {
      case "PROVINCE" -> "TU";
      case "CITY" -> "ThU";
      case "TOWN" -> "TxU";
      case "DISTRICT" -> "HU";
      default -> "ĐU";
    };
  }
}
