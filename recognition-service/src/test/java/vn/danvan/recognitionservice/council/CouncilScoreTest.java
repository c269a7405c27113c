package vn.danvan.recognitionservice.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.danvan.recognitionservice.Race.CLIENTS;
import static vn.danvan.recognitionservice.Race.ROUNDS;
import static vn.danvan.recognitionservice.Race.statuses;
import static vn.danvan.recognitionservice.Race.together;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Scores by the national scheme of the province: seven criteria, 100 points, threshold 85. */
@QuarkusTest
class CouncilScoreTest extends CouncilWorld {

  private static final String GOOD =
      """
      {"LEADERSHIP": 9, "RELEVANCE": 13.5, "SKILL": 13.5, "PARTICIPATION": 13, "RESULTS": 22,
       "SPREAD": 9, "SUSTAINABILITY": 9}
      """;

  private static final String POOR =
      """
      {"LEADERSHIP": 9, "RELEVANCE": 13, "SKILL": 13, "PARTICIPATION": 13, "RESULTS": 12,
       "SPREAD": 9, "SUSTAINABILITY": 9}
      """;

  @Test
  void aMembersScoresAreHandedInInOneCall() {
    var nominations = underReviewOf(district, 2);
    var session = scoring(7, seats());
    var member = council.getFirst();
    get(member, worklist(session))
        .then()
        .statusCode(200)
        .body("version", is(0))
        .body("criteria", hasSize(7))
        .body("criteria.find { it.code == 'RESULTS' }.maximum", is(25))
        .body("toScore.nomination", containsInAnyOrder(nominations.toArray()))
        .body("toScore[0].title", equalTo("Camera an ninh"))
        .body("toScore[0].missing", hasSize(7))
        .body("toVote", empty());
    score(member, session, 0, nominations, "{\"RESULTS\": 20}")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"");
    get(member, worklist(session)).then().body("toScore[0].missing", hasSize(6));
    score(member, session, 0, nominations, GOOD).then().statusCode(412);
    score(member, session, 1, nominations, GOOD).then().statusCode(200).body("version", is(2));
    get(member, worklist(session)).then().body("toScore", empty()).body("version", is(2));
    get(member, path(session) + "/scores")
        .then()
        .statusCode(200)
        .body("version", is(2))
        .body("scores", hasSize(2))
        .body("scores[0].points.RELEVANCE", is(13.5f));
    assertThat(count("SELECT count(*) FROM council_score WHERE session_id = ?::uuid", session))
        .isEqualTo(14);
    as(member)
        .body(scores(nominations, GOOD))
        .put("/api/v1" + path(session) + "/scores")
        .then()
        .statusCode(428);
  }

  @Test
  void whatIsWrongWithScoresIsSaidAtOnce() {
    var nominations = underReviewOf(district, 1);
    var session = scoring(7, seats());
    score(
            council.getFirst(),
            session,
            0,
            nominations,
            "{\"RESULTS\": 25.1, \"SPREAD\": -1, \"SKILL\": 9.25, \"BEAUTY\": 3, \"RELEVANCE\": null,"
                + " \"PARTICIPATION\": 0e-999999999}")
        .then()
        .statusCode(422)
        .body(
            "errors.code",
            containsInAnyOrder(
                "out-of-range",
                "out-of-range",
                "out-of-range",
                "out-of-range",
                "too-fine",
                "unknown-criterion"))
        .body("errors.pointer", hasItem("/scores/0/points/RESULTS"))
        .body(
            "errors.find { it.pointer == '/scores/0/points/RESULTS' }.required", equalTo("0..25"));
    for (var edge : List.of("0", "25")) {
      score(
              council.getFirst(),
              session,
              edge.equals("0") ? 0 : 1,
              nominations,
              "{\"RESULTS\": " + edge + "}")
          .then()
          .statusCode(200);
    }
    score(council.getFirst(), session, 2, nominations, "{\"RESULTS\": \"20\"}")
        .then()
        .statusCode(400);
    score(council.getFirst(), session, 2, nominations, "{}").then().statusCode(422);
  }

  @Test
  void whoIsAbsentOrHasAConflictOrNoSeatDoesNotScore() {
    var nominations = underReviewOf(district, 1);
    var seats = seats();
    seats.set(4, seat(4, "MEMBER", agency));
    var early = planned("SECRET", seats);
    score(council.getFirst(), early, 0, nominations, GOOD)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/scoring-not-open"))
        .body("errors.rule", contains("R-CNS-08"));
    attend(early, 1, 6);
    step(early, "opening", 2);
    step(early, "scoring", 3);
    refused(score(council.get(6), early, 0, nominations, GOOD), "not-present");
    refused(score(council.get(4), early, 0, nominations, GOOD), "conflict-of-interest");
    get(council.get(4), worklist(early))
        .then()
        .body("toScore", empty())
        .body("shutOut", containsInAnyOrder(nominations.toArray()));
    score(secretary, early, 0, nominations, GOOD).then().statusCode(403);
    score(officer, early, 0, nominations, GOOD).then().statusCode(404);
    get(secretary, worklist(early)).then().statusCode(403);
    get(officer, path(early) + "/scores").then().statusCode(404);
    step(early, "ballot", 4);
    score(council.getFirst(), early, 0, nominations, GOOD).then().statusCode(409);
    get(council.getFirst(), worklist(early)).then().body("toVote", hasSize(1));
  }

  private static void refused(Response answer, String code) {
    answer.then().statusCode(422).body("errors.code", contains(code));
  }

  @Test
  void theResultIsTheMeanAndWhatIsBelowTheThresholdNeedsAReason() {
    var nominations = underReviewOf(district, 3);
    var good = nominations.subList(0, 1);
    var poor = nominations.subList(1, 2);
    var session = scoring(5, seats());
    for (int i = 0; i < 5; i++) {
      put(
              council.get(i),
              path(session) + "/scores",
              0,
              late(
                  DAY,
                  "\"scores\": ["
                      + entry(good.getFirst(), GOOD)
                      + ", "
                      + entry(poor.getFirst(), i == 0 ? GOOD : POOR)
                      + "]"))
          .then()
          .statusCode(200);
    }
    get(secretary, path(session) + "/results")
        .then()
        .statusCode(200)
        .body("items.scores", contains(nullValue(), nullValue(), nullValue()));
    step(session, "ballot", 4);
    get(secretary, path(session) + "/results")
        .then()
        .body(line(good) + ".scores.total", is(89.0f))
        .body(line(good) + ".scores.scoredBy", is(5))
        .body(line(good) + ".scores.warnings", empty())
        .body(line(good) + ".scores.means.RELEVANCE", is(13.5f))
        .body(line(poor) + ".scores.means.RESULTS", is(14.0f))
        .body(line(poor) + ".scores.total", is(80.2f))
        .body(line(poor) + ".scores.warnings", contains("below-threshold"))
        .body(line(nominations.subList(2, 3)) + ".scores.warnings", contains("not-scored"))
        .body(line(good) + ".outcome", nullValue());
    for (int i = 0; i < 5; i++) {
      vote(council.get(i), session, nominations.subList(0, 2), "FOR").then().statusCode(200);
      vote(council.get(i), session, nominations.subList(2, 3), "AGAINST").then().statusCode(200);
    }
    close(session, 5)
        .then()
        .statusCode(422)
        .body("errors.code", contains("overrule-reason-missing", "overrule-reason-missing"))
        .body("errors.rule", contains("R-CNS-09", "R-CNS-09"));
    close(
            session,
            5,
            "\"overrules\": [{\"nomination\": \"%s\", \"reason\": \"Lan tỏa lớn\"},"
                    .formatted(poor.getFirst())
                + " {\"nomination\": \"%s\", \"reason\": \"Nộp muộn\"}]"
                    .formatted(nominations.getLast()))
        .then()
        .statusCode(200)
        .body("approvedCount", is(2))
        .body("refusedCount", is(1));
    get(supervisor, path(session) + "/results")
        .then()
        .body(line(poor) + ".overruleReason", equalTo("Lan tỏa lớn"))
        .body(line(poor) + ".votesFor", is(5))
        .body(line(nominations.subList(2, 3)) + ".overruleReason", nullValue());
    get(officer, path(session) + "/results").then().statusCode(404);
  }

  @Test
  void fiftySheetsOfOneMemberAtOnceAreOneSheet() throws Exception {
    var nominations = underReviewOf(district, 2);
    var session = scoring(7, seats());
    for (int version = 0; version < ROUNDS; version++) {
      var known = version;
      var statuses =
          statuses(
              together(
                  CLIENTS,
                  i ->
                      () ->
                          score(
                              council.getFirst(),
                              session,
                              known,
                              nominations,
                              i % 2 == 0 ? GOOD : POOR)));
      assertThat(Collections.frequency(statuses, 200)).isOne();
      assertThat(statuses).isSubsetOf(200, 412, 503);
    }
    assertThat(count("SELECT count(*) FROM council_score WHERE session_id = ?::uuid", session))
        .isEqualTo(14);
  }

  @Test
  void scoresAreInTheJournalAsFiguresWithAPrivateNote() {
    var nominations = underReviewOf(district, 1);
    var session = scoring(7, seats());
    score(council.getFirst(), session, 0, nominations, GOOD).then().statusCode(200);
    assertThat(
            count(
                """
                SELECT count(*) FROM journal WHERE data->>'sessionId' = ? AND topic IS NULL
                  AND event_type = 'vn.danvan.ScoresEntered' AND note_sha256 IS NOT NULL
                  AND data::text NOT LIKE '%RESULTS%'
                """,
                session))
        .isOne();
  }

  /** Whoever reads what is kept of requests finds no points in it. */
  @Test
  void scoresAreNotKeptUnderTheIdempotencyKey() {
    var nominations = underReviewOf(district, 1);
    var session = scoring(7, seats());
    var key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      as(council.getFirst())
          .header("Idempotency-Key", key)
          .header("If-Match", "\"0\"")
          .body(scores(nominations, GOOD))
          .put("/api/v1" + path(session) + "/scores")
          .then()
          .statusCode(200)
          .header("ETag", "\"1\"")
          .body("scores", nullValue());
    }
    as(council.getFirst())
        .header("Idempotency-Key", key)
        .header("If-Match", "\"0\"")
        .body(scores(nominations, POOR))
        .put("/api/v1" + path(session) + "/scores")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
    assertThat(count("SELECT count(*) FROM idempotency WHERE key = ?", key)).isOne();
    assertThat(
            count(
                "SELECT count(*) FROM idempotency WHERE key = ? AND body ~ 'points|RESULTS'", key))
        .isZero();
  }

  private String scoring(int present, List<String> seats) {
    var session = planned("SECRET", seats);
    attend(session, 1, present);
    step(session, "opening", 2);
    step(session, "scoring", 3);
    return session;
  }

  private static Response score(
      String token, String session, long version, List<String> nominations, String points) {
    return put(token, path(session) + "/scores", version, scores(nominations, points));
  }

  private static String scores(List<String> nominations, String points) {
    return late(
        DAY,
        nominations.stream()
            .map(one -> entry(one, points))
            .collect(Collectors.joining(", ", "\"scores\": [", "]")));
  }

  private static String entry(String nomination, String points) {
    return "{\"nomination\": \"%s\", \"points\": %s}".formatted(nomination, points);
  }

  private static String line(List<String> nomination) {
    return "items.find { it.nomination == '" + nomination.getFirst() + "' }";
  }

  private static String worklist(String session) {
    return path(session) + "/worklist";
  }

  private static String path(String session) {
    return "/council-sessions/" + session;
  }
}
