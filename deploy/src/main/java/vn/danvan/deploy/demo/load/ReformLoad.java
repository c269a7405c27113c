package vn.danvan.deploy.demo.load;

import static vn.danvan.deploy.demo.load.Service.MODEL;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.danvan.deploy.demo.DemoContext;
import vn.danvan.deploy.demo.plan.ReformAct;
import vn.danvan.deploy.keycloak.DemoAccounts;

/**
 * Executes the reform of 2025-07-01 in the provinces that are loaded, each by one act, and grants
 * the demo accounts of closed units anew: at the successor of the whole, otherwise at the province.
 */
public final class ReformLoad {

  private static final List<String> PROVINCES =
      List.of("binh-thuan", "lai-chau", "ha-tinh", "binh-duong");

  private final DemoContext context;
  private final ApiClient client;
  private final Progress progress;
  private final Map<UUID, JsonNode> units = new HashMap<>();

  private ReformLoad(DemoContext context, ApiClient client, Progress progress) {
    this.context = context;
    this.client = client;
    this.progress = progress;
  }

  /**
   * Returns when the reports show it. What an earlier run did is left as it is.
   *
   * @throws Refusal a service refused a part of it, or stayed away for more than two minutes
   */
  public static void run(DemoContext context, PrintStream out) {
    try (var client = new ApiClient(context)) {
      new ReformLoad(context, client, new Progress(out)).run();
    }
  }

  private void run() {
    var provinces =
        PROVINCES.stream()
            .filter(province -> !list("/units?code=" + province + "&on=2025-06-30").isEmpty())
            .toList();
    if (provinces.isEmpty()) {
      progress.say("no province is loaded");
      return;
    }
    var executed =
        list("/reorganizations").stream().map(act -> act.required("actNumber").asText()).toList();
    for (var province : provinces) {
      if (executed.contains(ReformAct.number(province))) {
        progress.say(province + " is reformed already");
      } else {
        execute(province);
      }
    }
    grantAccounts();
    var doneAt = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
    for (var province : provinces) {
      new Arrival(client).await(ReformAct.heirOf(province), 2025, doneAt);
    }
    progress.say("all of it is in the reports");
  }

  private void execute(String province) {
    var act = ReformAct.of(province, subtree(province));
    var outcome =
        client
            .send(
                new Call(
                    MODEL,
                    "POST",
                    "/reorganizations",
                    "admin",
                    "reform-2025-07-01/" + province,
                    Call.Condition.NONE,
                    act))
            .body();
    progress.say(
        "%s: %d units opened, %d closed, %d changed; %d models moved, %d wait for a person"
            .formatted(
                province,
                outcome.required("opened").size(),
                outcome.required("closed").size(),
                outcome.required("changed").size(),
                outcome.required("models").size(),
                outcome.required("needsAssignment").size()));
  }

  /** The province and everything below it on the day before, level by level. */
  private List<ReformAct.Unit> subtree(String province) {
    var found = new ArrayList<ReformAct.Unit>();
    list("/units?code=" + province + "&on=2025-06-30").forEach(unit -> found.add(unit(unit)));
    for (int i = 0; i < found.size(); i++) {
      var parent = found.get(i).code();
      list("/units?parent=" + parent + "&on=2025-06-30").forEach(unit -> found.add(unit(unit)));
    }
    return found;
  }

  private static ReformAct.Unit unit(JsonNode unit) {
    return new ReformAct.Unit(
        unit.required("code").asText(),
        unit.required("name").asText(),
        unit.required("kind").asText(),
        unit.required("level").asText(),
        unit.path("parent").path("code").asText(null),
        unit.path("statisticsCode").asText(null));
  }

  private List<JsonNode> list(String path) {
    var found = new ArrayList<JsonNode>();
    String cursor = null;
    do {
      var more = (path.contains("?") ? "&" : "?") + "limit=200";
      var after =
          cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
      var page = client.send(Call.read(MODEL, path + more + after)).body();
      page.required("items").forEach(found::add);
      cursor = page.path("next").asText(null);
    } while (cursor != null);
    return found;
  }

  private void grantAccounts() {
    int granted = 0;
    for (var account : DemoAccounts.all()) {
      if (account.unit() != null) {
        var successor = successor(account.unit());
        if (successor.isPresent() && context.grant(account.username(), successor.get())) {
          granted++;
        }
      }
    }
    progress.say(granted + " accounts of closed units granted anew");
  }

  /** Where the work of a closed unit is done now; nothing for a unit that exists. */
  private Optional<UUID> successor(UUID id) {
    var unit = read(id);
    if (unit.isEmpty() || unit.get().path("validTo").isMissingNode()) {
      return Optional.empty();
    }
    var successors =
        StreamSupport.stream(unit.get().path("successors").spliterator(), false).toList();
    var whole =
        successors.stream()
            .filter(one -> one.required("share").asText().equals("WHOLE"))
            .map(one -> id(one.required("unit")))
            .findFirst();
    return whole.isPresent() ? whole : Optional.of(province(unit.get()));
  }

  private UUID province(JsonNode unit) {
    var province = id(unit.required("province"));
    return successor(province).orElse(province);
  }

  private static UUID id(JsonNode unit) {
    return UUID.fromString(unit.required("id").asText());
  }

  /** Accounts there are for provinces too that have not been loaded. */
  private Optional<JsonNode> read(UUID id) {
    if (!units.containsKey(id)) {
      try {
        units.put(id, client.send(Call.read(MODEL, "/units/" + id)).body());
      } catch (Refusal unknown) {
        units.put(id, null);
      }
    }
    return Optional.ofNullable(units.get(id));
  }
}
