package vn.danvan.recognitionservice.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.units.UnitRef;

/**
 * Reads how far rounds reach, as it stands at this moment.
 *
 * @see "docs/rules.md: R-RND-10 (who stands as not considered), R-RND-15 (target and forecast)"
 */
@ApplicationScoped
class CoverageService {

  private static final int WHOLE = 100;

  private static final String SUMS =
      """
      count(*) AS expected,
      count(*) FILTER (WHERE considered OR recognized > 0) AS considered,
      count(*) FILTER (WHERE recognized > 0) AS recognizing,
      count(*) FILTER (WHERE nominated > 0) AS nominating,
      coalesce(sum(recognized), 0) AS recognized,
      coalesce(sum(nominated), 0) AS nominated
      """;

  private static final String TOTALS =
      "SELECT "
          + SUMS
          + """
          , count(*) FILTER (WHERE NOT considered AND recognized = 0 AND EXISTS (
              SELECT FROM recognition_round AS own
              WHERE own.authority_id = standing.unit_id AND own.year = standing.round_year
                AND own.state IN ('OPEN', 'REVIEWING', 'DECIDED'))) AS underway
          FROM standing WHERE round_id = :round
          """;

  private static final String BELOW =
      "SELECT authority_id, "
          + SUMS
          + """
          FROM standing WHERE (authority_id, round_year) IN (
            SELECT unit_id, round_year FROM standing WHERE round_id = :round)
          GROUP BY authority_id
          """;

  private static final String ITEMS =
      """
      SELECT * FROM (
        SELECT standing.unit_id, unit.code, unit.name, considered, recognized, nominated,
          coalesce(unit.name, '') AS sort_name,
          (SELECT own.state FROM recognition_round AS own
           WHERE own.authority_id = standing.unit_id AND own.year = standing.round_year
           ORDER BY own.planned_on DESC LIMIT 1) AS own_round
        FROM standing LEFT JOIN unit ON unit.id = standing.unit_id
        WHERE round_id = :round %s) AS board
      WHERE (sort_name COLLATE "vi-x-icu", unit_id) > (:name COLLATE "vi-x-icu", :id)
      ORDER BY sort_name COLLATE "vi-x-icu", unit_id LIMIT :rows
      """;

  private final RoundRepository rounds;
  private final Jdbi jdbi;

  CoverageService(RoundRepository rounds, Jdbi jdbi) {
    this.rounds = rounds;
    this.jdbi = jdbi;
  }

  /**
   * @param state only units that stand so; null: all
   */
  CoverageView read(UUID id, StandingState state, PageRequest request) {
    var round = rounds.read(id);
    return jdbi.withHandle(
        handle -> {
          var below = below(handle, id);
          var sums =
              handle.createQuery(TOTALS).bind("round", id).map((row, _) -> Sums.of(row)).one();
          var page =
              request.page(
                  items(handle, round, state, request, below),
                  item -> List.of(name(item), key(item)));
          return new CoverageView(
              id,
              sums.totals().with(total(below)),
              target(round.consideredPercent(), sums),
              forecast(round.consideredPercent(), sums),
              page.items(),
              page.next());
        });
  }

  private static List<CoverageView.Item> items(
      Handle handle,
      RecognitionRound round,
      StandingState state,
      PageRequest request,
      Map<UUID, CoverageView.Totals> below) {
    record After(String name, UUID id) {}
    var after =
        request
            .last(2, key -> new After(key.getFirst(), UUID.fromString(key.getLast())))
            .orElse(new After("", new UUID(0, 0)));
    return handle
        .createQuery(ITEMS.formatted(state == null ? "" : "AND " + StandingService.where(state)))
        .bind("round", round.id())
        .bind("name", after.name())
        .bind("id", after.id())
        .bind("rows", request.limit() + 1)
        .map((row, _) -> item(round, row, below))
        .list();
  }

  private static CoverageView.Item item(
      RecognitionRound round, ResultSet row, Map<UUID, CoverageView.Totals> below)
      throws SQLException {
    var unit = row.getObject("unit_id", UUID.class);
    var considered = row.getBoolean("considered");
    var recognized = row.getInt("recognized");
    var ownRound = row.getString("own_round");
    var state = StandingState.of(considered, recognized);
    return new CoverageView.Item(
        new UnitRef(unit, row.getString("code"), row.getString("name")),
        state,
        considered,
        recognized,
        row.getInt("nominated"),
        ownRound == null ? null : RoundState.valueOf(ownRound),
        below.get(unit),
        state == StandingState.NOT_CONSIDERED && round.state().isUnderWay()
            ? RoundService.PATH + "/" + round.id() + "/letters/" + unit
            : null);
  }

  private static String name(CoverageView.Item item) {
    return item.unit().name() == null ? "" : item.unit().name();
  }

  private static String key(CoverageView.Item item) {
    return item.unit().id().toString();
  }

  private static Map<UUID, CoverageView.Totals> below(Handle handle, UUID round) {
    return handle
        .createQuery(BELOW)
        .bind("round", round)
        .map((row, _) -> Map.entry(row.getObject("authority_id", UUID.class), Sums.totals(row)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static CoverageView.Totals total(Map<UUID, CoverageView.Totals> below) {
    return below.values().stream().reduce(CoverageView.Totals::plus).orElse(null);
  }

  private static CoverageView.Target target(Integer percent, Sums sums) {
    if (percent == null) {
      return null;
    }
    var wanted = wanted(percent, sums);
    return new CoverageView.Target(
        percent, wanted, Math.max(0, wanted - sums.totals().unitsConsidered()));
  }

  private static CoverageView.Forecast forecast(Integer percent, Sums sums) {
    var expected = sums.totals().unitsConsidered() + sums.underway();
    return new CoverageView.Forecast(
        expected, percent == null ? null : expected >= wanted(percent, sums));
  }

  /** A share of units is rounded up: 95 % of 14 are 14. */
  private static int wanted(int percent, Sums sums) {
    return Math.ceilDiv(sums.totals().unitsExpected() * percent, WHOLE);
  }

  /**
   * @param underway units that have not considered models but hold a round
   */
  private record Sums(CoverageView.Totals totals, int underway) {

    static Sums of(ResultSet row) throws SQLException {
      return new Sums(totals(row), row.getInt("underway"));
    }

    static CoverageView.Totals totals(ResultSet row) throws SQLException {
      var expected = row.getInt("expected");
      var considered = row.getInt("considered");
      var recognizing = row.getInt("recognizing");
      return new CoverageView.Totals(
          expected,
          considered,
          considered - recognizing,
          expected - considered,
          recognizing,
          row.getInt("nominating"),
          row.getInt("recognized"),
          row.getInt("nominated"),
          null);
    }
  }
}
