package vn.danvan.reportingservice.report;

import java.time.DateTimeException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.reportingservice.period.Period;
import vn.danvan.reportingservice.watermark.AsOf;

/** What every report can be asked. */
public class ReportParameters {

  @Parameter(
      description = "Id or code of the unit whose subtree is asked for",
      example = "binh-thuan",
      required = true)
  @RestQuery
  String unit;

  @Parameter(
      description =
          "2023, 2023-07, 2023-Q1, 2023-H1, 2023-9M, 2023-07-15, or two of these with .. between"
              + " them; both ends included",
      example = "2023",
      required = true)
  @RestQuery
  String period;

  @Parameter(description = "Code of a field; those below it count too", example = "ECONOMY")
  @RestQuery
  String field;

  @Parameter(
      description =
          "CENTRAL, PROVINCE, DISTRICT, COMMUNE or RESIDENTIAL; in the recognition funnel the level"
              + " that recognizes",
      example = "DISTRICT",
      schema = @Schema(implementation = Level.class))
  @RestQuery
  String level;

  @Parameter(
      description =
          "Code of a campaign: only models linked to it; for reports about models and what was made of them",
      example = "NEW_RURAL_2021_2025")
  @RestQuery
  String campaign;

  @Parameter(
      description =
          "Code of a directive: only models linked to it; for reports about models and what was made of them",
      example = "PROJECT_02_2021_2025")
  @RestQuery
  String directive;

  @Parameter(
      description =
          "Only what was recorded up to then counts: an instant, or a date, which means the end of"
              + " that day in Vietnam; without it everything applied",
      example = "2024-01-31T17:00:00Z")
  @RestQuery
  String asOf;

  /** Asked of reports alone, not of their records. */
  String compareTo;

  @Parameter(
      description = "HISTORICAL (default) or CURRENT",
      example = "HISTORICAL",
      schema = @Schema(implementation = Structure.class))
  @RestQuery
  String structure;

  @Parameter(
      description =
          "What rows are about: unit, field, basicField, level, kind, form, model, campaign, directive, month or"
              + " year",
      example = "unit",
      schema =
          @Schema(
              enumeration = {
                "unit",
                "field",
                "basicField",
                "level",
                "kind",
                "form",
                "model",
                "campaign",
                "directive",
                "month",
                "year"
              }))
  @RestQuery
  String by;

  /** The period asked for. */
  Period asked() {
    if (period == null || period.isBlank()) {
      throw Parameters.invalid("period", "");
    }
    try {
      return Period.parse(period);
    } catch (DateTimeException unreadable) {
      throw Parameters.invalid("period", period);
    }
  }

  Structure structureOrDefault() {
    return structure == null
        ? Structure.HISTORICAL
        : Parameters.oneOf("structure", structure, Structure.class);
  }

  /** The instant asked for; null: up to where everything is applied. */
  Instant wanted() {
    try {
      return asOf == null ? null : AsOf.parse(asOf);
    } catch (DateTimeException unreadable) {
      throw Parameters.invalid("asOf", asOf);
    }
  }
}
