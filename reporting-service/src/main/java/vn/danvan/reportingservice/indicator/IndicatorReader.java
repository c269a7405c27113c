package vn.danvan.reportingservice.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.danvan.reportingservice.fact.FactKind;
import vn.danvan.reportingservice.period.Period;

/** Reads findings and the records behind them out of the facts. */
@ApplicationScoped
class IndicatorReader {

  private static final int MOST_FINDINGS = 200;

  private static final String FINDINGS =
      """
      SELECT about_unit, about, count(*) AS records, max(out_of) AS out_of, count(*) OVER () AS findings
      FROM (<flagged>) AS flagged
      GROUP BY about_unit, about ORDER BY records DESC, about_unit, about LIMIT :limit
      """;

  private static final String RECORDS =
      """
      SELECT flagged.aggregate_id, flagged.unit_id, flagged.on_date, flagged.amount, fact.kind, fact.title, fact.state
      FROM (<flagged>) AS flagged JOIN fact USING (aggregate_id, version)
      WHERE about_unit = :aboutUnit AND about = :about
        AND (flagged.on_date, flagged.aggregate_id) > (:afterDate::date, :afterId::uuid)
      ORDER BY flagged.on_date, flagged.aggregate_id LIMIT :limit
      """;

  /**
   * What is asked about.
   *
   * @param unit whose subtree is looked at
   */
  record Scope(UUID unit, Period period, Instant asOf) {}

  /**
   * Something to look at.
   *
   * @param about the deadline, or the text; empty where the unit says it
   * @param outOf among how many records; the population where attendances exceed it
   * @param all how many findings there are
   */
  record Found(UUID unit, String about, long records, long outOf, long all) {}

  /** A record behind a finding. */
  record Evidence(
      UUID id, FactKind kind, UUID unit, String title, LocalDate on, String state, long amount) {}

  List<Found> findings(Handle handle, Indicator indicator, Scope scope) {
    return bound(handle.createQuery(FINDINGS), indicator, scope)
        .bind("limit", MOST_FINDINGS)
        .map(
            (row, _) ->
                new Found(
                    row.getObject("about_unit", UUID.class),
                    row.getString("about"),
                    row.getLong("records"),
                    row.getLong("out_of"),
                    row.getLong("findings")))
        .list();
  }

  /**
   * @param finding what the finding is about
   * @param afterDate of the last one seen, with {@code afterId}
   */
  List<Evidence> records(
      Handle handle,
      Indicator indicator,
      Scope scope,
      UUID finding,
      String about,
      LocalDate afterDate,
      UUID afterId,
      int limit) {
    return bound(handle.createQuery(RECORDS), indicator, scope)
        .bind("aboutUnit", finding)
        .bind("about", about)
        .bind("afterDate", afterDate)
        .bind("afterId", afterId)
        .bind("limit", limit)
        .map((row, _) -> evidence(row))
        .list();
  }

  private static Query bound(Query query, Indicator indicator, Scope scope) {
    return query
        .define("flagged", indicator.flagged())
        .bindMap(indicator.thresholds())
        .bind("unit", scope.unit())
        .bind("from", scope.period().from())
        .bind("to", scope.period().to())
        .bind("asOf", scope.asOf().toString());
  }

  private static Evidence evidence(ResultSet row) throws SQLException {
    return new Evidence(
        row.getObject("aggregate_id", UUID.class),
        FactKind.valueOf(row.getString("kind")),
        row.getObject("unit_id", UUID.class),
        row.getString("title"),
        row.getObject("on_date", LocalDate.class),
        row.getString("state"),
        row.getLong("amount"));
  }
}
