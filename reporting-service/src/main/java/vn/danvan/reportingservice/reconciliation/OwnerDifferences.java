package vn.danvan.reportingservice.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitTree;

/** Shows what the comparisons with the owners found. */
@ApplicationScoped
class OwnerDifferences {

  private static final int SHOWN = 100;

  private final Jdbi jdbi;
  private final UnitDirectory units;

  OwnerDifferences(Jdbi jdbi, UnitDirectory units) {
    this.jdbi = jdbi;
    this.units = units;
  }

  /**
   * @param unit only what concerns its subtree; null: all
   */
  OwnersView view(UUID unit) {
    var tree = units.tree();
    return jdbi.inTransaction(
        handle -> {
          var checks =
              handle
                  .createQuery("SELECT * FROM owner_check ORDER BY service")
                  .map((row, _) -> check(row))
                  .list();
          var items =
              handle
                  .createQuery(
                      """
                      SELECT *, sum(differing) OVER () AS all_differing FROM owner_difference
                      WHERE :unit::uuid IS NULL
                         OR unit_id IN (SELECT closure.unit FROM unit_closure closure WHERE closure.ancestor = :unit)
                      ORDER BY service, topic, day, unit_id LIMIT :shown
                      """)
                  .bind("unit", unit)
                  .bind("shown", SHOWN)
                  .map((row, _) -> new Found(item(row, tree), row.getLong("all_differing")))
                  .list();
          return new OwnersView(
              items.isEmpty() ? 0 : items.getFirst().all(),
              checks,
              items.stream().map(Found::item).toList());
        });
  }

  private record Found(OwnersView.Item item, long all) {}

  private static OwnersView.Check check(ResultSet row) throws SQLException {
    return new OwnersView.Check(
        row.getString("service"),
        row.getString("state"),
        instant(row, "started_at"),
        instant(row, "ended_at"),
        instant(row, "as_of"),
        row.getLong("events"),
        row.getString("failure"));
  }

  private static OwnersView.Item item(ResultSet row, UnitTree tree) throws SQLException {
    var unit = row.getObject("unit_id", UUID.class);
    return new OwnersView.Item(
        row.getString("service"),
        row.getString("topic"),
        unit == null ? null : tree.ref(unit),
        row.getObject("day", LocalDate.class),
        row.getLong("events"),
        row.getLong("held"),
        row.getLong("differing"),
        row.getString("digest"),
        row.getString("held_digest"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
