package vn.danvan.recognitionservice.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.testing.TestTokens;

/** A council's way from the plan of a session to the verdicts on what lay before it. */
@QuarkusTest
class CouncilSessionResourceTest extends CouncilWorld {

  @Test
  void aSessionEndsWithAVerdictOnEachOfItsNominations() {
    var nominations = underReviewOf(district, 3);
    var session = planned("OPEN");
    get(secretary, "/council-sessions/" + session)
        .then()
        .statusCode(200)
        .body("state", equalTo("PLANNED"))
        .body("authority.code", equalTo(province.code()))
        .body("agenda", containsInAnyOrder(nominations.toArray()))
        .body("quorum", equalTo("2/3"))
        .body("quorumMembers", is(5))
        .body("approvedCount", nullValue())
        .body("allowedActions.name", hasItems("attendance", "opening"))
        .body("allowedActions.find { it.name == 'opening' }.missing", contains("no-quorum"));
    attend(session, 1, 6);
    step(session, "opening", 2);
    step(session, "ballot", 3);
    for (int member = 0; member < 6; member++) {
      var token = council.get(member);
      vote(token, session, nominations.subList(0, 1), "FOR").then().statusCode(200);
      vote(token, session, nominations.subList(1, 2), member < 4 ? "FOR" : "AGAINST")
          .then()
          .statusCode(200);
      vote(token, session, nominations.subList(2, 3), member < 3 ? "FOR" : "AGAINST")
          .then()
          .statusCode(200)
          .body("voted", hasSize(3));
    }
    close(session, 4)
        .then()
        .statusCode(200)
        .body("state", equalTo("CLOSED"))
        .body("approvedCount", is(2))
        .body("refusedCount", is(1))
        .body("minutesNumber", equalTo("05-BB/HĐ"))
        .body("allowedActions", empty());
    verdict(nominations.get(0), "APPROVED", 6);
    verdict(nominations.get(1), "APPROVED", 4);
    verdict(nominations.get(2), "NOT_APPROVED", 3);
    get(officer, "/nominations/" + nominations.get(2))
        .then()
        .body("reason", containsString("05-BB/HĐ"))
        .body("reason", containsString("3 phiếu thuận trên 6 phiếu"));
    assertThat(events(session))
        .containsExactly(
            "CouncilSessionPlanned",
            "CouncilSessionAmended",
            "CouncilSessionOpened",
            "CouncilBallotOpened",
            "CouncilSessionClosed");
    assertThat(events(nominations.get(0))).containsExactly("NominationApproved");
    var draft = decision(round, province, "231-QĐ/TU", DAY, nominations.subList(0, 1));
    var decision = "/decisions/" + id(post(secretary, "/decisions", draft));
    get(secretary, decision).then().body("allowedActions.name", contains("cancellation"));
    get(provinceOfficer, decision).then().statusCode(200).body("allowedActions", empty());
    assertThat(events(nominations.get(2))).containsExactly("NominationRefused");
    close(session, 5).then().statusCode(409);
  }

  private void verdict(String nomination, String outcome, int votesFor) {
    get(secretary, "/nominations/" + nomination)
        .then()
        .body("state", equalTo(outcome))
        .body("verdict.outcome", equalTo(outcome))
        .body("verdict.votesFor", is(votesFor))
        .body("verdict.votesCast", is(6))
        .body("verdict.members", is(7))
        .body("verdict.decidedOn", equalTo(DAY));
  }

  @Test
  void whatASessionHoldsGetsItsVerdictFromItOnly() {
    var nominations = underReviewOf(district, 2);
    var session =
        id(plan(secretary, seats(), "\"nominations\": " + quoted(nominations.subList(0, 1))));
    var held = "/nominations/" + nominations.getFirst();
    put(secretary, held + "/verdict", 4, verdict(DAY, true))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/held-by-council"))
        .body("errors.rule", contains("R-CNS-10"));
    get(secretary, held)
        .then()
        .body("allowedActions.find { it.name == 'verdict' }.missing", contains("held-by-council"));
    act(secretary, "/nominations/" + nominations.getLast(), "verdict", 4, verdict(DAY, true));
    put(
            secretary,
            "/council-sessions/" + session + "/cancellation",
            1,
            late(DAY, "\"reason\": \"Không đủ ủy viên\""))
        .then()
        .statusCode(200)
        .body("state", equalTo("CANCELLED"));
    act(secretary, held, "verdict", 4, verdict(DAY, true));
  }

  @Test
  void whatACouncilHasBegunWithACouncilDecides() {
    var nominations = underReviewOf(district, 2);
    var session = planned("SECRET");
    attend(session, 1, 7);
    step(session, "opening", 2);
    step(session, "agenda", 3, "\"nominations\": " + quoted(nominations.subList(0, 1)));
    step(session, "cancellation", 4, "\"reason\": \"Mất điện\"");
    for (var nomination : nominations) {
      var path = "/nominations/" + nomination;
      put(secretary, path + "/verdict", 4, verdict(DAY, true))
          .then()
          .statusCode(409)
          .body("type", equalTo("/problems/held-by-council"))
          .body("errors.rule", contains("R-CNS-10"));
      get(secretary, path)
          .then()
          .body("state", equalTo("IN_REVIEW"))
          .body(
              "allowedActions.find { it.name == 'verdict' }.missing", contains("held-by-council"));
    }
    var anew = id(plan(secretary, null));
    attend(anew, 1, 7);
    step(anew, "opening", 2);
    var leftOut = underReviewOf(district, 1);
    nominations.addAll(leftOut);
    step(anew, "agenda", 3, "\"nominations\": " + quoted(nominations));
    step(anew, "agenda", 4, "\"nominations\": " + quoted(nominations.subList(0, 2)));
    put(secretary, "/nominations/" + leftOut.getFirst() + "/verdict", 4, verdict(DAY, true))
        .then()
        .statusCode(409);
    step(anew, "ballot", 5);
    council.forEach(one -> vote(one, anew, nominations.subList(0, 2), "FOR"));
    close(anew, 6).then().statusCode(200).body("approvedCount", is(2));
    verdictByHandTells(underReviewOf(district, 1).getFirst());
  }

  /** Where no session has begun, by the rule of the round's scheme. */
  private void verdictByHandTells(String nomination) {
    put(
            secretary,
            "/nominations/" + nomination + "/verdict",
            4,
            late(
                DAY,
                "\"outcome\": \"APPROVED\", \"votesFor\": 2, \"votesCast\": 4, \"members\": 7"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("no-quorum", "too-few-in-favor", "no-majority"))
        .body("errors.rule", contains("R-CNS-03", "R-CNS-06", "R-SCH-04"))
        .body("errors[0].required", equalTo("5"))
        .body("errors[1].required", equalTo("3"));
  }

  @Test
  void oneCouncilIsAtWorkInARoundAndTheNextSessionGoesOnWithItsMembers() {
    var nominations = underReviewOf(district, 2);
    plan(secretary, null).then().statusCode(422).body("errors.pointer", contains("/members"));
    var first =
        id(plan(secretary, seats(), "\"nominations\": " + quoted(nominations.subList(0, 1))));
    plan(secretary, seats())
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/council-at-work"));
    post(
            secretary,
            "/council-sessions/" + first + "/conflicts",
            late(
                DAY,
                "\"unit\": \"%s\", \"member\": \"%s\""
                    .formatted(neighbor.code(), memberships(first, secretary).getLast())))
        .then()
        .statusCode(200);
    step(first, "cancellation", 2, "\"reason\": \"Hoãn họp\"");
    underReviewOf(neighbor, 1);
    var anew = id(plan(secretary, seats()));
    get(secretary, "/council-sessions/" + anew)
        .then()
        .body("members[6].conflicts.unit.code", contains(neighbor.code()));
    step(anew, "members", 1, "\"members\": [" + String.join(", ", seats()) + "]");
    get(secretary, "/council-sessions/" + anew)
        .then()
        .body("members[6].conflicts.origin", contains("DECLARED"));
    step(anew, "cancellation", 2, "\"reason\": \"Hoãn họp\"");
    var second = id(plan(secretary, null));
    get(secretary, "/council-sessions/" + second)
        .then()
        .body("itemCount", is(3))
        .body("memberCount", is(7))
        .body("members[6].conflicts.unit.code", contains(neighbor.code()))
        .body("members[6].conflicts.origin", contains("DECLARED"))
        .body("members.id", not(hasItem(memberships(first, secretary).getFirst())));
  }

  @Test
  void whatIsWrongWithAPlanIsSaidAtOnce() {
    underReviewOf(district, 1);
    var foreign = Ids.next().toString();
    var seats = new ArrayList<>(seats().subList(1, 5));
    post(
            secretary,
            "/council-sessions",
            late(
                "2023-12-05",
                "\"round\": \"" + round + "\", \"heldOn\": \"2023-11-30\"",
                "\"members\": [" + String.join(", ", seats) + "]",
                "\"nominations\": [\"" + foreign + "\"]"))
        .then()
        .statusCode(422)
        .body(
            "errors.code",
            contains(
                "held-before-review",
                "too-few-members",
                "even-number-of-members",
                "one-chair-one-secretary",
                "nomination-not-in-round"));
    plan(secretary, List.of("{\"account\": \"\", \"role\": \"CHAIR\"}"))
        .then()
        .statusCode(422)
        .body(
            "errors.pointer", hasItems("/members/0/account", "/members/0/name", "/members/0/unit"));
    plan(secretary, List.of(seats().getFirst().replace("CHAIR", "BOSS"))).then().statusCode(422);
    plan(secretary, List.of(seats().getFirst().replace(province.code(), "nowhere")))
        .then()
        .statusCode(409)
        .body("errors.pointer", contains("/members/0/unit"));
    plan(secretary, seats(), "\"state\": \"CLOSED\"").then().statusCode(400);
  }

  @Test
  void aCommitteeNeedsNoCouncil() {
    var committees = ownRound(officer, district);
    post(
            officer,
            "/council-sessions",
            late(
                DAY,
                "\"round\": \"" + committees + "\", \"heldOn\": \"" + DAY + "\"",
                "\"members\": [" + String.join(", ", seats()) + "]"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/no-council"));
  }

  @Test
  void theSecretaryOfTheAuthorityKeepsItAndNobodyElse() {
    underReviewOf(district, 1);
    plan(officer, seats()).then().statusCode(404);
    plan(provinceOfficer, seats()).then().statusCode(403);
    plan(provinceHead, seats()).then().statusCode(403);
    plan(council.getFirst(), seats()).then().statusCode(403);
    var session = "/council-sessions/" + planned("SECRET");
    var strangersSecretary = TestTokens.of("stranger", neighbor.id(), "secretary");
    for (var act : List.of("opening", "scoring", "ballot")) {
      put(provinceOfficer, session + "/" + act, 1, late(DAY)).then().statusCode(403);
      put(council.getFirst(), session + "/" + act, 1, late(DAY)).then().statusCode(403);
      put(strangersSecretary, session + "/" + act, 1, late(DAY)).then().statusCode(404);
    }
    put(secretary, session + "/opening", 7, late(DAY)).then().statusCode(412);
    as(secretary).body(late(DAY)).put("/api/v1" + session + "/opening").then().statusCode(428);
  }

  @Test
  void membersAndOfficialsOfTheAuthoritySeeItAndOnlyTheCouncilSeesNames() {
    underReviewOf(district, 1);
    var session = planned("SECRET");
    var path = "/council-sessions/" + session;
    var stranger = TestTokens.of("stranger", province.id(), "citizen");
    for (var token : List.of(secretary, provinceHead, provinceOfficer, supervisor)) {
      get(token, path).then().statusCode(200).body("members.self", everyItem(is(false)));
    }
    get(council.get(2), path).then().statusCode(200).body("members[2].self", is(true));
    for (var token : List.of(officer, neighborHead, stranger)) {
      get(token, path).then().statusCode(404);
      get(token, path + "/members").then().statusCode(404);
      get(token, "/council-sessions?round=" + round).then().statusCode(200).body("items", empty());
    }
    get(null, path).then().statusCode(401);
    get(council.get(2), "/council-sessions?round=" + round)
        .then()
        .body("items.id", contains(session))
        .body("items[0].agenda", nullValue());
    get(supervisor, "/council-sessions?state=PLANNED&round=" + round)
        .then()
        .body("items.id", contains(session));
    assertThat(get(secretary, path).asString())
        .doesNotContain("Nguyễn Văn")
        .doesNotContain(TestTokens.subject(account(0)));
    for (var token : List.of(secretary, council.get(2))) {
      get(token, path + "/members")
          .then()
          .statusCode(200)
          .body("name", hasItem("Nguyễn Văn 0"))
          .body("account", hasItem(TestTokens.subject(account(0))));
    }
    for (var token : List.of(provinceHead, provinceOfficer, supervisor)) {
      get(token, path + "/members").then().statusCode(403);
    }
    get(council.get(2), path + "/history").then().statusCode(403);
    get(supervisor, path + "/history").then().statusCode(200).body("data.memberCount", contains(7));
  }

  @Test
  void membersReadTheDossiersThatLieBeforeThemWithoutBeingOfficials() {
    var nomination = "/nominations/" + underReviewOf(district, 1).getFirst();
    get(council.get(2), nomination + "/dossier").then().statusCode(403);
    planned("OPEN");
    var other = "/nominations/" + Ids.next();
    var stranger = TestTokens.of("stranger", province.id(), "citizen");
    for (var path : List.of(nomination, nomination + "/dossier", nomination + "/check")) {
      get(council.get(2), path).then().statusCode(200);
      get(stranger, path).then().statusCode(403);
    }
    get(council.get(2), nomination + "/history").then().statusCode(403);
    get(council.get(2), other).then().statusCode(403);
  }

  @Test
  void nobodysNameOrAccountIsInTheJournal() {
    var nominations = underReviewOf(district, 1);
    var session = balloting("SECRET", 7);
    vote(council.getFirst(), session, nominations, "FOR").then().statusCode(200);
    var data =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT data::text FROM journal WHERE aggregate_id = :session::uuid
                          OR data->>'sessionId' = :session
                        """)
                    .bind("session", session)
                    .mapTo(String.class)
                    .list());
    assertThat(data).hasSize(5);
    assertThat(String.join("", data))
        .doesNotContain("Nguyễn Văn")
        .doesNotContain(TestTokens.subject(account(0)))
        .doesNotContain("FOR\"");
  }

  @Test
  void theAgendaAndTheAttendanceMayChangeUntilTheBallot() {
    var nominations = underReviewOf(district, 2);
    var session = planned("SECRET");
    step(session, "agenda", 1, "\"nominations\": " + quoted(nominations.subList(0, 1)));
    act(secretary, "/nominations/" + nominations.getLast(), "verdict", 4, verdict(DAY, true));
    step(session, "members", 2, "\"members\": [" + String.join(", ", seats().subList(0, 5)) + "]");
    attend(session, 3, 5);
    step(session, "opening", 4);
    put(
            secretary,
            "/council-sessions/" + session + "/attendance",
            5,
            late(DAY, "\"present\": [\"" + Ids.next() + "\"]"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("unknown-member"));
    attend(session, 5, 3);
    put(secretary, "/council-sessions/" + session + "/ballot", 6, late(DAY))
        .then()
        .statusCode(422)
        .body("errors.code", everyItem(equalTo("no-quorum")))
        .body("errors[0].required", equalTo("4"));
    put(
            secretary,
            "/council-sessions/" + session + "/agenda",
            6,
            late(DAY, "\"nominations\": " + quoted(nominations)))
        .then()
        .statusCode(422)
        .body("errors.code", contains("nomination-not-in-review"))
        .body("errors.pointer", contains("/nominations/1"));
    attend(session, 6, 4);
    step(session, "ballot", 7);
    put(secretary, "/council-sessions/" + session + "/attendance", 8, late(DAY, "\"present\": []"))
        .then()
        .statusCode(409);
  }
}
