package vn.danvan.reportingservice.fact;

/**
 * The tail of every statement that moves tallies: it takes rows {@code moved} (flows with a
 * direction of +1, 0 or -1), sums them per ancestor and adds the differences in the order of the
 * key. Months are kept for provinces and above only.
 */
final class TallyMove {

  static final String SQL =
      """
      INSERT INTO tally (metric, ancestor, grain, start, field, level, owner_kind, class, amount)
      SELECT moved.metric, closure.ancestor, span.grain, span.start, moved.field, moved.level, moved.owner_kind,
             moved.class, sum(moved.amount * moved.direction)
      FROM moved
      JOIN unit_closure closure ON closure.unit = moved.unit_id
        AND (closure.placed IS NULL OR closure.placed @> moved.on_date)
      JOIN unit above ON above.id = closure.ancestor
      CROSS JOIN LATERAL (VALUES ('YEAR', date_trunc('year', moved.on_date::timestamp)::date),
                                 ('MONTH', date_trunc('month', moved.on_date::timestamp)::date)) AS span (grain, start)
      WHERE moved.direction <> 0
        AND (span.grain = 'YEAR' OR above.level IN ('CENTRAL', 'PROVINCE'))
        AND (moved.beside = '{}'
             OR NOT EXISTS (SELECT FROM unit_closure other
                            WHERE other.ancestor = closure.ancestor AND other.unit = ANY (moved.beside)
                              AND (other.placed IS NULL OR other.placed @> moved.on_date)))
      GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
      HAVING sum(moved.amount * moved.direction) <> 0
      ORDER BY 1, 2, 3, 4, 5, 6, 7, 8
      ON CONFLICT (metric, ancestor, grain, start, field, level, owner_kind, class)
      DO UPDATE SET amount = tally.amount + excluded.amount
      """;

  private TallyMove() {}
}
