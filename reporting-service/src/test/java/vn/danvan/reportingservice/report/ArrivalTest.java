package vn.danvan.reportingservice.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.danvan.reportingservice.feed.Asking.publishAndWait;
import static vn.danvan.reportingservice.feed.Asking.records;
import static vn.danvan.reportingservice.feed.Asking.report;
import static vn.danvan.reportingservice.feed.Asking.waitFor;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.reportingservice.ReportingTest;
import vn.danvan.reportingservice.feed.Feed;
import vn.danvan.reportingservice.feed.Province;

/** How events may come, and what reports make of them. */
@QuarkusTest
class ArrivalTest extends ReportingTest {

  private static final LocalDate MAY = LocalDate.of(2023, 5, 4);

  @Test
  void tenTimesTheSameEventCountsOnce() {
    var province = new Province("ten-times");
    province.session(province.id(), "PROVINCE", "TRAINING", MAY, 30);
    var events = province.take();
    for (int i = 0; i < 10; i++) {
      events.forEach(feed::publish);
    }
    waitFor(feed, province, province.now());
    assertThat(report("sessions", province, "2023").getInt("totals.trainingSessions")).isEqualTo(1);
    assertThat(report("sessions", province, "2023").getInt("totals.trainingAttendances"))
        .isEqualTo(30);
  }

  @Test
  void whatIsNotReadHereHoldsNoReportBack() {
    var province = new Province("unread-topic");
    province.session(province.id(), "PROVINCE", "TRAINING", MAY, 30);
    feed.publish(
        new Feed.Event(
            "council-sessions",
            "CouncilSessionPlanned",
            Ids.next(),
            1,
            province.now(),
            MAY,
            Map.of("state", "PLANNED")));
    publishAndWait(feed, province);
    assertThat(report("sessions", province, "2023").getBoolean("complete")).isTrue();
  }

  @Test
  void anEarlierVersionThatComesLaterChangesNothingToday() {
    var province = new Province("backwards");
    var item = province.recommendation(province.id(), null, "ECONOMY", MAY, MAY.plusDays(21));
    province.close(item, MAY.plusDays(3));
    province.take().reversed().forEach(feed::publish);
    waitFor(feed, province, province.now());
    var totals = report("recommendations", province, "2023").<Map<String, Object>>get("totals");
    assertThat(totals)
        .containsEntry("received", 1)
        .containsEntry("closed", 1)
        .containsEntry("open", 0)
        .containsEntry("onTimeRate", 1.0f);
  }

  @Test
  void whatWasKnownThenIsAnsweredAsOfThen() {
    var province = new Province("as-of");
    var model = province.model(province.id(), "ECONOMY", MAY, 2023);
    var then = province.now();
    province.end(model, MAY.plusMonths(1));
    publishAndWait(feed, province);
    var now = report("models-by-field", province, "2023");
    assertThat(now.getInt("totals.ended")).isEqualTo(1);
    var before = report("models-by-field", province, "2023", "asOf", then.toString());
    assertThat(before.getInt("totals.ended")).isZero();
    assertThat(before.getInt("totals.activeAtEnd")).isEqualTo(1);
    assertThat(before.getString("asOf")).isEqualTo(then.toString());
    assertThat(before.getMap("watermarks").values()).containsOnly(then.toString());
    assertThat(records("models-by-field", "ended", province.code(), "2023")).hasSize(1);
    assertThat(
            records("models-by-field", "ended", province.code(), "2023", "asOf", then.toString()))
        .isEmpty();
  }

  @Test
  void aFactWaitsForItsUnitAndIsShownAsMissing() {
    var province = new Province("late-unit");
    publishAndWait(feed, province);
    var district = province.district("late");
    var commune = province.unit(province.code() + "-late-c", "Xã", "COMMUNE", "COMMUNE", district);
    province.session(commune, null, "PROPAGANDA", MAY, 10);
    var events = province.take();
    var ofUnits = events.stream().filter(event -> event.topic().equals("units")).toList();
    events.stream().filter(event -> !event.topic().equals("units")).forEach(feed::publish);
    isIncomplete(province);
    assertThat(sessions(province)).isZero();

    // Its unit alone is not enough: the district between it and the province is still unknown.
    feed.publish(ofUnits.getLast());
    isIncomplete(province);
    assertThat(sessions(province)).isZero();

    feed.publish(ofUnits.getFirst());
    waitFor(feed, province, province.now());
    assertThat(sessions(province)).isEqualTo(1);
    assertThat(report("sessions", province, "2023", "by", "level").getList("rows.level"))
        .containsExactly("COMMUNE");
  }

  @Test
  void aUnitThatMovesTakesItsFiguresAlong() {
    var province = new Province("moving");
    var first = province.district("first");
    var second = province.district("second");
    var commune = province.unit(province.code() + "-c", "Xã", "COMMUNE", "COMMUNE", first);
    province.session(commune, "COMMUNE", "PROPAGANDA", MAY, 10);
    publishAndWait(feed, province);
    assertThat(bySecond(province)).isZero();
    province.move(commune, second);
    publishAndWait(feed, province);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(bySecond(province)).isEqualTo(1));
    assertThat(sessions(province)).isEqualTo(1);
  }

  @Test
  void aJointDialogueCountsForEachHostAndOnceAboveThem() {
    var province = new Province("joint");
    var one = province.district("one");
    var other = province.district("other");
    province.dialogue(one, "DISTRICT", "PERIODIC", MAY, other, province.id());
    province.dialogue(one, "DISTRICT", "THEMATIC", MAY);
    publishAndWait(feed, province);
    var dialogues = report("dialogues", province, "2023");
    assertThat(dialogues.getInt("totals.held")).isEqualTo(2);
    assertThat(dialogues.getInt("totals.participants")).isEqualTo(80);
    assertThat(dialogues.getList("rows.unit.name")).containsExactly("Huyện one", "Huyện other");
    assertThat(dialogues.getList("rows.held")).containsExactly(2, 1);
    assertThat(dialogues.getList("identities.holds")).containsOnly(true);
    assertThat(records("dialogues", "held", province.code(), "2023")).hasSize(2);
    assertThat(records("dialogues", "held", province.code() + "-other", "2023")).hasSize(1);
  }

  @Test
  void overdueIsJudgedAtThePeriodsEnd() {
    var province = new Province("overdue");
    var due = LocalDate.of(2023, 6, 30);
    var item = province.recommendation(province.id(), null, null, MAY, due);
    province.close(item, LocalDate.of(2023, 8, 1));
    publishAndWait(feed, province);
    assertThat(open(province, "2023-H1")).containsExactly(1, 1, 0);
    assertThat(open(province, "2023-07-01..2023-07-01")).containsExactly(1, 0, 1);
    assertThat(open(province, "2023-07")).containsExactly(1, 0, 1);
    assertThat(open(province, "2023-08")).containsExactly(0, 0, 0);
    var august = report("recommendations", province, "2023-08");
    assertThat(august.getInt("totals.carriedOver")).isEqualTo(1);
    assertThat(august.getFloat("totals.onTimeRate")).isZero();
    assertThat(report("recommendations", province, "2023-07").getString("totals.onTimeRate"))
        .isNull();
    assertThat(
            report("recommendations", province, "2023", "by", "field").getList("rows.field.name"))
        .containsExactly("Chưa phân loại");
  }

  @Test
  void anUnreadableEventIsParkedAndMakesReportsIncomplete() throws Exception {
    var province = new Province("poison");
    publishAndWait(feed, province);
    var session = province.session(province.id(), "PROVINCE", "TRAINING", MAY, 5);
    var good = province.take().getFirst();
    feed.publish(
        new Feed.Event(
            "sessions",
            "SessionHeld",
            session,
            1,
            good.recordedAt(),
            MAY,
            Map.of("kind", "TRAINING")));
    isIncomplete(province);
    // Other tests rebuild from the same topics, so it must not stay there.
    feed.forget("sessions", session);
    jdbi.useHandle(handle -> handle.execute("DELETE FROM parked_event"));
    feed.publish(good);
    waitFor(feed, province, province.now());
    assertThat(report("sessions", province, "2023").getInt("totals.trainingSessions")).isEqualTo(1);
  }

  private void isIncomplete(Province province) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              feed.watermark(Instant.now());
              return jdbi.withHandle(
                  handle ->
                      handle
                          .createQuery(
                              "SELECT EXISTS (SELECT FROM parked_event) OR EXISTS (SELECT FROM flow WHERE NOT resolved)")
                          .mapTo(Boolean.class)
                          .one());
            });
    assertThat(report("sessions", province, "2023").getBoolean("complete")).isFalse();
  }

  private static List<Integer> open(Province province, String period) {
    var totals = report("recommendations", province, period);
    return List.of(
        totals.getInt("totals.open"),
        totals.getInt("totals.openOnTime"),
        totals.getInt("totals.openOverdue"));
  }

  private static int sessions(Province province) {
    return report("sessions", province, "2023").getInt("totals.propagandaSessions");
  }

  private static int bySecond(Province province) {
    return given()
        .queryParams("unit", province.code() + "-second", "period", "2023")
        .get("/api/v1/reports/sessions")
        .jsonPath()
        .getInt("totals.propagandaSessions");
  }
}
