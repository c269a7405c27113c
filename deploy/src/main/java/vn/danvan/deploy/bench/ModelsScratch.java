package vn.danvan.deploy.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.postgresql.PGConnection;
import vn.danvan.deploy.UnitIds;
import vn.danvan.deploy.launcher.LaunchException;
import vn.danvan.deploy.postgres.Postgres;

/**
 * The scratch database of a model-service that the bench runs for itself. The service makes its
 * tables; the sample is copied into them, without journal, and gone with the database.
 */
final class ModelsScratch {

  static final String DATABASE = "bench_models";
  static final int COMMUNES = 200;
  static final int ADOPTERS = 10_000;

  /** How many adopters there are at each depth. */
  private static final int[] DEPTHS = {5, 25, 125, 600, 2_500, 6_745};

  private static final int CHUNK = 1 << 20;

  private static final String INDEXES =
      """
      SELECT indexname, indexdef FROM pg_indexes
      WHERE schemaname = 'public' AND tablename IN ('model', 'catalogue_entry')
        AND indexname NOT IN (SELECT conname FROM pg_constraint)
      """;

  /** Tables like those that a creation writes, with the same indexes and foreign keys. */
  private static final String TWINS =
      """
      CREATE SCHEMA bare;
      CREATE TABLE bare.model (LIKE public.model INCLUDING ALL);
      CREATE TABLE bare.journal (LIKE public.journal INCLUDING ALL);
      CREATE TABLE bare.private_note (LIKE public.private_note INCLUDING ALL);
      CREATE TABLE bare.unsealed (LIKE public.unsealed INCLUDING ALL);
      CREATE TABLE bare.idempotency (LIKE public.idempotency INCLUDING ALL);
      DO $$ DECLARE key text; BEGIN
        FOR key IN SELECT pg_get_constraintdef(oid) FROM pg_constraint
                   WHERE conrelid = 'public.model'::regclass AND contype = 'f'
        LOOP EXECUTE 'ALTER TABLE bare.model ADD ' || key; END LOOP;
      END $$;
      """;

  private final Postgres postgres;
  private final UUID province = UnitIds.of(BenchUnit.PROVINCE);

  ModelsScratch(Postgres postgres) {
    this.postgres = postgres;
  }

  static String commune(int number) {
    return BenchUnit.COMMUNE + "-" + number;
  }

  Connection connect() throws SQLException {
    return postgres.connect(DATABASE);
  }

  String url() {
    return postgres.url(DATABASE);
  }

  /** Makes it anew; what a broken run left behind goes first. */
  void create() {
    drop();
    execute("postgres", "CREATE DATABASE " + DATABASE);
  }

  void drop() {
    execute("postgres", "DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)");
  }

  private void execute(String database, String sql) {
    try (var connection = postgres.connect(database);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new LaunchException("The scratch database: " + e.getMessage(), e);
    }
  }

  void makeTwins() {
    execute(DATABASE, TWINS);
  }

  /** Adds models up to a number; the indexes are made anew, as after an import. */
  void fill(int from, int to) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      var indexes = new LinkedHashMap<String, String>();
      try (var row = statement.executeQuery(INDEXES)) {
        while (row.next()) {
          indexes.put(row.getString(1), row.getString(2));
        }
      }
      for (var name : indexes.keySet()) {
        statement.execute("DROP INDEX " + name);
      }
      statement.execute("SET session_replication_role = replica");
      copy(connection, from, to);
      for (var definition : indexes.values()) {
        statement.execute(definition);
      }
      statement.execute("VACUUM ANALYZE model, catalogue_entry, ledger_entry");
    } catch (SQLException e) {
      throw new LaunchException("The sample: " + e.getMessage(), e);
    }
  }

  private void copy(Connection connection, int from, int to) throws SQLException {
    rows(
        connection,
        "model (id, version, state, title, field_code, basic_field_code, other_field_codes,"
            + " owner_unit_id, owner_kind, province_id, area_unit_id, objective, starts_on,"
            + " registering_unit_id, registered_level, created_on, last_act_on, registered_on,"
            + " launched_on, created_at)",
        from,
        to,
        number -> {
          var owner = owner(number);
          var field = SampleModels.field(number);
          return line(
              SampleModels.id(number),
              4,
              "ACTIVE",
              String.join(" ", SampleModels.title(number)),
              field,
              field,
              "{}",
              owner,
              "COLLECTIVE",
              province,
              owner,
              "Nhân dân cùng làm, cùng giám sát, cùng thụ hưởng",
              day(number),
              owner,
              "COMMUNE",
              day(number),
              day(number),
              day(number),
              day(number),
              day(number));
        });
    rows(
        connection,
        "ledger_entry (model_id, year, entry, registered_on, number, number_key,"
            + " registering_unit_id)",
        from,
        to,
        number ->
            line(
                SampleModels.id(number),
                day(number).substring(0, 4),
                "NEW",
                day(number),
                "So-" + number,
                "so " + number,
                owner(number)));
    rows(
        connection,
        "catalogue_entry (model_id, version, title, accented, tokens, state, field_code,"
            + " basic_field_code, owner_unit_id, owner_kind, province_id, area_unit_id,"
            + " registered_level, registered_on, years)",
        from,
        to,
        number -> {
          var title = SampleModels.title(number);
          var text = String.join(" ", title);
          var field = SampleModels.field(number);
          return line(
              SampleModels.id(number),
              4,
              text,
              " " + text + " ",
              SampleModels.tokens(title),
              "ACTIVE",
              field,
              field,
              owner(number),
              "COLLECTIVE",
              province,
              owner(number),
              "COMMUNE",
              day(number),
              "{" + day(number).substring(0, 4) + "}");
        });
  }

  /** Ten thousand adoptions, six deep, that go back to model 0. */
  void spread() {
    var parents = new ArrayList<Integer>(List.of(0));
    int next = 1;
    var lines = new ArrayList<String>();
    for (int size : DEPTHS) {
      var level = new ArrayList<Integer>();
      for (int i = 0; i < size; i++) {
        int parent = (int) ((long) i * parents.size() / size);
        int sibling = i - (int) Math.ceilDiv((long) parent * size, parents.size());
        lines.add(adoption(parents.get(parent), next, sibling));
        level.add(next++);
      }
      parents = level;
    }
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("SET session_replication_role = replica");
      rows(
          connection,
          "replication (id, version, state, model_id, source_unit_id, unit_id, unit_level,"
              + " province_id, field_code, basic_field_code, plan_year, child_model_id, planned_on,"
              + " adopted_on, last_act_on)",
          0,
          lines.size(),
          lines::get);
      statement.execute("VACUUM ANALYZE replication");
    } catch (SQLException e) {
      throw new LaunchException("The lineage: " + e.getMessage(), e);
    }
  }

  private String adoption(int source, int child, int sibling) {
    var field = SampleModels.field(source);
    return line(
        UUID.randomUUID(),
        2,
        "ADOPTED",
        SampleModels.id(source),
        owner(source),
        owner(sibling),
        "COMMUNE",
        province,
        field,
        field,
        2024,
        SampleModels.id(child),
        "2024-01-01",
        "2024-02-01",
        "2024-02-01");
  }

  private static UUID owner(int number) {
    return UnitIds.of(commune(Math.floorMod(number, COMMUNES)));
  }

  /** A day of 2020 to 2024. */
  private static String day(int number) {
    return "%d-%02d-%02d".formatted(2020 + number % 5, 1 + number / 5 % 12, 1 + number / 60 % 28);
  }

  private static String line(Object... values) {
    var line = new StringBuilder();
    for (var value : values) {
      line.append(line.isEmpty() ? "" : "\t").append(value);
    }
    return line.append('\n').toString();
  }

  private static void rows(
      Connection connection, String into, int from, int to, IntFunction<String> line)
      throws SQLException {
    var copy =
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + into + " FROM STDIN");
    var buffer = new StringBuilder();
    for (int number = from; number < to; number++) {
      buffer.append(line.apply(number));
      if (buffer.length() > CHUNK || number == to - 1) {
        var bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
      }
    }
    copy.endCopy();
  }

  /**
   * Until everything that was written is sealed and published: none of it weighs on what follows.
   */
  void awaitQuiet() {
    try (var connection = connect();
        var open =
            connection.prepareStatement(
                """
                SELECT EXISTS (SELECT FROM unsealed)
                  OR (SELECT published FROM relay_cursor) < (SELECT coalesce(max(position), 0) FROM journal_seal)
                """)) {
      for (int look = 0; look < 600; look++) {
        try (var row = open.executeQuery()) {
          row.next();
          if (!row.getBoolean(1)) {
            return;
          }
        }
        Thread.sleep(50);
      }
      throw new LaunchException("What was written is not published after 30 s");
    } catch (SQLException e) {
      throw new LaunchException("The scratch database: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("The bench was interrupted", e);
    }
  }
}
