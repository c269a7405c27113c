package vn.danvan.dialogueservice;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.postgresql.ds.PGSimpleDataSource;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.testing.Contracts;
import vn.danvan.platform.testing.TestBackends;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitReplica;

/**
 * A province of its own for every test: two districts, a commune, the Front; and another province.
 * 2023 is open for late entry. The clock stands on a Tuesday.
 */
@QuarkusTestResource(
    value = TestBackends.class,
    initArgs = @ResourceArg(name = "name", value = "dialogue_service"))
public abstract class ServiceTest {

  protected static final LocalDate TODAY = LocalDate.of(2026, 6, 16);

  /** The last day of units that are closed. */
  protected static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

  @Inject protected UnitReplica replica;
  @Inject protected Jdbi jdbi;
  @Inject PGSimpleDataSource unpooled;
  @Inject protected TestClock clock;

  protected Unit province;
  protected Unit district;
  protected Unit neighbor;
  protected Unit commune;
  protected Unit front;
  protected Unit elsewhere;

  protected String provinceOfficer;
  protected String provinceHead;
  protected String districtOfficer;
  protected String districtHead;
  protected String neighborOfficer;
  protected String supervisor;
  protected String stranger;

  @BeforeEach
  void world() {
    clock.stopOn(TODAY);
    province = unit("tinh", "PROVINCE", null, null);
    district = unit("huyen", "DISTRICT", province, null);
    neighbor = unit("thi-xa", "DISTRICT", province, null);
    commune = unit("xa", "COMMUNE", district, null);
    front = unit("mttq", "PROVINCE", province, province);
    elsewhere = unit("tinh-khac", "PROVINCE", null, null);
    provinceOfficer = TestTokens.of("province.officer", province.id(), "officer");
    provinceHead = TestTokens.of("province.signatory", province.id(), "signatory");
    districtOfficer = TestTokens.of("district.officer", district.id(), "officer");
    districtHead = TestTokens.of("district.signatory", district.id(), "signatory");
    neighborOfficer = TestTokens.of("neighbor.officer", neighbor.id(), "officer");
    supervisor = TestTokens.of("province.supervisor", front.id(), "supervisor");
    stranger = TestTokens.of("elsewhere.officer", elsewhere.id(), "officer");
    for (var code : List.of("ECONOMY", "CULTURE_SOCIETY")) {
      jdbi.useHandle(
          handle ->
              handle.execute(
                  "INSERT INTO field (id, version, code) VALUES (?, 1, ?) ON CONFLICT DO NOTHING",
                  Ids.next(),
                  code));
    }
  }

  @AfterEach
  void letTheClockRun() {
    clock.run();
  }

  /** Whatever the tests of a class published keeps its contract. */
  @AfterAll
  static void everythingPublishedKeepsItsContract() {
    Contracts.checkSchemas();
    var journal = Arc.container().instance(Jdbi.class).get();
    var published =
        journal.withHandle(
            handle ->
                handle
                    .createQuery("SELECT EXISTS (SELECT FROM journal WHERE topic IS NOT NULL)")
                    .mapTo(Boolean.class)
                    .one());
    if (published) {
      Contracts.checkJournal(journal);
    }
  }

  protected Unit unit(String name, String level, Unit parent, Unit territory) {
    var id = Ids.next();
    var unit =
        new Unit(
            id,
            1,
            name + "-" + id,
            name,
            null,
            level,
            level,
            parent == null ? null : parent.id(),
            territory == null ? id : territory.id(),
            parent == null ? id : parent.provinceId(),
            null,
            null,
            LocalDate.of(2015, 1, 1),
            null,
            parent == null
                ? new Unit.Retrospective(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31))
                : null);
    QuarkusTransaction.requiringNew().run(() -> replica.apply(unit));
    return unit;
  }

  /** The unit as it is once it was closed on 2025-06-30 and others took over from it. */
  protected static Unit closed(Unit unit, Unit... heirs) {
    var share = heirs.length == 1 ? Unit.Share.WHOLE : Unit.Share.PART;
    return new Unit(
        unit.id(),
        2,
        unit.code(),
        unit.name(),
        null,
        unit.kind(),
        unit.level(),
        unit.parentId(),
        unit.territoryId(),
        unit.provinceId(),
        null,
        null,
        unit.validFrom(),
        LAST_DAY,
        unit.retrospective(),
        List.of(),
        Stream.of(heirs)
            .map(heir -> new Unit.Succession(heir.id(), LAST_DAY.plusDays(1), share, "1/NQ"))
            .toList());
  }

  /** Runs the action, and commits the change once the action waits for the rows that it locks. */
  protected void whileLocked(String change, Runnable action) throws Exception {
    try (var clerk = unpooled.getConnection();
        var statement = clerk.createStatement();
        var others = Executors.newVirtualThreadPerTaskExecutor()) {
      clerk.setAutoCommit(false);
      statement.execute(change);
      var running = others.submit(action);
      Awaitility.await().until(this::somebodyWaits);
      clerk.commit();
      running.get();
    }
  }

  private boolean somebodyWaits() throws SQLException {
    try (var observer = unpooled.getConnection();
        var statement = observer.createStatement();
        var row =
            statement.executeQuery(
                """
                SELECT count(*) FROM pg_stat_activity
                WHERE datname = current_database() AND wait_event_type = 'Lock'
                """)) {
      row.next();
      return row.getInt(1) > 0;
    }
  }

  protected static RequestSpecification as(String token) {
    var request = given().contentType(ContentType.JSON).header("Accept-Language", "en");
    return token == null ? request : request.auth().oauth2(token);
  }

  protected static Response post(String token, String path, String body) {
    return as(token).body(body).post("/api/v1" + path);
  }

  protected static Response put(String token, String path, long version, String body) {
    return as(token).header("If-Match", "\"" + version + "\"").body(body).put("/api/v1" + path);
  }

  protected static Response batch(String token, String path, String body) {
    return as(token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post("/api/v1" + path);
  }

  protected static Response get(String token, String path) {
    return as(token).get("/api/v1" + path);
  }

  protected static String id(Response response) {
    return response.then().extract().path("id");
  }

  /** A dialogue of the host, held on the day. */
  protected String held(String token, Unit host, LocalDate on) {
    var planned =
        post(
            token,
            "/dialogues",
            """
            {"title": "Đối thoại", "kind": "PERIODIC", "hostUnit": "%s", "plannedOn": "%s",
             "occurredOn": "%s"}
            """
                .formatted(host.code(), on, on.minusDays(10)));
    planned.then().statusCode(201);
    var id = id(planned);
    put(
            token,
            "/dialogues/" + id + "/announcement",
            1,
            "{\"announcedOn\": \"%s\"}".formatted(on.minusDays(8)))
        .then()
        .statusCode(200);
    put(
            token,
            "/dialogues/" + id + "/holding",
            2,
            """
            {"heldOn": "%s", "chair": "HEAD", "attendance": {"citizens": 180, "officials": 24}}
            """
                .formatted(on))
        .then()
        .statusCode(200);
    return id;
  }

  /** A recommendation that the district took down today, in state RECEIVED. */
  protected String received(String content) {
    var answer =
        post(
            districtOfficer,
            "/recommendations",
            """
            {"unit": "%s", "source": "RECEPTION", "kind": "FEEDBACK", "content": "%s"}
            """
                .formatted(district.code(), content));
    answer.then().statusCode(201);
    return id(answer);
  }

  /** The district gives it to another unit. */
  protected void assign(String id, Unit lead) {
    post(
            districtOfficer,
            "/recommendations/" + id + "/assignments",
            "{\"leadUnit\": \"%s\"}".formatted(lead.code()))
        .then()
        .statusCode(200);
  }

  /** A recommendation of the district's that was assigned to the lead unit today: version 3. */
  protected String assigned(Unit lead) {
    var id = received("Đèn đường hỏng");
    put(
            districtOfficer,
            "/recommendations/" + id + "/classification",
            1,
            "{\"kind\": \"FEEDBACK\", \"field\": \"ECONOMY\"}")
        .then()
        .statusCode(200);
    assign(id, lead);
    return id;
  }

  /** The same, resolved by the lead unit's officer: version 6. */
  protected String resolved(Unit lead, String leadOfficer) {
    var id = assigned(lead);
    put(leadOfficer, "/recommendations/" + id + "/acceptance", 3, "{}").then().statusCode(200);
    post(
            leadOfficer,
            "/recommendations/" + id + "/answers",
            "{\"text\": \"Đã thay bóng\", \"channel\": \"LETTER\"}")
        .then()
        .statusCode(200);
    put(
            leadOfficer,
            "/recommendations/" + id + "/resolution",
            5,
            "{\"resolutionClass\": \"DONE\", \"evidence\": \"Biên bản\"}")
        .then()
        .statusCode(200);
    return id;
  }
}
