package vn.danvan.reportingservice.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A report that can be asked for.
 *
 * @param figures names, in the order of {@code totals}
 * @param ofPersons those of them whose small numbers are hidden from who does not answer for them
 * @param by what rows may be about; the first is the default
 */
@Schema(name = "ReportSummary")
public record ReportSummary(
    @Schema(examples = "recognition-funnel") String name,
    String href,
    List<String> figures,
    List<String> ofPersons,
    List<String> by) {

  static ReportSummary of(Report report) {
    return new ReportSummary(
        report.name(),
        "/api/v1/reports/" + report.name(),
        report.figures().stream().map(Figure::name).toList(),
        report.figures().stream().filter(Figure::ofPersons).map(Figure::name).toList(),
        report.groupings().stream().map(By::parameter).toList());
  }

  /** All reports. */
  @Schema(name = "ReportList")
  public record ReportList(List<ReportSummary> items) {}
}
