package vn.danvan.dialogueservice.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.dialogueservice.ServiceTest;

/** What is due first comes first, whoever's turn it is below. */
@QuarkusTest
class WorklistTest extends ServiceTest {

  private static final String WORKLIST = "/recommendations/worklist";

  private void due(String id, LocalDate day) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE recommendation SET due_on = ? WHERE id = ?", day, UUID.fromString(id)));
  }

  private static List<String> ids(String token, String query) {
    return get(token, WORKLIST + query).then().statusCode(200).extract().path("items.id");
  }

  @Test
  void whatIsOpenIsTheSameInSqlAsInTheStateMachine() {
    for (var state : RecommendationState.values()) {
      var open =
          jdbi.withHandle(
              handle ->
                  handle
                      .createQuery(
                          "SELECT %s FROM (SELECT :state::text AS state) AS one"
                              .formatted(RecommendationState.IS_OPEN))
                      .bind("state", state)
                      .mapTo(Boolean.class)
                      .one());
      assertThat(open).isEqualTo(!state.isTerminal());
    }
  }

  @Test
  void theOverdueOnesComeFirst() {
    var later = assigned(neighbor);
    var overdue = assigned(neighbor);
    var next = received("Đường ngập");
    due(later, TODAY.plusDays(9));
    due(overdue, TODAY.minusDays(1));
    due(next, TODAY);
    get(provinceOfficer, WORKLIST)
        .then()
        .statusCode(200)
        .body("items.id", contains(overdue, next, later))
        .body("items.overdue", contains(true, false, false))
        .body("items[0].ownerUnit.code", equalTo(neighbor.code()));
    assertThat(ids(provinceOfficer, "?unit=" + neighbor.code())).containsExactly(overdue, later);
    assertThat(ids(neighborOfficer, "")).containsExactly(overdue, later);
    assertThat(ids(districtOfficer, "")).containsExactly(next);
  }

  @Test
  void pagesAreOneListEvenWhereManyAreDueOnOneDay() {
    var all = new ArrayList<String>();
    for (int number = 0; number < 5; number++) {
      all.add(assigned(neighbor));
    }
    all.forEach(id -> due(id, TODAY.plusDays(3)));
    var seen = new ArrayList<String>();
    String cursor = null;
    do {
      var page =
          get(provinceOfficer, WORKLIST + "?limit=2" + (cursor == null ? "" : "&cursor=" + cursor))
              .then()
              .statusCode(200)
              .extract();
      seen.addAll(page.path("items.id"));
      cursor = page.path("next");
    } while (cursor != null);
    assertThat(seen).containsExactlyElementsOf(all.stream().sorted().toList());
  }

  @Test
  void whatIsOverIsGone() {
    var id = assigned(neighbor);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE recommendation SET state = 'CLOSED' WHERE id = ?", UUID.fromString(id)));
    assertThat(ids(provinceOfficer, "")).isEmpty();
  }

  @Test
  void mineIsWhatTheOwnUnitAnswersForOrHelpsWith() {
    var led = assigned(neighbor);
    var helped = received("Chợ quá tải");
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE recommendation SET cooperating_unit_ids = ARRAY[?] WHERE id = ?",
                neighbor.id(),
                UUID.fromString(helped)));
    due(helped, TODAY.minusDays(2));
    assertThat(ids(neighborOfficer, "?mine=true")).containsExactly(helped, led);
    assertThat(ids(provinceOfficer, "?mine=true")).isEmpty();
    get(neighborOfficer, WORKLIST + "?mine=true&unit=" + neighbor.code())
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("unit"));
  }

  @Test
  void nobodyElseSeesIt() {
    var id = assigned(neighbor);
    get(stranger, WORKLIST).then().statusCode(200).body("items", empty());
    get(stranger, WORKLIST + "?unit=" + neighbor.code()).then().statusCode(404);
    get(neighborOfficer, WORKLIST + "?unit=" + district.code()).then().statusCode(404);
    get(neighborOfficer, WORKLIST + "?unit=nowhere").then().statusCode(400);
    get(neighborOfficer, WORKLIST + "?limit=0").then().statusCode(400);
    get(supervisor, WORKLIST).then().statusCode(200).body("items.id", contains(id));
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE recommendation SET lead_unit_id = ? WHERE id = ?",
                front.id(),
                UUID.fromString(id)));
    get(supervisor, WORKLIST).then().body("items", hasSize(0));
  }
}
