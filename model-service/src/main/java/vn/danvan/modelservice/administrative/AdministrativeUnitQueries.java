package vn.danvan.modelservice.administrative;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.modelservice.journal.ChangeFeed;
import vn.danvan.modelservice.unit.UnitKind;
import vn.danvan.modelservice.unit.UnitLevel;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.problem.PlatformProblem;

/** Questions of everybody about administrative units; none without a day. */
@ApplicationScoped
class AdministrativeUnitQueries {

  /** Marks cursors of the list, so that one of another list is none of it. */
  private static final String LIST = "administrative-units";

  private static final String UNITS =
      """
      SELECT unit.*, parent.name AS parent_name, province.name AS province_name
      FROM administrative_unit unit
      LEFT JOIN administrative_unit parent
        ON parent.code = unit.parent_code AND parent.valid_from <= :day AND (parent.valid_to IS NULL OR parent.valid_to >= :day)
      JOIN administrative_unit province
        ON province.code = unit.province_code AND province.valid_from <= :day AND (province.valid_to IS NULL OR province.valid_to >= :day)
      WHERE unit.valid_from <= :day AND (unit.valid_to IS NULL OR unit.valid_to >= :day)
      """;

  private final Jdbi jdbi;

  AdministrativeUnitQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Which release is loaded and whose day's units it shows for a day asked for.
   *
   * @param knownFrom the first day that the release knows
   * @param day never before it
   */
  record Shown(long release, LocalDate knownFrom, LocalDate asked, LocalDate day) {

    /** Changes with all that an answer is made of. */
    String tag() {
      return release + "-" + day + (asked.equals(day) ? "" : "-" + asked);
    }

    private LocalDate shownAsOf() {
      return asked.equals(day) ? null : day;
    }
  }

  /** Empty while no release is loaded. */
  Optional<Shown> shown(LocalDate asked) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT number, known_from FROM administrative_release")
                .map(
                    (row, _) -> {
                      var knownFrom = row.getObject("known_from", LocalDate.class);
                      return new Shown(
                          row.getLong("number"),
                          knownFrom,
                          asked,
                          asked.isBefore(knownFrom) ? knownFrom : asked);
                    })
                .findOne());
  }

  Page<AdministrativeUnitView> list(
      AdministrativeUnitFilter.Criteria criteria, Shown shown, PageRequest page) {
    var after = page.first() ? List.of("", "") : ChangeFeed.sortKey(page.after(), LIST);
    var found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        UNITS
                            + """
                              AND (:parent::text IS NULL OR unit.parent_code = :parent)
                              AND (:province::text IS NULL OR unit.province_code = :province)
                              AND (:level::text IS NULL OR unit.level = :level)
                              AND (:words::text IS NULL OR unit.folded LIKE :words
                                   OR unit.code = :code OR unit.other_code = :code)
                              AND (:first OR (unit.name COLLATE "vi-x-icu", unit.code) > (:name COLLATE "vi-x-icu", :after))
                            ORDER BY unit.name COLLATE "vi-x-icu", unit.code LIMIT :limit
                            """)
                    .bindMap(criteria.bindings())
                    .bindMap(
                        Map.of(
                            "first",
                            page.first(),
                            "name",
                            after.get(0),
                            "after",
                            after.get(1),
                            "limit",
                            page.limit() + 1))
                    .map((row, _) -> view(row, shown))
                    .list());
    return page.page(found, unit -> List.of(LIST, unit.name(), unit.code()));
  }

  /** All units of a province, the province first, those above before those below. */
  List<AdministrativeUnitView> inProvince(String province, Shown shown) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    UNITS
                        + " AND unit.province_code = :province ORDER BY length(unit.code), unit.code")
                .bind("day", shown.day())
                .bind("province", province)
                .map((row, _) -> view(row, shown))
                .list());
  }

  /**
   * @throws vn.danvan.platform.problem.DomainException {@code not-found} if no unit has the code on
   *     the day
   */
  AdministrativeUnitPage page(String code, Shown shown) {
    if (!AdministrativeUnitFilter.isCode(code)) {
      throw PlatformProblem.UNKNOWN.because();
    }
    record Found(AdministrativeUnitView view, LocalDate from, LocalDate to) {}
    var unit =
        jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(
                            UNITS
                                + " AND (unit.code = :code OR unit.other_code = :code)"
                                + " ORDER BY unit.code = :code DESC LIMIT 1")
                        .bind("day", shown.day())
                        .bind("code", code)
                        .map(
                            (row, _) ->
                                new Found(
                                    view(row, shown),
                                    row.getObject("valid_from", LocalDate.class),
                                    row.getObject("valid_to", LocalDate.class)))
                        .findOne())
            .orElseThrow(PlatformProblem.UNKNOWN::because);
    return new AdministrativeUnitPage(
        unit.view(),
        relatives("to_code", unit.view().code(), unit.from()),
        unit.to() == null
            ? List.of()
            : relatives("from_code", unit.view().code(), unit.to().plusDays(1)));
  }

  /**
   * @param side the column in which the unit itself stands
   * @param effective the day on which it took over, or others did
   */
  private List<AdministrativeUnitPage.Relative> relatives(
      String side, String code, LocalDate effective) {
    var successors = side.equals("from_code");
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT relative.*, parent.name AS parent_name, share, effective, succession.act AS succession_act
                    FROM administrative_succession succession
                    JOIN administrative_unit relative ON relative.code = succession.<other>
                      AND relative.valid_from <= :day AND (relative.valid_to IS NULL OR relative.valid_to >= :day)
                    LEFT JOIN administrative_unit parent ON parent.code = relative.parent_code
                      AND parent.valid_from <= :day AND (parent.valid_to IS NULL OR parent.valid_to >= :day)
                    WHERE succession.<side> = :code AND effective = :effective
                    ORDER BY relative.name COLLATE "vi-x-icu", relative.code
                    """)
                .define("side", side)
                .define("other", successors ? "to_code" : "from_code")
                .bind("code", code)
                .bind("effective", effective)
                .bind("day", successors ? effective : effective.minusDays(1))
                .map(
                    (row, _) ->
                        new AdministrativeUnitPage.Relative(
                            row.getString("code"),
                            row.getString("name"),
                            UnitKind.valueOf(row.getString("kind")),
                            UnitLevel.valueOf(row.getString("level")),
                            ref(row, "parent"),
                            SuccessionShare.valueOf(row.getString("share")),
                            row.getObject("effective", LocalDate.class),
                            row.getString("succession_act")))
                .list());
  }

  private static AdministrativeUnitView view(ResultSet row, Shown shown) throws SQLException {
    var from = row.getObject("valid_from", LocalDate.class);
    return new AdministrativeUnitView(
        row.getString("code"),
        row.getString("name"),
        UnitKind.valueOf(row.getString("kind")),
        UnitLevel.valueOf(row.getString("level")),
        ref(row, "parent"),
        ref(row, "province"),
        row.getString("other_code"),
        from.equals(shown.knownFrom()) ? null : from,
        row.getObject("valid_to", LocalDate.class),
        row.getString("act"),
        shown.shownAsOf());
  }

  private static AdministrativeUnitRef ref(ResultSet row, String column) throws SQLException {
    var code = row.getString(column + "_code");
    return code == null ? null : new AdministrativeUnitRef(code, row.getString(column + "_name"));
  }
}
