package vn.danvan.deploy.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.danvan.deploy.UnitIds;
import vn.danvan.deploy.launcher.LaunchException;
import vn.danvan.deploy.postgres.Postgres;

/** The scratch database of a model-service with its sample of models. */
final class ModelsScratch extends ScratchDatabase {

  static final int COMMUNES = 200;
  static final int ADOPTERS = 10_000;

  /** How many adopters there are at each depth. */
  private static final int[] DEPTHS = {5, 25, 125, 600, 2_500, 6_745};

  private static final List<String> FILLED = List.of("model", "catalogue_entry", "ledger_entry");

  /** What a creation writes. */
  private static final List<String> WRITTEN =
      List.of("model", "journal", "private_note", "unsealed", "idempotency");

  private final UUID province = UnitIds.of(BenchUnit.PROVINCE);

  ModelsScratch(Postgres postgres) {
    super(postgres, "bench_models");
  }

  static String commune(int number) {
    return BenchUnit.COMMUNE + "-" + number;
  }

  void makeTwins() {
    makeTwins(WRITTEN);
  }

  /** Adds models up to a number. */
  void fill(int from, int to) {
    fill(FILLED, connection -> copy(connection, from, to));
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
}
