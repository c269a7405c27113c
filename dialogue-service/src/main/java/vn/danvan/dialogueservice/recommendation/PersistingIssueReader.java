package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;

/**
 * Issues that persist: of one field at one unit at least three were received in twelve months, or
 * one was reopened.
 *
 * @see "docs/rules.md: R-REC-36 (persisting issues)"
 */
@ApplicationScoped
class PersistingIssueReader {

  private static final int MONTHS = 12;
  private static final int OFTEN = 3;
  private static final int SHOWN = 100;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Access access;
  private final UnitDirectory units;
  private final UnitScope scope;
  private final VietnamTime time;
  private final Jdbi jdbi;

  PersistingIssueReader(
      Access access, UnitDirectory units, UnitScope scope, VietnamTime time, Jdbi jdbi) {
    this.access = access;
    this.units = units;
    this.scope = scope;
    this.time = time;
    this.jdbi = jdbi;
  }

  private record Last(UUID unit, String field) {}

  /**
   * By unit and field.
   *
   * @param unit only those of it and of all below it; null: the caller's whole scope
   * @param until last day of the twelve months; null: today
   */
  Page<PersistingIssueView> list(UUID unit, LocalDate until, PageRequest page) {
    access.require(RecommendationRights.READERS);
    if (unit != null) {
      access.requireSight(unit);
    }
    var root = unit == null ? access.scopeRoot() : Optional.of(unit);
    if (root.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    var last =
        page.last(2, key -> new Last(UUID.fromString(key.getFirst()), key.getLast()))
            .orElse(new Last(BEFORE_ALL, ""));
    var to = until == null ? time.today() : until;
    var within = scope.within(root.get(), "host_unit_id", "province_id");
    var found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT host_unit_id, field_code,
                          count(*) FILTER (WHERE received_on BETWEEN :from AND :to) AS received,
                          count(*) FILTER (WHERE reopened_on BETWEEN :from AND :to) AS reopened,
                          count(*) FILTER (WHERE %s) AS open,
                          greatest(
                            max(received_on), max(reopened_on) FILTER (WHERE reopened_on <= :to)) AS last_on,
                          trim_array(array_agg(id ORDER BY id DESC), greatest(count(*)::int - %d, 0)) AS ids
                        FROM recommendation
                        WHERE %s AND field_code IS NOT NULL AND received_on <= :to
                          AND (received_on >= :from OR reopened_on BETWEEN :from AND :to)
                          AND (host_unit_id, field_code) > (:unit, :field)
                        GROUP BY host_unit_id, field_code
                        HAVING count(*) FILTER (WHERE received_on BETWEEN :from AND :to) >= %d
                          OR count(*) FILTER (WHERE reopened_on BETWEEN :from AND :to) > 0
                        ORDER BY host_unit_id, field_code LIMIT :limit
                        """
                            .formatted(RecommendationState.IS_OPEN, SHOWN, within.sql(), OFTEN))
                    .bindMap(within.binding())
                    .bind("from", to.minusMonths(MONTHS).plusDays(1))
                    .bind("to", to)
                    .bind("unit", last.unit())
                    .bind("field", last.field())
                    .bind("limit", page.limit() + 1)
                    .map((row, _) -> view(row))
                    .list());
    return page.page(found, one -> List.of(one.unit().id().toString(), one.field()));
  }

  private PersistingIssueView view(ResultSet row) throws SQLException {
    return new PersistingIssueView(
        units.tree().ref(row.getObject("host_unit_id", UUID.class)),
        row.getString("field_code"),
        row.getInt("received"),
        row.getInt("reopened"),
        row.getInt("open"),
        row.getObject("last_on", LocalDate.class),
        List.of((UUID[]) row.getArray("ids").getArray()));
  }
}
