package vn.danvan.reportingservice.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A figure that arrived as a total.
 *
 * @param qualifier EXACT, AT_LEAST, APPROX_BELOW or DERIVED
 * @param source document that states it
 */
@Schema(name = "ReportedFigure")
public record ReportedFigureView(String metric, long value, String qualifier, String source) {}
