package vn.danvan.deploy.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.danvan.deploy.UnitIds;
import vn.danvan.deploy.launcher.LaunchException;
import vn.danvan.deploy.postgres.Postgres;

/**
 * The scratch database of a dialogue-service with its sample of recommendations: six in ten are
 * open, and half of all are of one commune in twenty.
 */
final class DialogueScratch extends ScratchDatabase {

  static final int COMMUNES = 200;

  private static final int BUSY_COMMUNES = 10;
  private static final int OPEN_OF_TEN = 6;
  private static final int WORKING_DAYS = 15;
  private static final int OPEN_DAYS = 10;
  private static final int CLOSED_DAYS = 1_500;
  private static final long SEED = 20_180_404;

  private static final List<String> FILLED = List.of("recommendation", "recommendation_text");

  /** What taking a recommendation down writes; what others refer to comes first. */
  private static final List<String> WRITTEN =
      List.of(
          "recommendation",
          "recommendation_text",
          "journal",
          "private_note",
          "unsealed",
          "idempotency");

  private final UUID province = UnitIds.of(BenchUnit.PROVINCE);
  private final LocalDate today;

  DialogueScratch(Postgres postgres, LocalDate today) {
    super(postgres, "bench_dialogue");
    this.today = today;
  }

  void makeTwins() {
    makeTwins(WRITTEN);
  }

  /** A province with its communes and the basic fields, as they come from model-service. */
  void fillReplicas() {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      rows(
          connection,
          "unit (id, version, code, name, kind, level, parent_id, territory_id, province_id,"
              + " valid_from)",
          -2,
          COMMUNES,
          this::unit);
      rows(connection, "unit_closure (ancestor, unit, depth)", -2, COMMUNES, this::closure);
      statement.execute("UPDATE unit_revision SET revision = revision + 1");
      statement.execute(
          "INSERT INTO field (id, version, code) VALUES (gen_random_uuid(), 1, 'ECONOMY')");
    } catch (SQLException e) {
      throw new LaunchException("The sample's units: " + e.getMessage(), e);
    }
  }

  /** -2 is the province, -1 the commune of the bench's officer. */
  private static String code(int number) {
    return switch (number) {
      case -2 -> BenchUnit.PROVINCE;
      case -1 -> BenchUnit.COMMUNE;
      default -> BenchUnit.COMMUNE + "-" + number;
    };
  }

  private String unit(int number) {
    var code = code(number);
    var id = UnitIds.of(code);
    var level = number == -2 ? "PROVINCE" : "COMMUNE";
    return line(
        id,
        1,
        code,
        code,
        level,
        level,
        number == -2 ? null : province,
        id,
        province,
        UnitIds.DEFAULT_VALID_FROM);
  }

  private String closure(int number) {
    var id = UnitIds.of(code(number));
    return number == -2 ? line(id, id, 0) : line(id, id, 0) + line(province, id, 1);
  }

  static UUID owner(int number) {
    int commune = number % 2 == 0 ? number / 2 % BUSY_COMMUNES : number / 2 % COMMUNES;
    return UnitIds.of(code(commune));
  }

  /** Adds recommendations up to a number. */
  void fill(int from, int to) {
    fill(FILLED, connection -> copy(connection, from, to));
  }

  private void copy(Connection connection, int from, int to) throws SQLException {
    var random = new Random(SEED + from);
    rows(
        connection,
        "recommendation (id, version, state, source, kind, field_code, complexity, host_unit_id,"
            + " owner_unit_id, lead_unit_id, cooperating_unit_ids, resolver_unit_ids, province_id, received_on, due_on,"
            + " assigned_on, answered_at_dialogue, resolution_class, closed_on, last_act_on,"
            + " tracking_hash)",
        from,
        to,
        number -> recommendation(number, random));
    rows(
        connection,
        "recommendation_text (recommendation_id, version, kind, text)",
        from,
        to,
        number ->
            line(
                SampleModels.id(number),
                1,
                "CONTENT",
                "Đường vào thôn ngập khi mưa, đề nghị sửa cống số " + number));
  }

  private String recommendation(int number, Random random) {
    boolean open = isOpen(number);
    var received =
        workingDays(
            today.minusDays(open ? 1 : 60), -(1 + number % (open ? OPEN_DAYS : CLOSED_DAYS)));
    var due = workingDays(received, WORKING_DAYS);
    var owner = owner(number);
    return line(
        SampleModels.id(number),
        3,
        open ? "ASSIGNED" : "CLOSED",
        "ONLINE",
        "FEEDBACK",
        "ECONOMY",
        "NORMAL",
        owner,
        owner,
        owner,
        "{}",
        "{}",
        province,
        received,
        due,
        received,
        false,
        open ? "IN_PROGRESS" : "DONE",
        open ? null : due,
        open ? received : due,
        hash(random));
  }

  private static boolean isOpen(int number) {
    return Math.floorMod(number, 10) < OPEN_OF_TEN;
  }

  /** How many of so many are open. */
  static int open(int size) {
    return size / 10 * OPEN_OF_TEN;
  }

  /** Nobody has the code of a sample. */
  private static String hash(Random random) {
    var hash = new byte[32];
    random.nextBytes(hash);
    return "\\\\x" + HexFormat.of().formatHex(hash);
  }

  /** Mondays to Fridays on or back, as many as asked for. */
  static LocalDate workingDays(LocalDate from, int days) {
    var day = from;
    for (int counted = 0; counted < Math.abs(days); ) {
      day = day.plusDays(Integer.signum(days));
      if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
        counted++;
      }
    }
    return day;
  }
}
