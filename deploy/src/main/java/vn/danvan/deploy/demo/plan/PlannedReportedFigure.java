package vn.danvan.deploy.demo.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * A figure that an article states, to be entered as reported.
 *
 * @param report beside whose figures it stands
 * @param period both days included
 */
public record PlannedReportedFigure(
    String report,
    String metric,
    String period,
    long value,
    String qualifier,
    String sourceDocument,
    LocalDate sourceDate) {

  private static final String HA_TINH_ARTICLE =
      "Bài báo tổng kết công tác dân vận Hà Tĩnh 2013-2023";
  private static final String LAI_CHAU_ARTICLE =
      "Bài báo tổng kết phong trào Dân vận khéo Lai Châu 2020-2025";
  private static final LocalDate HA_TINH_DAY = LocalDate.of(2023, 8, 25);
  private static final LocalDate LAI_CHAU_DAY = LocalDate.of(2025, 10, 23);

  /** Those of a province, none where its article's figures are all counted. */
  public static List<PlannedReportedFigure> of(String province) {
    return switch (province) {
      case "ha-tinh" ->
          List.of(
              new PlannedReportedFigure(
                  "models-by-field",
                  "builtAndReplicated",
                  "2013-06-03..2023-08-25",
                  19_340,
                  "EXACT",
                  HA_TINH_ARTICLE,
                  HA_TINH_DAY));
      case "lai-chau" ->
          List.of(
              laiChau("sessions", "propagandaSessions", 10_360, "AT_LEAST"),
              laiChau("sessions", "propagandaAttendances", 990_000, "APPROX_BELOW"),
              laiChau("sessions", "legalEducationSessions", 7_980, "EXACT"),
              laiChau("sessions", "legalEducationAttendances", 706_000, "AT_LEAST"),
              laiChau("sessions", "legalAidRequests", 780, "EXACT"),
              laiChau("sessions", "legalAidCases", 1_430, "EXACT"),
              laiChau("models-by-field", "selfManagementModels", 100, "AT_LEAST"));
      default -> List.of();
    };
  }

  private static PlannedReportedFigure laiChau(
      String report, String metric, long value, String qualifier) {
    return new PlannedReportedFigure(
        report, metric, "2020-01-01..2025-10-23", value, qualifier, LAI_CHAU_ARTICLE, LAI_CHAU_DAY);
  }
}
