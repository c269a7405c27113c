package vn.danvan.reportingservice.reconciliation;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.reportingservice.watermark.Standpoints;

/**
 * Counts all tallies again from the facts and compares. The recount finds the newest versions by
 * itself and does not trust the marks that the tallies were kept by.
 */
@ApplicationScoped
class Reconciliation {

  private static final int SHOWN = 100;

  /**
   * Everything is read once; the planner takes the filters for far more selective than they are,
   * and would look up each of a few rows that are hundreds of thousands.
   */
  private static final String WHOLE = Standpoints.SNAPSHOT + "; SET LOCAL enable_nestloop = off";

  private static final String COMPARE =
      """
      WITH placed AS MATERIALIZED (SELECT id FROM placed_unit),
      recount AS (
        SELECT flow.metric, closure.ancestor, span.grain, span.start, flow.field, flow.level, flow.owner_kind,
               flow.class, sum(flow.amount) AS amount
        FROM flow
        JOIN unit_closure closure ON closure.unit = flow.unit_id
          AND (closure.placed IS NULL OR closure.placed @> flow.on_date)
        JOIN unit above ON above.id = closure.ancestor
        CROSS JOIN LATERAL (VALUES ('YEAR', date_trunc('year', flow.on_date::timestamp)::date),
                                   ('MONTH', date_trunc('month', flow.on_date::timestamp)::date)) AS span (grain, start)
        WHERE NOT EXISTS (SELECT FROM fact later
                          WHERE later.aggregate_id = flow.aggregate_id AND later.version > flow.version)
          AND flow.unit_id IN (SELECT id FROM placed)
          AND (flow.beside = '{}'
               OR (NOT EXISTS (SELECT FROM unnest(flow.beside) AS other WHERE other NOT IN (SELECT id FROM placed))
                   AND NOT EXISTS (SELECT FROM unit_closure other
                                   WHERE other.ancestor = closure.ancestor AND other.unit = ANY (flow.beside)
                                     AND (other.placed IS NULL OR other.placed @> flow.on_date))))
          AND (span.grain = 'YEAR' OR above.level IN ('CENTRAL', 'PROVINCE'))
        GROUP BY 1, 2, 3, 4, 5, 6, 7, 8),
      compared AS (
        SELECT metric, ancestor, grain, start, field, level, owner_kind, class,
               coalesce(tally.amount, 0) AS tally, coalesce(recount.amount, 0) AS recount
        FROM tally FULL JOIN recount USING (metric, ancestor, grain, start, field, level, owner_kind, class)
        WHERE coalesce(tally.amount, 0) <> coalesce(recount.amount, 0))
      SELECT *, count(*) OVER () AS differences FROM compared
      ORDER BY metric, ancestor, grain, start, field, level, owner_kind, class LIMIT :shown
      """;

  private final Jdbi jdbi;
  private final UnitDirectory units;
  private final Standpoints standpoints;
  private final AtomicLong differences;

  Reconciliation(Jdbi jdbi, UnitDirectory units, Standpoints standpoints, MeterRegistry metrics) {
    this.jdbi = jdbi;
    this.units = units;
    this.standpoints = standpoints;
    this.differences = metrics.gauge("danvan.reporting.differences", new AtomicLong());
  }

  /** Compares everything in one snapshot; the number also goes into the metric. */
  ReconciliationView compare() {
    var reached = standpoints.reached();
    var view =
        jdbi.inTransaction(
            handle -> {
              var asOf = standpoints.begin(handle, WHOLE, reached, null).asOf();
              var found = read(handle);
              return new ReconciliationView(
                  asOf,
                  found.isEmpty() ? 0 : found.getFirst().total(),
                  found.stream().map(Found::difference).toList(),
                  null);
            });
    differences.set(view.differences());
    return view;
  }

  private record Found(Difference difference, long total) {}

  private List<Found> read(Handle handle) {
    var tree = units.tree();
    return handle
        .createQuery(COMPARE)
        .bind("shown", SHOWN)
        .map(
            (row, _) ->
                new Found(
                    new Difference(
                        row.getString("metric"),
                        tree.ref(row.getObject("ancestor", UUID.class)),
                        row.getString("grain"),
                        row.getObject("start", LocalDate.class),
                        row.getString("field"),
                        row.getString("level"),
                        row.getString("owner_kind"),
                        row.getString("class"),
                        row.getLong("tally"),
                        row.getLong("recount")),
                    row.getLong("differences")))
        .list();
  }
}
