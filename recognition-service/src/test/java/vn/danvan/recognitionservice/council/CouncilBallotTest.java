package vn.danvan.recognitionservice.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static vn.danvan.recognitionservice.Race.CLIENTS;
import static vn.danvan.recognitionservice.Race.ROUNDS;
import static vn.danvan.recognitionservice.Race.statuses;
import static vn.danvan.recognitionservice.Race.together;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.testing.TestTokens;

/** Who votes on what, what is kept of it, and what happens when all do it at once. */
@QuarkusTest
class CouncilBallotTest extends CouncilWorld {

  @Inject BallotSeal seal;

  @Test
  void aMemberVotesOnceOnANomination() {
    var nominations = underReviewOf(district, 2);
    var session = balloting("SECRET", 7);
    var member = council.getFirst();
    vote(member, session, nominations.subList(0, 1), "FOR")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("voted", contains(nominations.getFirst()));
    vote(member, session, nominations, "AGAINST")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/already-voted"))
        .body("errors.rule", contains("R-CNS-05"));
    vote(member, session, nominations.subList(1, 2), "AGAINST")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("voted", containsInAnyOrder(nominations.toArray()));
    vote(council.get(1), session, List.of(nominations.getFirst(), nominations.getFirst()), "FOR")
        .then()
        .statusCode(422)
        .body("errors.code", contains("repeated"))
        .body("errors.pointer", contains("/votes/1/nomination"));
    assertThat(count("SELECT count(*) FROM council_voter WHERE session_id = ?::uuid", session))
        .isEqualTo(2);
  }

  @Test
  void whoIsAbsentOrHasAConflictOrVotesOnSomethingElseIsRefused() {
    var ofDistrict = underReviewOf(district, 1);
    var ofNeighbor = underReviewOf(neighbor, 1);
    var seats = seats();
    seats.set(5, seat(5, "MEMBER", agency));
    var session = planned("OPEN", seats);
    attend(session, 1, 6);
    post(
            council.get(4),
            "/council-sessions/" + session + "/conflicts",
            late(DAY, "\"unit\": \"" + neighbor.code() + "\""))
        .then()
        .statusCode(200)
        .body("members[4].conflicts.unit.code", contains(neighbor.code()))
        .body("members[4].conflicts.origin", contains("DECLARED"))
        .body("members[5].conflicts.unit.code", contains(district.code()))
        .body("members[5].conflicts.origin", contains("FOUND"));
    step(session, "opening", 3);
    step(session, "ballot", 4);
    refused(vote(council.get(6), session, ofDistrict, "FOR"), "not-present", "R-CNS-05");
    refused(vote(council.get(5), session, ofDistrict, "FOR"), "conflict-of-interest", "R-CNS-04");
    refused(vote(council.get(4), session, ofNeighbor, "FOR"), "conflict-of-interest", "R-CNS-04");
    var elsewhere = List.of(Ids.next().toString());
    refused(vote(council.get(3), session, elsewhere, "FOR"), "not-on-agenda", "R-CNS-02");
    vote(council.get(5), session, ofNeighbor, "FOR").then().statusCode(200);
    vote(council.get(4), session, ofDistrict, "FOR").then().statusCode(200);
    vote(council.get(3), session, ofDistrict, "MAYBE").then().statusCode(422);
    vote(secretary, session, ofDistrict, "FOR").then().statusCode(403);
    vote(officer, session, ofDistrict, "FOR").then().statusCode(404);
    post(
            council.get(4),
            "/council-sessions/" + session + "/conflicts",
            late(DAY, "\"unit\": \"" + district.code() + "\""))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/already-voted"));
    post(
            council.get(4),
            "/council-sessions/" + session + "/conflicts",
            late(
                DAY,
                "\"unit\": \"%s\", \"member\": \"%s\""
                    .formatted(district.code(), memberships(session, secretary).getFirst())))
        .then()
        .statusCode(403);
  }

  private static void refused(Response answer, String code, String rule) {
    answer
        .then()
        .statusCode(422)
        .body("errors.code", contains(code))
        .body("errors.rule", contains(rule));
  }

  @Test
  void thereIsNoVoteBeforeTheBallotAndNoneAfterTheClose() {
    var nominations = underReviewOf(district, 1);
    var session = planned("SECRET");
    var early = vote(council.getFirst(), session, nominations, "FOR");
    early
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/ballot-not-open"))
        .body("errors.rule", contains("R-CNS-05"));
    attend(session, 1, 7);
    step(session, "opening", 2);
    step(session, "ballot", 3);
    council.subList(0, 5).forEach(one -> vote(one, session, nominations, "FOR"));
    close(session, 4).then().statusCode(200);
    vote(council.get(5), session, nominations, "FOR")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/ballot-not-open"));
  }

  @Test
  void withoutAQuorumOfVotesThereIsNoDecision() {
    var nominations = underReviewOf(district, 2);
    var session = balloting("SECRET", 7);
    council.subList(0, 4).forEach(one -> vote(one, session, nominations, "FOR"));
    vote(council.get(4), session, nominations.subList(0, 1), "FOR").then().statusCode(200);
    close(session, 4)
        .then()
        .statusCode(422)
        .body("errors.code", contains("no-quorum"))
        .body("errors.rule", contains("R-CNS-03"))
        .body("errors[0].current", equalTo("4"))
        .body("errors[0].required", equalTo("5"));
    assertThat(events(nominations.getFirst())).isEmpty();
    vote(council.get(4), session, nominations.subList(1, 2), "FOR").then().statusCode(200);
    close(session, 4).then().statusCode(200).body("approvedCount", is(2));
  }

  @Test
  void ofASecretBallotNothingJoinsWhoVotedAndWhatWasVoted() {
    var nominations = underReviewOf(district, 1);
    var session = balloting("SECRET", 7);
    var before = box(session);
    vote(council.get(0), session, nominations, "FOR").then().statusCode(200);
    var afterOne = box(session);
    vote(council.get(1), session, nominations, "AGAINST").then().statusCode(200);
    var afterTwo = box(session);
    assertThat(List.of(before.length, afterOne.length, afterTwo.length)).containsOnly(36);
    assertThat(afterOne).isNotEqualTo(before).isNotEqualTo(afterTwo);
    var nomination = UUID.fromString(nominations.getFirst());
    assertThat(seal.open(UUID.fromString(session), nomination, afterTwo))
        .isEqualTo(new Tally(1, 1));
    assertThat(seal.seal(UUID.fromString(session), nomination, new Tally(1, 1)))
        .isNotEqualTo(afterTwo);
    assertThat(columns("council_voter")).containsOnly("session_id", "nomination_id", "member_id");
    assertThat(columns("council_ballot_box")).containsOnly("session_id", "nomination_id", "tally");
    assertThat(count("SELECT count(*) FROM council_vote WHERE session_id = ?::uuid", session))
        .isZero();
    assertThat(
            count(
                """
                SELECT count(*) FROM journal JOIN private_note ON journal_seq = seq
                WHERE data->>'sessionId' = ? AND (encode(ciphertext, 'escape') LIKE '%FOR%'
                  OR encode(ciphertext, 'escape') LIKE '%AGAINST%')
                """,
                session))
        .isZero();
    council.subList(2, 7).forEach(one -> vote(one, session, nominations, "FOR"));
    get(council.get(0), "/council-sessions/" + session + "/votes").then().body("", empty());
    close(session, 4).then().statusCode(200).body("approvedCount", is(1));
    assertThat(count("SELECT count(*) FROM council_ballot_box WHERE session_id = ?::uuid", session))
        .isZero();
    get(supervisor, "/council-sessions/" + session + "/votes").then().body("", empty());
    get(secretary, "/nominations/" + nominations.getFirst())
        .then()
        .body("verdict.votesFor", is(6))
        .body("verdict.votesCast", is(7));
  }

  /** What is kept under an idempotency key is the same whatever was voted. */
  @Test
  void theDigestOfARequestDoesNotTellASecretVote() {
    var nominations = underReviewOf(district, 1);
    var session = balloting("SECRET", 7);
    var key = UUID.randomUUID().toString();
    var body =
        late(
            DAY,
            "\"votes\": [{\"nomination\": \"%s\", \"choice\": \"FOR\"}]"
                .formatted(nominations.getFirst()));
    for (var sent : List.of(body, body, body.replace("FOR", "AGAINST"))) {
      as(council.getFirst())
          .header("Idempotency-Key", key)
          .body(sent)
          .post("/api/v1/council-sessions/" + session + "/votes")
          .then()
          .statusCode(200)
          .header("ETag", "\"1\"")
          .body("voted", hasSize(1));
    }
    var other = body.replace("Nhập bổ sung", "Nhập muộn");
    as(council.getFirst())
        .header("Idempotency-Key", key)
        .body(other)
        .post("/api/v1/council-sessions/" + session + "/votes")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
  }

  @Test
  void singleVotesOfAnOpenBallotAreShownToWhoCastThemAndAfterTheCloseToOverseers() {
    var nominations = underReviewOf(district, 1);
    var session = balloting("OPEN", 7);
    council.forEach(one -> vote(one, session, nominations, "FOR"));
    var votes = "/council-sessions/" + session + "/votes";
    get(council.get(3), votes).then().body("choice", contains("FOR"));
    get(supervisor, votes).then().statusCode(200).body("", empty());
    get(secretary, votes).then().statusCode(403);
    get(provinceOfficer, votes).then().statusCode(403);
    get(officer, votes).then().statusCode(404);
    close(session, 4).then().statusCode(200);
    get(supervisor, votes).then().body("", hasSize(7));
    get(provinceHead, votes).then().body("", hasSize(7));
    get(council.get(3), votes).then().body("", hasSize(1));
    get(secretary, votes).then().statusCode(403);
  }

  @Test
  void fiftyVotesOfOneMemberAtOnceAreOneVote() throws Exception {
    for (var ballot : List.of("SECRET", "OPEN")) {
      var nominations = underReviewOf(district, ROUNDS);
      var session = balloting(ballot, 7);
      for (var nomination : nominations) {
        var statuses =
            statuses(
                together(
                    CLIENTS,
                    i ->
                        () ->
                            vote(
                                council.getFirst(),
                                session,
                                List.of(nomination),
                                i % 2 == 0 ? "FOR" : "AGAINST")));
        assertThat(Collections.frequency(statuses, 200)).isOne();
        assertThat(statuses).isSubsetOf(200, 409, 503);
      }
      council.subList(1, 7).forEach(one -> vote(one, session, nominations, "FOR"));
      close(session, 4).then().statusCode(200);
      assertThat(
              count("SELECT sum(votes_cast) FROM council_item WHERE session_id = ?::uuid", session))
          .isEqualTo(7 * ROUNDS);
    }
  }

  @Test
  void fiftyClosuresAtOnceAreOneClosure() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      var nominations = underReviewOf(district, 3);
      var session = balloting("SECRET", 7);
      council.forEach(one -> vote(one, session, nominations, "FOR"));
      var statuses = statuses(together(CLIENTS, _ -> () -> close(session, 4)));
      assertThat(Collections.frequency(statuses, 200)).isOne();
      assertThat(statuses).isSubsetOf(200, 412, 503);
      nominations.forEach(one -> assertThat(events(one)).containsExactly("NominationApproved"));
    }
  }

  /** Whoever was told that the vote is taken finds it counted. */
  @Test
  void aVoteAtTheMomentOfTheCloseIsCountedOrRefused() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      var nominations = underReviewOf(district, 2);
      var session = balloting("SECRET", 7);
      council.subList(0, 5).forEach(one -> vote(one, session, nominations, "FOR"));
      var calls = new ArrayList<Callable<Response>>();
      calls.add(() -> close(session, 4));
      council.subList(5, 7).forEach(one -> calls.add(() -> vote(one, session, nominations, "FOR")));
      var statuses = statuses(together(calls));
      assertThat(statuses.getFirst()).isEqualTo(200);
      var taken = Collections.frequency(statuses.subList(1, 3), 200);
      assertThat(
              count("SELECT sum(votes_cast) FROM council_item WHERE session_id = ?::uuid", session))
          .isEqualTo(2 * (5 + taken));
    }
  }

  private byte[] box(String session) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT tally FROM council_ballot_box WHERE session_id = :session::uuid")
                .bind("session", session)
                .mapTo(byte[].class)
                .one());
  }

  private List<String> columns(String table) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT column_name FROM information_schema.columns WHERE table_name = :table"
                        + " AND table_schema = current_schema()")
                .bind("table", table)
                .mapTo(String.class)
                .list());
  }

  @Test
  void aStrangerWithAMembersNameIsNobody() {
    underReviewOf(district, 1);
    var session = planned("SECRET");
    var stranger = TestTokens.of("Nguyễn Văn 0", province.id(), "citizen");
    get(stranger, "/council-sessions/" + session).then().statusCode(404);
  }
}
