package vn.danvan.recognitionservice.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.recognitionservice.ServiceTest;

@QuarkusTest
class DeadlineResourceTest extends ServiceTest {

  @Test
  void aDeadlineOnADayOffMovesToTheNextWorkingDay() {
    // Thursday and Friday before Tet of 2024 were off, and so was the week after it.
    planned("2024-02-08").then().body("deadline", equalTo("2024-02-15"));
    planned("2024-02-07")
        .then()
        .body("deadline", equalTo("2024-02-07"))
        .body("deadlineAsPlanned", equalTo("2024-02-07"));
    // A Saturday that was worked.
    planned("2024-05-04").then().body("deadline", equalTo("2024-05-04"));
    planned("2023-10-21")
        .then()
        .body("deadline", equalTo("2023-10-23"))
        .body("deadlineAsPlanned", equalTo("2023-10-21"));
  }

  @Test
  void aYearWithoutCalendarIsRefusedUntilTheAdminEntersIt() {
    plan("2046-06-01").then().statusCode(422).body("type", equalTo("/problems/calendar-missing"));
    var calendar = "/api/v1/recognition/work-calendars/2046";
    var days =
        """
        {"status": "PROJECTED", "offWeekdays": ["2046-06-01"], "workingWeekendDays": ["2046-06-02"]}
        """;
    var admin = TestTokens.of("admin", null, "admin");
    as(provinceHead).header("If-None-Match", "*").body(days).put(calendar).then().statusCode(403);
    as(admin).body(days).put(calendar).then().statusCode(428);
    as(admin)
        .header("If-None-Match", "*")
        .body(days.replace("2046-06-02", "2047-06-01"))
        .put(calendar)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/workingWeekendDays/0"));
    as(admin).header("If-None-Match", "*").body(days).put(calendar).then().statusCode(200);
    planned("2046-06-01").then().body("deadline", equalTo("2046-06-02"));
    as(admin)
        .header("If-Match", "\"1\"")
        .body(days.replace("\"2046-06-02\"", ""))
        .put(calendar)
        .then()
        .statusCode(200)
        .body("version", is(2));
    planned("2046-06-01").then().body("deadline", equalTo("2046-06-04"));
    as(null).get("/api/v1/recognition/work-calendars/1999").then().statusCode(422);
  }

  @Test
  void oneUnitGetsMoreTimeThanTheOthers() {
    var board = provinceRound();
    var model = recognizedAtOwnLevel();
    var draft = "/nominations/" + id(nominate(officer, board, model, "2023-11-15"));
    put(officer, draft + "/submission", 1, late("2023-11-16"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("past-deadline"));
    extend(officer, board, "2023-11-18").then().statusCode(404);
    extend(supervisor, board, "2023-11-18").then().statusCode(403);
    extend(null, board, "2023-11-18").then().statusCode(401);
    extend(secretary, board, "2023-11-15")
        .then()
        .statusCode(422)
        .body("errors.code", contains("extension-not-later"));
    extend(secretary, board, "2023-11-18").then().statusCode(200).body("version", is(3));
    get(null, "/rounds/" + board + "/extensions")
        .then()
        .body("items.unit.code", contains(district.code()))
        .body("items.until", contains("2023-11-20"));
    put(officer, draft + "/submission", 1, late("2023-11-21"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("past-deadline"));
    act(officer, draft, "submission", 1, late("2023-11-20"));
    assertThat(events(board)).containsExactly("RoundPlanned", "RoundOpened", "RoundExtended");
    get(secretary, "/rounds/" + board + "/history")
        .then()
        .body("data.reason", contains(nullValue(), nullValue(), nullValue()));
  }

  @Test
  void onlyWhoNominatesToTheRoundGetsMoreTime() {
    var own = ownRound(officer, district);
    post(
            officer,
            "/rounds/" + own + "/extensions",
            late(
                "2023-10-10",
                "\"unit\": \"%s\", \"until\": \"2023-10-27\", \"reason\": \"Mưa lũ\""
                    .formatted(neighbor.code())))
        .then()
        .statusCode(422)
        .body("errors.code", contains("unit-not-expected"));
    post(officer, "/rounds/" + own + "/extensions", late("2023-10-10"))
        .then()
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/unit", "/until", "/reason"));
    post(officer, "/rounds/" + own + "/extensions", "null").then().statusCode(400);
  }

  @Test
  void aUnitThatConsideredAndRecognizedNoneSaysSoWithItsMinutes() {
    var board = provinceRound();
    var own = "/rounds/" + ownRound(officer, district);
    var none =
        late("2023-10-31", "\"minutes\": {\"number\": \"15-BB/HU\", \"date\": \"2023-10-30\"}");
    put(officer, own + "/consideration", 2, none)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/illegal-transition"));
    act(officer, own, "review", 2, late("2023-10-24"));
    put(neighborOfficer, own + "/consideration", 3, none).then().statusCode(404);
    put(officer, own + "/consideration", 3, late("2023-10-31"))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/minutes"));
    act(officer, own, "consideration", 3, none);
    get(null, own)
        .then()
        .body("noneRecognized.minutesNumber", equalTo("15-BB/HU"))
        .body("noneRecognized.on", equalTo("2023-10-31"));
    get(null, "/rounds/" + board + "/standings?state=CONSIDERED_NONE")
        .then()
        .body("items.unit.code", contains(district.code()));
  }

  @Test
  void whoApprovedSomethingDidNotRecognizeNone() {
    var own = "/rounds/" + ownRound(officer, district);
    approved(own.substring(8), 1);
    put(
            officer,
            own + "/consideration",
            3,
            late("2023-10-31", "\"minutes\": {\"number\": \"1\", \"date\": \"2023-10-31\"}"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("some-recognized"));
  }

  @Test
  void aUnitNominatesNoMoreThanItsQuota() {
    post(
            provinceHead,
            "/scoring-schemes",
            """
            {"province": "%s", "level": "DISTRICT", "validFrom": "2023-01-01", "quotaPerUnit": 1,
             "procedure": "HEAD_DECISION", "criteria": []}
            """
                .formatted(province.code()))
        .then()
        .statusCode(201);
    var round = ownRound(officer, district);
    var first = submitted(officer, round, models.active(agency, district), "2023-10-10");
    var second = id(nominate(officer, round, models.active(agency, district), "2023-10-10"));
    put(officer, "/nominations/" + second + "/submission", 1, late("2023-10-10"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("quota-used-up"))
        .body("errors.rule", contains("R-SCH-05"));
    act(
        officer,
        "/nominations/" + first,
        "withdrawal",
        2,
        late("2023-10-10", "\"reason\": \"Rút hồ sơ\""));
    act(officer, "/nominations/" + second, "submission", 1, late("2023-10-10"));
    get(null, "/rounds/" + round + "/extensions").then().body("items", empty());
  }

  private UUID recognizedAtOwnLevel() {
    var round = ownRound(officer, district);
    var nomination = approved(round, 1);
    var decision =
        "/decisions/"
            + id(
                post(
                    officer,
                    "/decisions",
                    decision(round, district, "1", "2023-10-31", nomination)));
    act(head, decision, "signature", 1, late("2023-10-31"));
    act(head, decision, "issue", 2, late("2023-10-31"));
    return UUID.fromString(
        get(officer, "/nominations/" + nomination.getFirst()).jsonPath().getString("model.id"));
  }

  private Response extend(String token, String round, String until) {
    return post(
        token,
        "/rounds/" + round + "/extensions",
        late(
            "2023-11-15",
            "\"unit\": \"%s\", \"until\": \"%s\", \"reason\": \"Mưa lũ kéo dài\""
                .formatted(district.code(), until)));
  }

  private Response planned(String deadline) {
    var planned = plan(deadline);
    planned.then().statusCode(201);
    return planned;
  }

  /** Of a district of its own each time: there is one round per authority and year. */
  private Response plan(String deadline) {
    var authority = unit("huyen", "DISTRICT", "DISTRICT", province, null);
    return post(
        TestTokens.of("officer", authority.id(), "officer"),
        "/rounds",
        late(
            "2023-01-31",
            "\"authority\": \"%s\", \"year\": 2023, \"level\": \"DISTRICT\", \"deadline\": \"%s\""
                .formatted(authority.code(), deadline)));
  }
}
