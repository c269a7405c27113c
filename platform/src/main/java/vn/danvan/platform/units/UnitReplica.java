package vn.danvan.platform.units;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The unit tree as this service keeps it: rows with versions, the parents by date, and the closure
 * of these that lists of a subtree are filtered with.
 */
@ApplicationScoped
public class UnitReplica {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
  private static final String NOTHING = "[]";

  private static final String UPSERT =
      """
      INSERT INTO unit (id, version, code, name, name_en, kind, level, parent_id, territory_id, province_id,
                        statistics_code, population, valid_from, valid_to, retrospective_from, retrospective_to,
                        earlier, successors)
      VALUES (:id, :version, :code, :name, :nameEn, :kind, :level, :parentId, :territoryId, :provinceId,
              :statisticsCode, :population, :validFrom, :validTo, :from, :to, :earlierPeriods::jsonb, :after::jsonb)
      ON CONFLICT (id) DO UPDATE SET
        version = excluded.version, code = excluded.code, name = excluded.name, name_en = excluded.name_en,
        kind = excluded.kind, level = excluded.level, parent_id = excluded.parent_id,
        territory_id = excluded.territory_id, province_id = excluded.province_id,
        statistics_code = excluded.statistics_code, population = excluded.population,
        valid_from = excluded.valid_from, valid_to = excluded.valid_to,
        retrospective_from = excluded.retrospective_from, retrospective_to = excluded.retrospective_to,
        earlier = excluded.earlier, successors = excluded.successors
      WHERE unit.version < excluded.version
      """;

  private static final String BELOW =
      """
      WITH RECURSIVE below AS (
        SELECT unnest(:roots) AS id
        UNION SELECT unit_place.unit FROM unit_place JOIN below ON unit_place.parent = below.id)
      """;

  private static final String FORGET_CLOSURE =
      BELOW + "DELETE FROM unit_closure USING below WHERE unit_closure.unit = below.id";

  /** A parent may arrive after its children: then they get their ancestors now. */
  private static final String RENEW_CLOSURE =
      BELOW
          + """
            , path AS (
              SELECT unit.id AS unit, unit.id AS ancestor, 0 AS depth, daterange(NULL, NULL) AS placed
              FROM unit JOIN below ON unit.id = below.id
              UNION ALL
              SELECT path.unit, known.id, path.depth + 1, path.placed * unit_place.placed
              FROM path
              JOIN unit_place ON unit_place.unit = path.ancestor
              JOIN unit known ON known.id = unit_place.parent
              WHERE path.depth < 20 AND path.placed && unit_place.placed)
            INSERT INTO unit_closure (ancestor, unit, depth, placed)
            SELECT ancestor, unit, min(depth), nullif(range_agg(placed), '{(,)}'::datemultirange)
            FROM path GROUP BY ancestor, unit
            """;

  private final Jdbi jdbi;
  private final UnitDirectory directory;

  public UnitReplica(Jdbi jdbi, UnitDirectory directory) {
    this.jdbi = jdbi;
    this.directory = directory;
  }

  /** Keeps the higher version of a unit; see {@link #apply(Collection)}. */
  public void apply(Unit unit) {
    apply(List.of(unit));
  }

  /**
   * Keeps the higher version of each unit and renews the closure of everything below them. Runs in
   * the caller's transaction, one after the other, so that a unit that comes while its parent moves
   * sees where to; the directory sees it after commit.
   */
  public void apply(Collection<Unit> units) {
    jdbi.useHandle(
        handle -> {
          handle.execute("SELECT FROM unit_revision FOR UPDATE");
          var changed = upsert(handle, newest(units));
          if (!changed.isEmpty()) {
            renewParents(handle, changed);
            var roots = changed.stream().map(Unit::id).toArray(UUID[]::new);
            handle.createUpdate(FORGET_CLOSURE).bind("roots", roots).execute();
            handle.createUpdate(RENEW_CLOSURE).bind("roots", roots).execute();
            handle.execute("UPDATE unit_revision SET revision = revision + 1");
          }
        });
    directory.refreshAfterCommit();
  }

  private static List<Unit> newest(Collection<Unit> units) {
    var newest = new LinkedHashMap<UUID, Unit>();
    units.forEach(
        unit ->
            newest.merge(unit.id(), unit, (one, two) -> one.version() < two.version() ? two : one));
    return List.copyOf(newest.values());
  }

  /** Those that were newer than what was known. */
  private static List<Unit> upsert(Handle handle, List<Unit> units) {
    var batch = handle.prepareBatch(UPSERT);
    for (var unit : units) {
      var open = unit.retrospective();
      batch
          .bindMethods(unit)
          .bind("from", open == null ? null : open.from())
          .bind("to", open == null ? null : open.to())
          .bind("earlierPeriods", write(unit.earlier()))
          .bind("after", write(unit.successors()))
          .add();
    }
    var counts = batch.execute();
    var changed = new ArrayList<Unit>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        changed.add(units.get(i));
      }
    }
    return changed;
  }

  private static void renewParents(Handle handle, List<Unit> units) {
    handle
        .createUpdate("DELETE FROM unit_place WHERE unit = ANY (:units)")
        .bind("units", units.stream().map(Unit::id).toArray(UUID[]::new))
        .execute();
    var batch =
        handle.prepareBatch(
            """
            INSERT INTO unit_place (unit, parent, placed)
            VALUES (:unit, :parent, daterange(:from::date, :until::date))
            """);
    units.forEach(unit -> addParents(batch, unit));
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /** The first parent holds since ever and the last for ever: facts may lie outside validity. */
  private static void addParents(PreparedBatch batch, Unit unit) {
    LocalDate from = null;
    var parent = unit.earlier().isEmpty() ? null : unit.earlier().getFirst().parentId();
    for (var period : unit.earlier()) {
      if (!Objects.equals(parent, period.parentId())) {
        addParent(batch, unit.id(), parent, from, period.from());
        from = period.from();
        parent = period.parentId();
      }
    }
    if (!unit.earlier().isEmpty() && !Objects.equals(parent, unit.parentId())) {
      addParent(batch, unit.id(), parent, from, unit.since());
      from = unit.since();
    }
    addParent(batch, unit.id(), unit.parentId(), from, null);
  }

  private static void addParent(
      PreparedBatch batch, UUID unit, UUID parent, LocalDate from, LocalDate until) {
    if (parent != null) {
      batch.bind("unit", unit).bind("parent", parent).bind("from", from).bind("until", until).add();
    }
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
            : new Unit.Retrospective(from, row.getObject("retrospective_to", LocalDate.class)),
        read(row.getString("earlier"), new TypeReference<List<Unit.Earlier>>() {}),
        read(row.getString("successors"), new TypeReference<List<Unit.Succession>>() {}));
  }

  private static String write(List<?> items) {
    try {
      return items.isEmpty() ? NOTHING : JSON.writeValueAsString(items);
    } catch (JsonProcessingException unserializable) {
      throw new IllegalStateException("Periods and successions are plain", unserializable);
    }
  }

  private static <T> List<T> read(String text, TypeReference<List<T>> type) throws SQLException {
    try {
      return text.equals(NOTHING) ? List.of() : JSON.readValue(text, type);
    } catch (JsonProcessingException unreadable) {
      throw new SQLException("The unit's history can't be read", unreadable);
    }
  }
}
