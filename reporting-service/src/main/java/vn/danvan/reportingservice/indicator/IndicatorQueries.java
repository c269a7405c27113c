package vn.danvan.reportingservice.indicator;

/**
 * The records that indicators point to. Each query answers rows of {@code about_unit} and {@code
 * about} (what the finding is about), {@code out_of} (among how many), {@code aggregate_id,
 * version, unit_id, on_date, amount}; it takes {@code :unit, :from, :to, :asOf} and the indicator's
 * thresholds.
 */
final class IndicatorQueries {

  /** Entries that hold as of the instant, under the unit; to be completed by metrics and days. */
  private static final String ENTRIES =
      """
      SELECT flow.aggregate_id, flow.version, flow.metric, flow.unit_id, flow.on_date, flow.amount, flow.class
      FROM unit_closure closure
      JOIN flow ON flow.unit_id = closure.unit AND flow.metric IN (%s)
        AND flow.on_date BETWEEN %s AND :to
        AND (closure.placed IS NULL OR closure.placed @> flow.on_date)
      WHERE closure.ancestor = :unit AND flow.resolved
        AND flow.recorded_at <= :asOf::timestamptz AND flow.superseded_at > :asOf::timestamptz
      """;

  private static final String ATTENDANCES = "'SESSION_ATTENDANCES', 'DIALOGUE_PARTICIPANTS'";

  /** The day of entry is that of the first version that counted. */
  static final String ENTRY_BURSTS =
      """
      WITH entry AS (%s),
      entered AS (
        SELECT entry.*, ((SELECT min(earliest.recorded_at) FROM flow earliest
                          WHERE earliest.aggregate_id = entry.aggregate_id AND earliest.metric = entry.metric)
                         AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS entered_on
        FROM entry),
      timely AS (SELECT * FROM entered WHERE entered_on - on_date <= :lateDays),
      deadline AS (
        SELECT timely.unit_id, quarter.ends AS day
        FROM (SELECT DISTINCT unit_id FROM timely) AS timely
        CROSS JOIN (SELECT (start + interval '3 months - 1 day')::date AS ends
                    FROM generate_series(date_trunc('quarter', :from::timestamp), :to::timestamp, interval '3 months')
                      AS start) AS quarter
        WHERE quarter.ends BETWEEN :from AND :to
        UNION
        SELECT timely.unit_id, round.on_date
        FROM (SELECT DISTINCT unit_id FROM timely) AS timely
        JOIN unit_closure above ON above.unit = timely.unit_id
        JOIN flow round ON round.unit_id = above.ancestor AND round.metric = 'ROUND_DEADLINE'
          AND round.on_date BETWEEN :from AND :to
          AND round.recorded_at <= :asOf::timestamptz AND round.superseded_at > :asOf::timestamptz),
      burst AS (
        SELECT timely.unit_id, deadline.day, count(*) AS out_of
        FROM timely JOIN deadline ON deadline.unit_id = timely.unit_id
          AND timely.entered_on > deadline.day - :windowDays AND timely.entered_on <= deadline.day
        GROUP BY 1, 2
        HAVING count(*) FILTER (WHERE timely.entered_on > deadline.day - :days) >= :entries
          AND 100 * count(*) FILTER (WHERE timely.entered_on > deadline.day - :days) >= :sharePercent * count(*))
      SELECT burst.unit_id AS about_unit, burst.day::text AS about, burst.out_of, timely.aggregate_id, timely.version,
             timely.unit_id, timely.on_date, timely.amount
      FROM burst JOIN timely ON timely.unit_id = burst.unit_id
        AND timely.entered_on > burst.day - :days AND timely.entered_on <= burst.day
      """
          .formatted(
              ENTRIES.formatted(
                  "'MODEL_REGISTERED', 'DIALOGUE_HELD', 'SESSION_HELD', 'REPLICATION_ADOPTED'",
                  ":from::date - (:windowDays + :lateDays)"));

  static final String ROUND_NUMBERS =
      """
      WITH told AS (%s),
      heaped AS (
        SELECT unit_id, count(*) AS out_of FROM told GROUP BY 1
        HAVING count(*) >= :values AND 100 * count(*) FILTER (WHERE amount %% 10 = 0) >= :sharePercent * count(*))
      SELECT unit_id AS about_unit, '' AS about, out_of, aggregate_id, version, unit_id, on_date, amount
      FROM heaped JOIN told USING (unit_id) WHERE amount %% 10 = 0
      """
          .formatted(ENTRIES.formatted(ATTENDANCES, ":from"));

  static final String REPEATED_TEXTS =
      """
      WITH titled AS (
        SELECT entry.*,
               trim(regexp_replace(lower(fact.title COLLATE "vi-x-icu"), '[[:space:][:punct:]]+', ' ', 'g')) AS text
        FROM (%s) AS entry JOIN fact USING (aggregate_id, version)
        WHERE fact.title IS NOT NULL),
      own AS (
        SELECT * FROM titled
        WHERE NOT EXISTS (SELECT FROM flow adopted JOIN titled source ON source.aggregate_id::text = adopted.class
                          WHERE adopted.metric = 'REPLICATION_ADOPTED' AND adopted.unit_id = titled.unit_id
                            AND source.text = titled.text
                            AND adopted.recorded_at <= :asOf::timestamptz
                            AND adopted.superseded_at > :asOf::timestamptz)),
      repeated AS (
        SELECT text, count(*) AS out_of FROM own GROUP BY 1 HAVING count(DISTINCT unit_id) >= :units)
      SELECT :unit AS about_unit, own.text AS about, out_of, aggregate_id, version, unit_id, on_date, amount
      FROM repeated JOIN own USING (text)
      """
          .formatted(ENTRIES.formatted("'MODEL_REGISTERED'", ":from"));

  static final String ATTENDANCES_ABOVE_POPULATION =
      """
      WITH told AS (%s)
      SELECT told.unit_id AS about_unit, '' AS about, territory.population::bigint AS out_of, aggregate_id,
             told.version, told.unit_id, on_date, amount
      FROM told JOIN unit ON unit.id = told.unit_id JOIN unit territory ON territory.id = unit.territory_id
      WHERE 100 * amount > :percent * territory.population::bigint
      """
          .formatted(ENTRIES.formatted(ATTENDANCES, ":from"));

  static final String RESULTS_WITHOUT_EVIDENCE =
      """
      WITH held AS (%s),
      counted AS (SELECT held.*, count(*) OVER (PARTITION BY unit_id) AS out_of FROM held)
      SELECT unit_id AS about_unit, '' AS about, out_of, aggregate_id, version, unit_id, on_date, amount
      FROM counted JOIN fact USING (aggregate_id, version)
      WHERE fact.state = 'HELD' AND on_date < (:asOf::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - :days
      """
          .formatted(ENTRIES.formatted("'DIALOGUE_HELD'", ":from"));

  static final String NEVER_REVIEWED =
      """
      WITH active AS (
        SELECT * FROM (%s) AS registered
        WHERE NOT EXISTS (SELECT FROM flow ended
                          WHERE ended.aggregate_id = registered.aggregate_id AND ended.version = registered.version
                            AND ended.metric IN ('MODEL_ENDED', 'MODEL_WITHDRAWN') AND ended.on_date <= :to)),
      counted AS (SELECT active.*, count(*) OVER (PARTITION BY unit_id) AS out_of FROM active)
      SELECT unit_id AS about_unit, '' AS about, out_of, aggregate_id, version, unit_id, on_date, amount
      FROM counted
      WHERE on_date <= (:to::date - make_interval(months => :months))::date
        AND NOT EXISTS (SELECT FROM flow reviewed
                        WHERE reviewed.aggregate_id = counted.aggregate_id AND reviewed.version = counted.version
                          AND reviewed.metric IN ('MODEL_EFFECTIVE', 'MODEL_WEAK') AND reviewed.on_date <= :to)
      """
          .formatted(ENTRIES.formatted("'MODEL_REGISTERED'", "'0001-01-01'"));

  private IndicatorQueries() {}
}
