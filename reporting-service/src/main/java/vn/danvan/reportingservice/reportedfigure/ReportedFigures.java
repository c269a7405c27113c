package vn.danvan.reportingservice.reportedfigure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.danvan.reportingservice.period.Period;

/** Tells reports which reported figures stand beside theirs. */
@ApplicationScoped
public class ReportedFigures {

  private static final String APPROVED =
      """
      SELECT id, metric, value, qualifier, source_document, source_date FROM reported_figure
      WHERE unit_id = :unit AND report = :report AND first_day = :first AND last_day = :last
        AND approved_at <= :asOf::timestamptz
        AND (withdrawn_at IS NULL OR withdrawn_at > :asOf::timestamptz)
      ORDER BY metric, id
      """;

  /**
   * A figure that was approved.
   *
   * @param sourceDocument what states it
   */
  public record Approved(
      UUID id,
      String metric,
      long value,
      Qualifier qualifier,
      String sourceDocument,
      LocalDate sourceDate) {}

  /** Those of a unit and a period as such, as they were known at an instant. */
  public List<Approved> approved(
      Handle handle, String report, UUID unit, Period period, Instant asOf) {
    return handle
        .createQuery(APPROVED)
        .bind("unit", unit)
        .bind("report", report)
        .bind("first", period.from())
        .bind("last", period.to())
        .bind("asOf", asOf.toString())
        .map(
            (row, _) ->
                new Approved(
                    row.getObject("id", UUID.class),
                    row.getString("metric"),
                    row.getLong("value"),
                    Qualifier.valueOf(row.getString("qualifier")),
                    row.getString("source_document"),
                    row.getObject("source_date", LocalDate.class)))
        .list();
  }
}
