package vn.danvan.dialogueservice.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.dialogueservice.ServiceTest;

@QuarkusTest
class ClosureServiceTest extends ServiceTest {

  /** Ten working days after the tests' day. */
  private static final LocalDate CLOSES_ON = LocalDate.of(2026, 6, 30);

  @Inject ClosureService closures;

  @BeforeEach
  void nothingOfOtherTestsIsDue() {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE recommendation SET closes_on = NULL WHERE state = 'SUPERVISED'"));
  }

  private String supervised() {
    var id = resolved(neighbor, neighborOfficer);
    post(supervisor, "/recommendations/" + id + "/supervisions", "{\"passed\": true}")
        .then()
        .statusCode(200)
        .body("closesOn", equalTo(CLOSES_ON.toString()));
    return id;
  }

  @Test
  void closesTenWorkingDaysAfterSupervisionAndNotADayBefore() {
    var id = supervised();
    clock.stopOn(CLOSES_ON.minusDays(1));
    assertThat(closures.closeDue()).isZero();
    clock.stopOn(CLOSES_ON);
    assertThat(closures.closeDue()).isEqualTo(1);
    assertThat(closures.closeDue()).isZero();
    get(districtOfficer, "/recommendations/" + id)
        .then()
        .body("state", equalTo("CLOSED"))
        .body("closedOn", equalTo("2026-06-30"))
        .body("version", is(8));
    get(districtOfficer, "/recommendations/" + id + "/history")
        .then()
        .body("[7].actor", equalTo("system"))
        .body("[7].occurredOn", equalTo("2026-06-30"));
  }

  @Test
  void aFiringThatComesLateClosesAsOfTheDayItShouldHave() {
    var id = supervised();
    clock.stopOn(CLOSES_ON.plusDays(20));
    assertThat(closures.closeDue()).isEqualTo(1);
    get(districtOfficer, "/recommendations/" + id).then().body("closedOn", equalTo("2026-06-30"));
  }

  @Test
  void whatIsEnteredLateIsLeftToItsHostForADay() {
    var id = supervised();
    var ownWork = supervised();
    for (var late : new String[] {id, ownWork}) {
      jdbi.useHandle(
          handle ->
              handle.execute(
                  "UPDATE recommendation SET closes_on = DATE '2023-07-18' WHERE id = ?::uuid",
                  late));
    }
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE recommendation SET lead_unit_id = host_unit_id WHERE id = ?::uuid",
                ownWork));
    assertThat(closures.closeDue()).as("only the timer may close own work").isEqualTo(1);
    get(districtOfficer, "/recommendations/" + ownWork)
        .then()
        .body("state", equalTo("CLOSED"))
        .body("closedOn", equalTo("2023-07-18"));
    clock.stopOn(TODAY.plusDays(1));
    assertThat(closures.closeDue()).isEqualTo(1);
    get(districtOfficer, "/recommendations/" + id).then().body("closedOn", equalTo("2023-07-18"));
  }

  @Test
  void manyFiringsAtOnceCloseEachOnce() throws Exception {
    var ids = IntStream.range(0, 5).mapToObj(_ -> supervised()).toList();
    clock.stopOn(CLOSES_ON);
    var closed = 0;
    try (var threads = Executors.newFixedThreadPool(4)) {
      var firings =
          IntStream.range(0, 4).mapToObj(_ -> threads.submit(closures::closeDue)).toList();
      for (var firing : firings) {
        closed += firing.get();
      }
    }
    assertThat(closed).isEqualTo(5);
    for (var id : ids) {
      get(districtOfficer, "/recommendations/" + id).then().body("version", is(8));
    }
  }

  @Test
  void theTimerDoesNotWaitForAHostThatActedForTheLeadUnit() {
    var id = supervised();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE recommendation SET closes_on = DATE '2023-07-18',"
                    + " resolver_unit_ids = ARRAY[host_unit_id] WHERE id = ?::uuid",
                id));
    assertThat(closures.closeDue()).isEqualTo(1);
    get(districtOfficer, "/recommendations/" + id).then().body("state", equalTo("CLOSED"));
  }
}
