package vn.danvan.platform.units;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The unit tree as this service keeps it: rows with versions, and the closure by date that lists of
 * a subtree are filtered with.
 */
@ApplicationScoped
public class UnitReplica {

  private final Jdbi jdbi;
  private final UnitDirectory directory;

  public UnitReplica(Jdbi jdbi, UnitDirectory directory) {
    this.jdbi = jdbi;
    this.directory = directory;
  }

  /**
   * Keeps the higher version of a unit and renews the closure of everything below it. Runs in the
   * caller's transaction, one after the other, so that a unit that comes while its parent moves
   * sees where to; the directory sees it after commit.
   */
  public void apply(Unit unit) {
    jdbi.useHandle(
        handle -> {
          handle.execute("SELECT FROM unit_revision FOR UPDATE");
          if (upsert(handle, unit) > 0) {
            renewClosure(handle, unit.id());
            handle.execute("UPDATE unit_revision SET revision = revision + 1");
          }
        });
    directory.refreshAfterCommit();
  }

  private static int upsert(Handle handle, Unit unit) {
    return handle
        .createUpdate(
            """
            INSERT INTO unit (id, version, code, name, name_en, kind, level, parent_id, territory_id, province_id,
                              statistics_code, population, valid_from, valid_to, retrospective_from, retrospective_to)
            VALUES (:id, :version, :code, :name, :nameEn, :kind, :level, :parentId, :territoryId, :provinceId,
                    :statisticsCode, :population, :validFrom, :validTo, :from, :to)
            ON CONFLICT (id) DO UPDATE SET
              version = excluded.version, code = excluded.code, name = excluded.name, name_en = excluded.name_en,
              kind = excluded.kind, level = excluded.level, parent_id = excluded.parent_id,
              territory_id = excluded.territory_id, province_id = excluded.province_id,
              statistics_code = excluded.statistics_code, population = excluded.population,
              valid_from = excluded.valid_from, valid_to = excluded.valid_to,
              retrospective_from = excluded.retrospective_from, retrospective_to = excluded.retrospective_to
            WHERE unit.version < excluded.version
            """)
        .bindMethods(unit)
        .bind("from", unit.retrospective() == null ? null : unit.retrospective().from())
        .bind("to", unit.retrospective() == null ? null : unit.retrospective().to())
        .execute();
  }

  /** A parent may arrive after its children: then they get their ancestors now. */
  private static void renewClosure(Handle handle, UUID root) {
    handle
        .createUpdate(
            """
            WITH RECURSIVE below AS (
              SELECT id FROM unit WHERE id = :root
              UNION SELECT unit.id FROM unit JOIN below ON unit.parent_id = below.id)
            DELETE FROM unit_closure USING below WHERE unit_closure.unit = below.id
            """)
        .bind("root", root)
        .execute();
    handle
        .createUpdate(
            """
            WITH RECURSIVE below AS (
              SELECT id FROM unit WHERE id = :root
              UNION SELECT unit.id FROM unit JOIN below ON unit.parent_id = below.id),
            path AS (
              SELECT unit.id AS unit, unit.id AS ancestor, unit.parent_id AS next, 0 AS depth,
                     daterange(unit.valid_from, unit.valid_to, '[]') AS valid
              FROM unit JOIN below ON unit.id = below.id
              UNION ALL
              SELECT path.unit, parent.id, parent.parent_id, path.depth + 1,
                     path.valid * daterange(parent.valid_from, parent.valid_to, '[]')
              FROM path JOIN unit parent ON parent.id = path.next WHERE path.depth < 20)
            INSERT INTO unit_closure (ancestor, unit, depth, valid) SELECT ancestor, unit, depth, valid FROM path
            """)
        .bind("root", root)
        .execute();
  }

  static List<Unit> readAll(Handle handle) {
    return handle.createQuery("SELECT * FROM unit").map((row, _) -> unit(row)).list();
  }

  static long revision(Handle handle) {
    return handle.createQuery("SELECT revision FROM unit_revision").mapTo(Long.class).one();
  }

  private static Unit unit(ResultSet row) throws SQLException {
    var from = row.getObject("retrospective_from", LocalDate.class);
    return new Unit(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("code"),
        row.getString("name"),
        row.getString("name_en"),
        row.getString("kind"),
        row.getString("level"),
        row.getObject("parent_id", UUID.class),
        row.getObject("territory_id", UUID.class),
        row.getObject("province_id", UUID.class),
        row.getString("statistics_code"),
        row.getObject("population", Integer.class),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        from == null
            ? null
            : new Unit.Retrospective(from, row.getObject("retrospective_to", LocalDate.class)));
  }
}
