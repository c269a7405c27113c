package vn.danvan.recognitionservice.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.platform.units.Unit;
import vn.danvan.recognitionservice.ServiceTest;

@QuarkusTest
class ReminderServiceTest extends ServiceTest {

  private static final String INBOX = "/recognition/notifications";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final LocalDate DEADLINE = LocalDate.of(2029, 11, 15);

  @Inject ReminderService reminders;

  @Test
  void unitsAreTold30And7DaysBeforeOnceEach() {
    var commune = unit("xa", "COMMUNE", "COMMUNE", province, null);
    var clerk = TestTokens.of("commune", commune.id(), "officer");
    var round = opened(secretary, province, "PROVINCE");
    reminders.raiseDue(DEADLINE.minusDays(31));
    get(clerk, INBOX).then().statusCode(200).body("items", empty());
    reminders.raiseDue(DEADLINE.minusDays(30));
    reminders.raiseDue(DEADLINE.minusDays(30));
    get(clerk, INBOX)
        .then()
        .body("items.kind", contains("ROUND_DEADLINE"))
        .body("items.href", contains("/api/v1/rounds/" + round))
        .body("items.daysBefore", contains(30))
        .body("items.dueOn", contains(DEADLINE.toString()));
    get(provinceOfficer, INBOX).then().body("items.size()", is(1));
    get(neighborOfficer, INBOX).then().body("items", empty());
    get(TestTokens.of("citizen", null, "citizen"), INBOX).then().body("items", empty());
    get(null, INBOX).then().statusCode(401);
    reminders.raiseDue(DEADLINE.minusDays(8));
    reminders.raiseDue(DEADLINE.minusDays(7));
    reminders.raiseDue(DEADLINE);
    get(clerk, INBOX).then().body("items.daysBefore", contains(7, 30));
    get(clerk, INBOX + "?limit=1")
        .then()
        .body("items.daysBefore", contains(7))
        .body("next", notNullValue());
    assertThat(
            count(
                "SELECT count(*) FROM journal JOIN reminder ON reminder.id = aggregate_id"
                    + " WHERE round_id = ?",
                UUID.fromString(round)))
        .isEqualTo(2);
  }

  @Test
  void whatWasMissedIsNotToldWhenTheNextIsDue() {
    var commune = unit("xa", "COMMUNE", "COMMUNE", province, null);
    var clerk = TestTokens.of("commune", commune.id(), "officer");
    opened(clerk, commune, "COMMUNE");
    reminders.raiseDue(DEADLINE.plusDays(1));
    get(clerk, INBOX).then().body("items", empty());
    reminders.raiseDue(DEADLINE.minusDays(3));
    get(clerk, INBOX).then().body("items.daysBefore", contains(7));
  }

  @Test
  void roundsThatWereEnteredLateTellNobody() {
    ownRound(officer, district);
    reminders.raiseDue(LocalDate.of(2023, 10, 13));
    get(officer, INBOX).then().body("items", empty());
  }

  @Test
  void aDeadlineGoesIntoCalendars() {
    var round = provinceRound();
    as(null)
        .accept("text/calendar")
        .get("/api/v1/rounds/" + round + "/calendar.ics")
        .then()
        .statusCode(200)
        .header("Content-Type", startsWith("text/calendar"))
        .body(containsString("DTSTART;VALUE=DATE:20231115"));
    as(null)
        .get("/api/v1/rounds/" + UUID.randomUUID() + "/calendar.ics")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/not-found"));
  }

  private static String opened(String token, Unit authority, String level) {
    var round =
        id(
            post(
                token,
                "/rounds",
                """
                {"authority": "%s", "year": 2029, "level": "%s", "deadline": "%s"}
                """
                    .formatted(authority.code(), level, DEADLINE)));
    act(token, "/rounds/" + round, "opening", 1, "{\"occurredOn\": \"%s\"}".formatted(TODAY));
    return round;
  }
}
