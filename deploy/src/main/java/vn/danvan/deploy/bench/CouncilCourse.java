package vn.danvan.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.danvan.deploy.UnitIds;
import vn.danvan.deploy.keycloak.DemoAccounts;
import vn.danvan.deploy.keycloak.Realm;

/**
 * A commune whose models its own committee recognizes by one decision, and its province, whose
 * council considers half of them. Both are new in every run, since a unit holds one round a year;
 * the accounts stay the same.
 */
final class CouncilCourse {

  static final int ITEMS = 1_000;
  static final int NOMINATIONS = 500;
  static final int MEMBERS = 15;

  private static final int BATCH = 500;
  private static final int CLIENTS = 8;
  private static final String OFFICER = "bench-recognition-commune.officer";
  private static final String HEAD = "bench-recognition-commune.signatory";
  private static final String SECRETARY = "bench-recognition.secretary";

  private final BenchSystem system;
  private final BenchActs acts;
  private final LocalDate today;
  private final String province;
  private final String commune;
  private final URI recognition;
  private List<String> models = List.of();
  private String session;

  CouncilCourse(BenchSystem system, BenchActs acts, String run, LocalDate today) {
    this.system = system;
    this.acts = acts;
    this.today = today;
    this.province = "bench-recognition-" + run;
    this.commune = province + "-commune";
    this.recognition = system.services().recognition();
  }

  String commune() {
    return commune;
  }

  /** Units, accounts, and so many models at work. */
  void prepare() throws IOException, InterruptedException {
    var units = new BenchUnit(system);
    units.ensureUnit(system.services().model(), province, "Tỉnh đo thử", "PROVINCE", null);
    units.ensureUnit(system.services().model(), commune, "Xã đo thử", "COMMUNE", province);
    var accounts = new ArrayList<DemoAccounts.Account>();
    accounts.add(account(OFFICER, commune, "officer"));
    accounts.add(account(HEAD, commune, "signatory"));
    accounts.add(account(SECRETARY, province, "secretary", "officer"));
    IntStream.range(0, MEMBERS)
        .forEach(number -> accounts.add(account(member(number), province, "citizen")));
    new BenchAccounts(system).replace(accounts);
    models = launched();
  }

  private static DemoAccounts.Account account(String name, String unit, String... roles) {
    return new DemoAccounts.Account(name, "Tài khoản", "Đo thử", UnitIds.of(unit), List.of(roles));
  }

  static String member(int number) {
    return "bench-recognition.council" + number;
  }

  private List<String> launched() throws IOException, InterruptedException {
    var model = system.services().model();
    var registered = new ArrayList<BenchActs.Versioned>();
    for (int first = 0; first < ITEMS; first += BATCH) {
      var drafts = created(model, "/models/batch", rows(first, this::model));
      var submitted =
          BenchActs.each(
              CLIENTS,
              drafts,
              one ->
                  acts.put(
                      model, path("/models/", one, "/submission"), OFFICER, one.version(), act()));
      var list =
          act()
              .put("documentNumber", "%d-DS/ĐU".formatted(first / BATCH + 1))
              .put("registeringUnit", commune)
              .put("year", today.getYear());
      var lines = list.putArray("lines");
      submitted.forEach(
          one -> lines.addObject().put("model", one.id()).put("decision", "REGISTER"));
      var answer = acts.post(model, "/registration-lists", HEAD, list);
      for (int line = 0; line < submitted.size(); line++) {
        registered.add(
            new BenchActs.Versioned(
                submitted.get(line).id(),
                answer.required("lines").required(line).required("version").asLong()));
      }
    }
    return BenchActs.each(
        CLIENTS,
        registered,
        one ->
            acts.put(model, path("/models/", one, "/launch"), OFFICER, one.version(), act()).id());
  }

  private ObjectNode model(int number) {
    return row(number)
        .put("title", "Mô hình đo thử số " + number)
        .put("field", "ECONOMY")
        .put("ownerUnit", commune)
        .put("ownerKind", "COLLECTIVE")
        .put("area", commune)
        .put("objective", "Nhân dân cùng làm, cùng giám sát, cùng thụ hưởng")
        .put("startsOn", today.withDayOfYear(1).toString());
  }

  /** A decision on all models, signed and ready to be issued. */
  BenchActs.Versioned signedDecision() throws IOException, InterruptedException {
    var round = opened(commune, "COMMUNE", OFFICER);
    var nominations = underReview(round, ITEMS, OFFICER);
    BenchActs.each(
        CLIENTS,
        nominations,
        one ->
            acts.put(
                recognition,
                path("/nominations/", one, "/verdict"),
                OFFICER,
                one.version(),
                act()
                    .put("outcome", "APPROVED")
                    .put("votesFor", 9)
                    .put("votesCast", 9)
                    .put("members", 9)));
    var draft =
        act()
            .put("round", round.id())
            .put("issuer", commune)
            .put("number", "1-QĐ/ĐU")
            .put("date", today.toString());
    var items = draft.putArray("nominations");
    nominations.forEach(one -> items.add(one.id()));
    var drafted = BenchActs.Versioned.of(acts.post(recognition, "/decisions", OFFICER, draft));
    return acts.put(
        recognition, path("/decisions/", drafted, "/signature"), HEAD, drafted.version(), act());
  }

  void issue(BenchActs.Versioned decision) throws IOException, InterruptedException {
    acts.put(recognition, path("/decisions/", decision, "/issue"), HEAD, decision.version(), act());
  }

  /** The session of a council whose members may score. */
  void startScoring() throws IOException, InterruptedException {
    var round = opened(province, "PROVINCE", SECRETARY);
    underReview(round, NOMINATIONS, SECRETARY);
    var plan = act().put("round", round.id()).put("heldOn", today.toString());
    plan.put("ballot", "SECRET");
    var members = plan.putArray("members");
    for (int number = 0; number < MEMBERS; number++) {
      members
          .addObject()
          .put("account", Realm.subject(member(number)).toString())
          .put("name", "Ủy viên đo thử " + number)
          .put("role", number == 0 ? "CHAIR" : number == 1 ? "SECRETARY" : "MEMBER")
          .put("unit", province)
          .put("termFrom", today.withDayOfYear(1).toString())
          .put("termTo", today.plusYears(1).toString());
    }
    session = acts.post(recognition, "/council-sessions", SECRETARY, plan).required("id").asText();
    var attendance = act();
    var present = attendance.putArray("present");
    var planned = acts.get(recognition, "/council-sessions/" + session, SECRETARY);
    planned.required("members").forEach(one -> present.add(one.required("id").asText()));
    step("attendance", 1, attendance);
    step("opening", 2, act());
    step("scoring", 3, act());
  }

  private void step(String act, long version, ObjectNode body)
      throws IOException, InterruptedException {
    acts.put(recognition, "/council-sessions/" + session + "/" + act, SECRETARY, version, body);
  }

  /** What a member would see, and then hands in: scores of all nominations by all criteria. */
  Void score(int number) throws IOException, InterruptedException {
    var worklist = worklist(number);
    var body = act();
    var scores = body.putArray("scores");
    for (var task : worklist.required("toScore")) {
      var entry = scores.addObject().put("nomination", task.required("nomination").asText());
      var points = entry.putObject("points");
      for (var criterion : worklist.required("criteria")) {
        points.put(
            criterion.required("code").asText(), criterion.required("maximum").asInt() - 0.5);
      }
    }
    acts.put(
        recognition,
        "/council-sessions/" + session + "/scores",
        member(number),
        worklist.required("version").asLong(),
        body);
    return null;
  }

  Void vote(int number) throws IOException, InterruptedException {
    var body = act();
    var votes = body.putArray("votes");
    worklist(number)
        .required("toVote")
        .forEach(
            task ->
                votes
                    .addObject()
                    .put("nomination", task.required("nomination").asText())
                    .put("choice", "FOR"));
    acts.post(recognition, "/council-sessions/" + session + "/votes", member(number), body);
    return null;
  }

  private JsonNode worklist(int number) throws IOException, InterruptedException {
    return acts.get(recognition, "/council-sessions/" + session + "/worklist", member(number));
  }

  void startBallot() throws IOException, InterruptedException {
    step("ballot", 4, act());
  }

  /**
   * Closes the session.
   *
   * @return how many nominations it approved
   */
  int close() throws IOException, InterruptedException {
    step("closure", 5, act().put("minutesNumber", "1-BB/HĐ").put("minutesDate", today.toString()));
    return acts.get(recognition, "/council-sessions/" + session, SECRETARY)
        .required("approvedCount")
        .asInt();
  }

  private BenchActs.Versioned opened(String authority, String level, String keeper)
      throws IOException, InterruptedException {
    var plan =
        act()
            .put("authority", authority)
            .put("year", today.getYear())
            .put("level", level)
            .put("deadline", today.plusDays(14).toString())
            .put("minMonths", 0);
    var planned = BenchActs.Versioned.of(acts.postOnceKnown(recognition, "/rounds", keeper, plan));
    return acts.put(
        recognition, path("/rounds/", planned, "/opening"), keeper, planned.version(), act());
  }

  /** So many of the models, nominated by the commune, checked and under review in the round. */
  private List<BenchActs.Versioned> underReview(BenchActs.Versioned round, int count, String keeper)
      throws IOException, InterruptedException {
    var checked = new ArrayList<BenchActs.Versioned>();
    for (int first = 0; first < count; first += BATCH) {
      var drafts =
          created(
              recognition,
              "/nominations/batch",
              rows(
                  first,
                  number ->
                      row(number)
                          .put("round", round.id())
                          .put("model", models.get(number))
                          .put("ownScore", 90)));
      var submitted =
          BenchActs.each(
              CLIENTS,
              drafts,
              one ->
                  acts.putOnceKnown(
                      recognition,
                      path("/nominations/", one, "/submission"),
                      OFFICER,
                      one.version(),
                      act()));
      checked.addAll(
          BenchActs.each(
              CLIENTS,
              submitted,
              one ->
                  acts.put(
                      recognition,
                      path("/nominations/", one, "/eligibility"),
                      keeper,
                      one.version(),
                      act().put("eligible", true))));
    }
    acts.put(recognition, path("/rounds/", round, "/review"), keeper, round.version(), act());
    return checked.stream()
        .map(one -> new BenchActs.Versioned(one.id(), one.version() + 1))
        .toList();
  }

  private List<BenchActs.Versioned> created(URI service, String path, ObjectNode rows)
      throws IOException, InterruptedException {
    var created = new ArrayList<BenchActs.Versioned>();
    acts.postOnceKnown(service, path, OFFICER, rows)
        .required("results")
        .forEach(row -> created.add(BenchActs.Versioned.of(row)));
    return created;
  }

  private interface Row {
    ObjectNode of(int number);
  }

  private static ObjectNode rows(int first, Row row) {
    var body = Api.JSON.createObjectNode();
    var rows = body.putArray("rows");
    IntStream.range(first, first + BATCH).forEach(number -> rows.add(row.of(number)));
    return body;
  }

  private ObjectNode row(int number) {
    return act().put("clientReference", "row-" + number);
  }

  /** Everything happens today. */
  private ObjectNode act() {
    return Api.JSON.createObjectNode().put("occurredOn", today.toString());
  }

  private static String path(String kind, BenchActs.Versioned one, String act) {
    return kind + one.id() + act;
  }
}
