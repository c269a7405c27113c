package vn.danvan.deploy.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.danvan.deploy.UnitIds;
import vn.danvan.deploy.keycloak.DemoAccounts;

/**
 * As many communes and provinces as there are, below a top of the bench's own, whose rounds of a
 * year are open. They are made at the first use in a year and stay.
 */
final class NationalTree {

  static final int COMMUNES = 3_321;
  static final int PROVINCES = 34;

  private static final String TOP = "bench-national";
  private static final int CLIENTS = 8;
  private static final int ACCOUNTS_AT_ONCE = 10;

  private final BenchSystem system;
  private final BenchActs acts;
  private final BenchUnit units;
  private final LocalDate today;

  NationalTree(BenchSystem system, BenchActs acts, LocalDate today) {
    this.system = system;
    this.acts = acts;
    this.units = new BenchUnit(system);
    this.today = today;
  }

  /**
   * Paths of the boards.
   *
   * @param top the round that expects the provinces
   * @param province one that expects communes
   */
  record Boards(String top, String province) {}

  Boards ensure() throws IOException, InterruptedException {
    URI model = system.services().model();
    units.ensureUnit(model, TOP, "Toàn quốc đo thử", "CENTRAL", null);
    var provinces = IntStream.range(0, PROVINCES).boxed().toList();
    BenchActs.each(CLIENTS, provinces, number -> unit(province(number), "PROVINCE", TOP));
    BenchActs.each(
        CLIENTS,
        IntStream.range(0, COMMUNES).boxed().toList(),
        number -> {
          var parent = province(number % PROVINCES);
          return unit(parent + "-" + number, "COMMUNE", parent);
        });
    ensureAccounts();
    var rounds = BenchActs.each(CLIENTS, provinces, number -> round(province(number), "PROVINCE"));
    return new Boards(board(round(TOP, "CENTRAL")), board(rounds.getFirst()));
  }

  private Void unit(String code, String level, String parent)
      throws IOException, InterruptedException {
    units.ensureUnit(system.services().model(), code, "Đơn vị " + code, level, parent);
    return null;
  }

  private void ensureAccounts() throws IOException, InterruptedException {
    var accounts = new ArrayList<DemoAccounts.Account>();
    accounts.add(account(TOP));
    IntStream.range(0, PROVINCES)
        .mapToObj(NationalTree::province)
        .map(NationalTree::account)
        .forEach(accounts::add);
    for (int first = 0; first < accounts.size(); first += ACCOUNTS_AT_ONCE) {
      new BenchAccounts(system)
          .ensure(accounts.subList(first, Math.min(first + ACCOUNTS_AT_ONCE, accounts.size())));
    }
  }

  private static DemoAccounts.Account account(String unit) {
    return new DemoAccounts.Account(
        officer(unit), "Cán bộ", "Đo thử", UnitIds.of(unit), List.of("officer"));
  }

  /** Id of the unit's open round of the year, which is planned and opened at the first use. */
  private String round(String authority, String level) throws IOException, InterruptedException {
    var recognition = system.services().recognition();
    var known = recognitionKnows(authority);
    if (!known.isEmpty()) {
      return known;
    }
    ObjectNode plan =
        Api.JSON
            .createObjectNode()
            .put("authority", authority)
            .put("year", today.getYear())
            .put("level", level)
            .put("deadline", today.plusDays(14).toString())
            .put("minMonths", 0);
    plan.putObject("target").put("consideredPercent", 100);
    var planned =
        BenchActs.Versioned.of(
            acts.postOnceKnown(recognition, "/rounds", officer(authority), plan));
    return acts.put(
            recognition,
            "/rounds/" + planned.id() + "/opening",
            officer(authority),
            planned.version(),
            Api.JSON.createObjectNode())
        .id();
  }

  private String recognitionKnows(String authority) throws IOException, InterruptedException {
    var address = "/api/v1/rounds?authority=%s&year=%d".formatted(authority, today.getYear());
    var answer = Api.send(Api.request(system.services().recognition().resolve(address)).build());
    return answer.statusCode() == 200
        ? Api.JSON.readTree(answer.body()).path("items").path(0).path("id").asText()
        : "";
  }

  private static String board(String round) {
    return "/api/v1/rounds/" + round + "/coverage?limit=100";
  }

  private static String province(int number) {
    return "%s-%02d".formatted(TOP, number);
  }

  private static String officer(String unit) {
    return unit + ".officer";
  }
}
