package vn.danvan.recognitionservice;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.testing.TestBackends;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitReplica;
import vn.danvan.recognitionservice.knownmodel.ModelFixture;

/**
 * A province of its own for every test, with two districts and an agency below one of them, as it
 * was in 2023. The years 2023 and 2024 are open for late entry.
 */
@QuarkusTestResource(
    value = TestBackends.class,
    initArgs = @ResourceArg(name = "name", value = "recognition_service"))
public abstract class ServiceTest {

  @Inject protected UnitReplica replica;
  @Inject protected ModelFixture models;
  @Inject protected Jdbi jdbi;

  protected Unit province;
  protected Unit district;
  protected Unit neighbor;
  protected Unit agency;
  protected Unit front;

  protected String officer;
  protected String head;
  protected String neighborOfficer;
  protected String neighborHead;
  protected String provinceOfficer;
  protected String secretary;
  protected String provinceHead;
  protected String supervisor;

  @BeforeEach
  protected void world() {
    province = unit("tinh", "PROVINCE", "PROVINCE", null, null);
    district = unit("huyen", "DISTRICT", "DISTRICT", province, null);
    neighbor = unit("khoi", "AFFILIATED_PARTY_COMMITTEE", "DISTRICT", province, null);
    agency = unit("co-quan", "AGENCY", "COMMUNE", district, null);
    front = unit("mttq", "FATHERLAND_FRONT", "PROVINCE", province, province);
    officer = TestTokens.of("district.officer", district.id(), "officer");
    head = TestTokens.of("district.signatory", district.id(), "signatory");
    neighborOfficer = TestTokens.of("neighbor.officer", neighbor.id(), "officer");
    neighborHead = TestTokens.of("neighbor.signatory", neighbor.id(), "signatory");
    provinceOfficer = TestTokens.of("province.officer", province.id(), "officer");
    secretary = TestTokens.of("province.secretary", province.id(), "secretary");
    provinceHead = TestTokens.of("province.signatory", province.id(), "signatory");
    supervisor = TestTokens.of("province.supervisor", front.id(), "supervisor");
  }

  protected Unit unit(String name, String kind, String level, Unit parent, Unit territory) {
    var id = Ids.next();
    var unit =
        new Unit(
            id,
            1,
            name + "-" + id,
            name,
            null,
            kind,
            level,
            parent == null ? null : parent.id(),
            territory == null ? id : territory.id(),
            parent == null ? id : parent.provinceId(),
            null,
            null,
            LocalDate.of(2015, 1, 1),
            null,
            parent == null
                ? new Unit.Retrospective(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 12, 31))
                : null);
    QuarkusTransaction.requiringNew().run(() -> replica.apply(unit));
    return unit;
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

  /** Members of an act that is entered late. */
  protected static String late(String day, String... more) {
    var members = new ArrayList<>(List.of(more));
    members.add(
        """
        "occurredOn": "%s",
        "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "12-BC/TU"}
        """
            .formatted(day));
    return "{" + String.join(", ", members) + "}";
  }

  /** Does an act that must succeed and raise the version by one. */
  protected static void act(String token, String path, String act, long version, String body) {
    put(token, path + "/" + act, version, body)
        .then()
        .statusCode(200)
        .header("ETag", "\"" + (version + 1) + "\"");
  }

  /** An act of a day before that of the act that it follows. */
  protected static void refusedAsTooEarly(Response answer) {
    answer
        .then()
        .statusCode(422)
        .body("errors.code", contains("before-last-act"))
        .body("errors.pointer", contains("/occurredOn"));
  }

  protected static String id(Response created) {
    return created.then().statusCode(201).extract().path("id");
  }

  /** The unit's own round of 2023, open. */
  protected String ownRound(String token, Unit authority) {
    return round(token, authority, "DISTRICT", 2023, "2023-10-20", "2023-01-31", "2023-10-02");
  }

  /** The province's round of 2023, open. */
  protected String provinceRound() {
    return round(secretary, province, "PROVINCE", 2023, "2023-11-15", "2023-01-31", "2023-11-01");
  }

  protected String round(
      String token,
      Unit authority,
      String level,
      int year,
      String deadline,
      String planned,
      String opened) {
    var body =
        late(
            planned,
            """
            "authority": "%s", "year": %d, "level": "%s", "deadline": "%s"
            """
                .formatted(authority.code(), year, level, deadline));
    var round = id(post(token, "/rounds", body));
    act(token, "/rounds/" + round, "opening", 1, late(opened));
    return round;
  }

  /** A draft of the model in the round, as late entry of that day. */
  protected static Response nominate(String token, String round, UUID model, String day) {
    return post(
        token,
        "/nominations",
        late(day, "\"round\": \"%s\", \"model\": \"%s\"".formatted(round, model)));
  }

  /** A submitted nomination. */
  protected static String submitted(String token, String round, UUID model, String day) {
    var nomination = id(nominate(token, round, model, day));
    act(token, "/nominations/" + nomination, "submission", 1, late(day));
    return nomination;
  }

  protected static String verdict(String day, boolean approved) {
    return late(
        day,
        "\"outcome\": \"%s\", \"votesFor\": %d, \"votesCast\": 9, \"members\": 9"
            .formatted(approved ? "APPROVED" : "NOT_APPROVED", approved ? 8 : 4));
  }

  protected static void eligible(String token, String nomination, String day) {
    act(token, "/nominations/" + nomination, "eligibility", 2, late(day, "\"eligible\": true"));
  }

  protected static String decision(
      String round, Unit issuer, String number, String day, List<String> nominations) {
    return late(
        day,
        """
        "round": "%s", "issuer": "%s", "number": "%s", "date": "%s", "nominations": [%s]
        """
            .formatted(
                round,
                issuer.code(),
                number,
                day,
                nominations.stream()
                    .map(one -> "\"" + one + "\"")
                    .collect(Collectors.joining(", "))));
  }

  /** A decision that ends recognitions. */
  protected static String ending(
      String kind,
      String round,
      Unit issuer,
      String number,
      String day,
      List<String> recognitions) {
    return decision(round, issuer, number, day, recognitions)
        .replaceFirst("\\{", "{\"kind\": \"%s\", \"reason\": \"Sai đối tượng\", ".formatted(kind))
        .replace("\"nominations\"", "\"recognitions\"");
  }

  /** So many models of the agency, submitted and checked, under review in the district's round. */
  protected List<String> underReview(String round, int count) {
    var nominations =
        IntStream.range(0, count)
            .mapToObj(_ -> submitted(officer, round, models.active(agency, district), "2023-10-10"))
            .toList();
    nominations.forEach(one -> eligible(officer, one, "2023-10-13"));
    act(officer, "/rounds/" + round, "review", 2, late("2023-10-24"));
    return nominations;
  }

  /** So many approved nominations of the district's round. */
  protected List<String> approved(String round, int count) {
    var nominations = underReview(round, count);
    nominations.forEach(
        one -> act(officer, "/nominations/" + one, "verdict", 4, verdict("2023-10-31", true)));
    return nominations;
  }

  protected List<String> events(String aggregate) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT event_type FROM journal WHERE aggregate_id = :id::uuid ORDER BY version")
                .bind("id", aggregate)
                .mapTo(String.class)
                .map(type -> type.substring("vn.danvan.".length()))
                .list());
  }

  protected int count(String query, Object... arguments) {
    return jdbi.withHandle(handle -> handle.select(query, arguments).mapTo(Integer.class).one());
  }
}
