package vn.danvan.reportingservice.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.reportingservice.reportedfigure.ReportedFigures.Approved;

/**
 * A figure that arrived as a total.
 *
 * @param qualifier EXACT, AT_LEAST, APPROX_BELOW or DERIVED
 * @param source document that states it
 * @param counted the counted figure beside it; missing where it is not counted
 * @param holds whether the counted one agrees with it; missing where it is not counted
 */
@Schema(name = "ReportedFigure")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportedFigureView(
    String metric,
    long value,
    String qualifier,
    String source,
    LocalDate sourceDate,
    UUID id,
    Long counted,
    Boolean holds) {

  /** Without the counted one beside it. */
  ReportedFigureView alone() {
    return new ReportedFigureView(metric, value, qualifier, source, sourceDate, id, null, null);
  }

  static ReportedFigureView of(Approved figure, Map<String, Object> totals) {
    var counted = totals.get(figure.metric()) instanceof Long number ? number : null;
    return new ReportedFigureView(
        figure.metric(),
        figure.value(),
        figure.qualifier().name(),
        figure.sourceDocument(),
        figure.sourceDate(),
        figure.id(),
        counted,
        counted == null ? null : figure.qualifier().holds(figure.value(), counted));
  }
}
