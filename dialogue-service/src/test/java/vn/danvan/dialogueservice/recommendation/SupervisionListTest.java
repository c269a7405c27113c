package vn.danvan.dialogueservice.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.dialogueservice.ServiceTest;

@QuarkusTest
class SupervisionListTest extends ServiceTest {

  private String dialogue;

  @BeforeEach
  void aHeldDialogue() {
    dialogue = held(districtOfficer, district, TODAY.minusDays(4));
  }

  /** Answered on the spot by the district and resolved by that, in the order of their ids. */
  private List<String> resolvedOnTheSpot(int count) {
    var rows =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    """
                    {"clientReference": "%d", "content": "Nội dung", "kind": "FEEDBACK", "field": "ECONOMY",
                     "outcome": "ANSWERED_AT_DIALOGUE", "answer": "Đã rõ", "resolutionClass": "EXPLAINED"}
                    """
                        .formatted(i))
            .collect(Collectors.joining(", "));
    var answer =
        batch(
            districtOfficer,
            "/dialogues/" + dialogue + "/recommendations/batch",
            "{\"rows\": [" + rows + "]}");
    answer.then().statusCode(200);
    return answer.jsonPath().<String>getList("results.id").stream().sorted().toList();
  }

  private String list(String more) {
    return "{\"policy\": \"LIST\", \"dialogue\": \"%s\"%s}".formatted(dialogue, more);
  }

  private String sample(String more) {
    return "{\"policy\": \"SAMPLE\", \"dialogue\": \"%s\"%s}".formatted(dialogue, more);
  }

  private static String finding(String id, boolean passed) {
    return "{\"recommendation\": \"%s\", \"passed\": %s, \"reason\": %s}"
        .formatted(id, passed, passed ? "null" : "\"Chưa làm\"");
  }

  private static String findings(List<String> found) {
    return "{\"findings\": [" + String.join(", ", found) + "]}";
  }

  private void object(String id) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE recommendation SET objected_on = ? WHERE id = ?::uuid", TODAY, id));
  }

  private List<String> states(List<String> ids) {
    return ids.stream()
        .map(id -> get(supervisor, "/recommendations/" + id).<String>path("state"))
        .toList();
  }

  @Test
  void oneActCoversTheListOfADialogue() {
    var ids = resolvedOnTheSpot(3);
    var answer =
        post(
            supervisor,
            "/supervisions",
            list(", \"findings\": [" + finding(ids.get(1), false) + "]"));
    answer
        .then()
        .statusCode(201)
        .body("state", is("CONCLUDED"))
        .body("listed", hasSize(3))
        .body("passed", is(2))
        .body("failed", is(1))
        .body("supervisorUnit.id", is(front.id().toString()))
        .body("allowedActions", hasSize(0));
    assertThat(states(ids)).containsExactly("SUPERVISED", "REOPENED", "SUPERVISED");
    get(supervisor, "/recommendations/" + ids.get(1)).then().body("texts.kind", hasItem("REASON"));
    get(districtOfficer, "/supervisions/" + id(answer)).then().statusCode(200);
    get(stranger, "/supervisions/" + id(answer)).then().statusCode(404);
    post(supervisor, "/supervisions", list(""))
        .then()
        .statusCode(422)
        .body("errors.code", contains("nothing-listed"));
  }

  @Test
  void whatItsSenderObjectedToIsNamedOnTheList() {
    var ids = resolvedOnTheSpot(2);
    object(ids.getFirst());
    post(supervisor, "/supervisions", list(""))
        .then()
        .statusCode(422)
        .body("errors.code", contains("findings-missing"));
    assertThat(states(ids)).containsOnly("RESOLVED");
    post(
            supervisor,
            "/supervisions",
            list(", \"findings\": [" + finding(ids.getFirst(), true) + "]"))
        .then()
        .statusCode(201)
        .body("named", contains(ids.getFirst()))
        .body("passed", is(2));
  }

  @Test
  void aSampleIsDrawnAgainFromItsSeedAndStandsForTheRest() {
    var ids = resolvedOnTheSpot(12);
    var drawn = post(supervisor, "/supervisions", sample(", \"share\": 20, \"seed\": 42"));
    drawn
        .then()
        .statusCode(201)
        .body("state", is("DRAWN"))
        .body("share", is(20))
        .body("seed", is(42))
        .body("named", hasSize(3))
        .body("allowedActions.name", contains("findings"));
    var named = drawn.jsonPath().<String>getList("named");
    assertThat(
            SupervisionSample.draw(ids.stream().map(UUID::fromString).toList(), 20, 42).stream()
                .map(UUID::toString))
        .containsExactlyInAnyOrderElementsOf(named);
    assertThat(states(ids)).containsOnly("RESOLVED");

    var path = "/supervisions/" + id(drawn) + "/findings";
    put(supervisor, path, 1, findings(List.of(finding(named.getFirst(), true))))
        .then()
        .statusCode(422)
        .body("errors.code", contains("findings-missing"));
    var other = new ArrayList<>(ids);
    other.removeAll(named);
    var all = new ArrayList<>(named.stream().map(id -> finding(id, true)).toList());
    all.add(finding(other.getFirst(), false));
    put(supervisor, path, 1, findings(all))
        .then()
        .statusCode(422)
        .body("errors.code", contains("not-listed"))
        .body("errors.pointer", contains("/findings/3/recommendation"));
    put(supervisor, path, 1, findings(all.subList(0, 3)))
        .then()
        .statusCode(200)
        .body("state", is("CONCLUDED"))
        .body("passed", is(12));
    assertThat(states(ids)).containsOnly("SUPERVISED");
    put(supervisor, path, 2, findings(all.subList(0, 3))).then().statusCode(409);
  }

  @Test
  void oneThatFailsLeavesTheRestToBeLookedAt() {
    var ids = resolvedOnTheSpot(10);
    var drawn = post(supervisor, "/supervisions", sample(", \"share\": 20"));
    var named = drawn.then().statusCode(201).extract().jsonPath().<String>getList("named");
    put(
            supervisor,
            "/supervisions/" + id(drawn) + "/findings",
            1,
            findings(List.of(finding(named.get(0), false), finding(named.get(1), true))))
        .then()
        .statusCode(200)
        .body("passed", is(1))
        .body("failed", is(1));
    assertThat(states(named)).containsExactly("REOPENED", "SUPERVISED");
    assertThat(states(ids).stream().filter("RESOLVED"::equals)).hasSize(8);
  }

  @Test
  void oneThatFailedByItselfLeavesTheRestToo() {
    var ids = resolvedOnTheSpot(10);
    var drawn = post(supervisor, "/supervisions", sample(", \"share\": 10"));
    var named = drawn.then().statusCode(201).extract().jsonPath().<String>getList("named");
    named.forEach(
        id ->
            post(
                    supervisor,
                    "/recommendations/" + id + "/supervisions",
                    "{\"passed\": false, \"reason\": \"Chưa làm\"}")
                .then()
                .statusCode(200));
    put(supervisor, "/supervisions/" + id(drawn) + "/findings", 1, findings(List.of()))
        .then()
        .statusCode(200)
        .body("state", is("CONCLUDED"))
        .body("passed", is(0));
    assertThat(states(ids).stream().filter("RESOLVED"::equals)).hasSize(10 - named.size());
  }

  @Test
  void whatWasReopenedIsOnNoListAnyMore() {
    var ids = resolvedOnTheSpot(3);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE recommendation SET reopened_on = ? WHERE id = ?::uuid",
                TODAY.minusDays(1),
                ids.getFirst()));
    post(supervisor, "/supervisions", list(""))
        .then()
        .statusCode(201)
        .body("listed", hasSize(2))
        .body("passed", is(2));
    assertThat(states(ids)).containsExactly("RESOLVED", "SUPERVISED", "SUPERVISED");
  }

  @Test
  void anObjectionIsAlwaysInTheSampleAndOneThatComesLaterNotCovered() {
    var ids = resolvedOnTheSpot(6);
    object(ids.get(0));
    object(ids.get(1));
    var drawn = post(supervisor, "/supervisions", sample(", \"share\": 1, \"seed\": 7"));
    var named = drawn.then().statusCode(201).extract().jsonPath().<String>getList("named");
    assertThat(named).contains(ids.get(0), ids.get(1));
    var later = ids.stream().filter(id -> !named.contains(id)).findFirst().orElseThrow();
    object(later);
    var single = named.getLast();
    post(supervisor, "/recommendations/" + single + "/supervisions", "{\"passed\": true}")
        .then()
        .statusCode(200);
    put(
            supervisor,
            "/supervisions/" + id(drawn) + "/findings",
            1,
            findings(
                named.stream()
                    .filter(id -> !id.equals(single))
                    .map(id -> finding(id, true))
                    .toList()))
        .then()
        .statusCode(200)
        .body("passed", is(4));
    assertThat(states(List.of(later))).containsExactly("RESOLVED");
  }

  @Test
  void whoResolvedItDoesNotSuperviseItByAListEither() {
    resolvedOnTheSpot(1);
    post(districtOfficer, "/supervisions", list("")).then().statusCode(403);
    post(stranger, "/supervisions", list("")).then().statusCode(404);
    post(null, "/supervisions", list("")).then().statusCode(401);
    var own = held(provinceOfficer, province, TODAY.minusDays(4));
    batch(
            provinceOfficer,
            "/dialogues/" + own + "/recommendations/batch",
            """
            {"rows": [{"clientReference": "1", "content": "X", "kind": "FEEDBACK", "field": "ECONOMY",
             "outcome": "ANSWERED_AT_DIALOGUE", "answer": "Đã rõ", "resolutionClass": "EXPLAINED"}]}
            """)
        .then()
        .statusCode(200);
    post(
            provinceOfficer,
            "/supervisions",
            "{\"policy\": \"LIST\", \"dialogue\": \"%s\"}".formatted(own))
        .then()
        .statusCode(422)
        .body("errors.code", contains("nothing-listed"));
    var drawn = post(supervisor, "/supervisions", sample(", \"share\": 100"));
    var named = drawn.then().statusCode(201).extract().jsonPath().<String>getList("named");
    put(
            provinceOfficer,
            "/supervisions/" + id(drawn) + "/findings",
            1,
            findings(List.of(finding(named.getFirst(), true))))
        .then()
        .statusCode(403);
  }

  @Test
  void ofTwoAtOnceOneFindsNothingLeft() throws Exception {
    var ids = resolvedOnTheSpot(5);
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          List.of(
              others.submit(() -> post(supervisor, "/supervisions", list("")).statusCode()),
              others.submit(() -> post(supervisor, "/supervisions", list("")).statusCode()));
      var answers = new ArrayList<Integer>();
      for (var one : running) {
        answers.add(one.get());
      }
      assertThat(answers).containsExactlyInAnyOrder(201, 422);
    }
    get(supervisor, "/recommendations/" + ids.getFirst())
        .then()
        .body("version", equalTo(3))
        .body("state", equalTo("SUPERVISED"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|422",
        "{\"policy\": \"ALL\", \"dialogue\": \"%s\"}|422",
        "{\"policy\": \"SAMPLE\", \"dialogue\": \"%s\"}|422",
        "{\"policy\": \"SAMPLE\", \"dialogue\": \"%s\", \"share\": 0}|422",
        "{\"policy\": \"SAMPLE\", \"dialogue\": \"%s\", \"share\": 101}|422",
        "{\"policy\": \"SAMPLE\", \"dialogue\": \"%s\", \"share\": 5, \"findings\": []}|422",
        "{\"policy\": \"LIST\", \"dialogue\": \"%s\", \"share\": 5}|422",
        "{\"policy\": \"LIST\", \"dialogue\": \"%s\", \"findings\": [null]}|422",
        "{\"policy\": \"LIST\", \"dialogue\": \"%s\", \"occurredOn\": \"2027-01-01\"}|422",
        "{\"policy\": \"LIST\", \"dialogue\": \"01990000-0000-7000-8000-000000000001\"}|404",
        "{\"policy\": \"LIST\", \"dialogue\": \"x\"}|400"
      })
  void badRequestsAreExplained(String body, int status) {
    resolvedOnTheSpot(1);
    post(supervisor, "/supervisions", body.formatted(dialogue)).then().statusCode(status);
  }

  @Test
  void aFindingThatFailedNeedsItsReasonAndStandsOnce() {
    var ids = resolvedOnTheSpot(2);
    var failed = "{\"recommendation\": \"%s\", \"passed\": false}".formatted(ids.getFirst());
    post(supervisor, "/supervisions", list(", \"findings\": [" + failed + ", " + failed + "]"))
        .then()
        .statusCode(422)
        .body("errors.code", containsInAnyOrder("reason-needed", "reason-needed", "named-twice"));
    assertThat(states(ids)).containsOnly("RESOLVED");
  }
}
