package vn.danvan.reportingservice.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The schema that is filled beside the one that figures are read from. It is made like that one, so
 * that whatever migrations did holds for both, and takes its name in the end.
 */
@ApplicationScoped
class NextSchema {

  static final String LIVE = "derived";
  static final String NEXT = "derived_next";
  private static final String OLD = "derived_old";

  /** Where names are looked up while the next one is filled. */
  static final String SCHEMAS = "owned, " + NEXT;

  /** Filled before their indexes are made: that is several times quicker. */
  private static final List<String> LARGE = List.of("fact", "flow");

  private record Table(String name, boolean unlogged, String options) {}

  /** Makes it anew, without what is made once it is filled. */
  void create(Handle handle) {
    handle.execute("SET LOCAL search_path = " + LIVE);
    handle.execute("DROP SCHEMA IF EXISTS " + NEXT + " CASCADE");
    handle.execute("CREATE SCHEMA " + NEXT);
    for (var table : tables(handle)) {
      handle.execute(
          "CREATE %s TABLE %s.%s (LIKE %s.%s INCLUDING ALL EXCLUDING INDEXES)%s"
              .formatted(
                  table.unlogged() ? "UNLOGGED" : "",
                  NEXT,
                  table.name(),
                  LIVE,
                  table.name(),
                  table.options() == null ? "" : " WITH (" + table.options() + ")"));
      if (!LARGE.contains(table.name())) {
        index(handle, table.name());
      }
    }
    for (var table : tables(handle)) {
      if (table.name().startsWith("flyway_") || table.name().equals("unit_revision")) {
        handle.execute(
            "INSERT INTO %s.%s SELECT * FROM %s.%s"
                .formatted(NEXT, table.name(), LIVE, table.name()));
      }
    }
    for (var view : definitions(handle, LIVE)) {
      inNext(handle, "CREATE VIEW " + view.name() + " AS " + view.definition());
    }
    for (var function : functions(handle)) {
      inNext(handle, function.replace(" " + LIVE + ".", " " + NEXT + "."));
    }
  }

  /** Makes the indexes of what has been filled. */
  void index(Handle handle) {
    handle.execute("SET LOCAL search_path = " + LIVE);
    LARGE.forEach(table -> index(handle, table));
  }

  /** Keys first, then what else finds rows. */
  private static void index(Handle handle, String table) {
    var keys =
        handle
            .createQuery(
                """
                SELECT format('ALTER TABLE %I ADD CONSTRAINT %I %s', :table, conname, pg_get_constraintdef(oid))
                FROM pg_constraint
                WHERE conrelid = format('%I.%I', :live, :table)::regclass AND contype IN ('p', 'u', 'x', 'f')
                ORDER BY contype DESC
                """)
            .bind("live", LIVE)
            .bind("table", table)
            .mapTo(String.class)
            .list();
    keys.forEach(key -> inNext(handle, key));
    var others =
        handle
            .createQuery(
                """
                SELECT pg_get_indexdef(indexrelid) FROM pg_index
                WHERE indrelid = format('%I.%I', :live, :table)::regclass
                  AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
                """)
            .bind("live", LIVE)
            .bind("table", table)
            .mapTo(String.class)
            .list();
    others.forEach(
        index -> inNext(handle, index.replace(" ON " + LIVE + ".", " ON " + NEXT + ".")));
  }

  private static void inNext(Handle handle, String statement) {
    handle.execute("SET LOCAL search_path = " + NEXT);
    try (var sql = handle.getConnection().createStatement()) {
      sql.execute(statement);
    } catch (java.sql.SQLException failed) {
      throw new IllegalStateException("The next schema can't be made", failed);
    }
    handle.execute("SET LOCAL search_path = " + LIVE);
  }

  private static List<Table> tables(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT relname, relpersistence = 'u' AS unlogged, array_to_string(reloptions, ', ') AS options
            FROM pg_class WHERE relnamespace = to_regnamespace(:live) AND relkind = 'r' ORDER BY relname
            """)
        .bind("live", LIVE)
        .map(
            (row, _) ->
                new Table(
                    row.getString("relname"), row.getBoolean("unlogged"), row.getString("options")))
        .list();
  }

  private record View(String name, String definition) {}

  /** Written without the schema that is looked in. */
  private static List<View> definitions(Handle handle, String schema) {
    return handle
        .createQuery(
            """
            SELECT relname, pg_get_viewdef(oid) AS definition
            FROM pg_class WHERE relnamespace = to_regnamespace(:schema) AND relkind = 'v' ORDER BY oid
            """)
        .bind("schema", schema)
        .map((row, _) -> new View(row.getString("relname"), row.getString("definition")))
        .list();
  }

  private static List<String> functions(Handle handle) {
    return handle
        .createQuery(
            "SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = to_regnamespace(:live)")
        .bind("live", LIVE)
        .mapTo(String.class)
        .list();
  }

  /**
   * Refuses to take the place with less than is in it.
   *
   * @throws IllegalStateException an event could be applied to the live one and not to the next
   */
  void requireNothingLeftOut(Handle handle) {
    var leftOut =
        handle
            .createQuery(
                """
                SELECT count(*) FROM %1$s.parked_event AS next
                WHERE NOT EXISTS (SELECT FROM %2$s.parked_event AS live
                                  WHERE (live.topic, live.part, live.record_offset) = (next.topic, next.part, next.record_offset))
                """
                    .formatted(NEXT, LIVE))
            .mapTo(Long.class)
            .one();
    if (leftOut > 0) {
      throw new IllegalStateException(leftOut + " events could not be applied again");
    }
  }

  /**
   * Gives the next one the name under which figures are read. Whoever reads has ended, and who
   * comes waits only for the rest of this transaction; views for other tools go along.
   */
  void swap(Handle handle) {
    handle.execute("SET LOCAL search_path = " + LIVE);
    handle.execute("LOCK TABLE newest_fact IN ACCESS EXCLUSIVE MODE");
    var shown = definitions(handle, "bi");
    handle.execute("ALTER SCHEMA " + LIVE + " RENAME TO " + OLD);
    handle.execute("ALTER SCHEMA " + NEXT + " RENAME TO " + LIVE);
    for (var view : shown) {
      try (var sql = handle.getConnection().createStatement()) {
        sql.execute("CREATE OR REPLACE VIEW bi." + view.name() + " AS " + view.definition());
      } catch (java.sql.SQLException failed) {
        throw new IllegalStateException("Views can't go along", failed);
      }
    }
  }

  /** Removes what figures were read from before; nothing shows it any more. */
  void dropOld(Handle handle) {
    handle.execute("DROP SCHEMA IF EXISTS " + OLD + " CASCADE");
  }

  /** A number that depends on all rows of facts, flows and tallies, and not on their order. */
  String digest(Handle handle, String schema) {
    return handle
        .createQuery(
            """
            SELECT concat_ws('-',
              (SELECT sum(hashtextextended(each::text, 0)) FROM %1$s.fact AS each),
              (SELECT sum(hashtextextended(each::text, 0)) FROM %1$s.flow AS each),
              (SELECT sum(hashtextextended(each::text, 0)) FROM %1$s.tally AS each WHERE amount <> 0))
            """
                .formatted(schema))
        .mapTo(String.class)
        .one();
  }
}
