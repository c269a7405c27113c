package vn.danvan.recognitionservice.council;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.Contracts;

/** What councils publish fits its schemas, and papers of members are not published. */
@QuarkusTest
class CouncilContractTest extends CouncilWorld {

  @Test
  void everythingThatCouncilsPublishKeepsItsContract() {
    var nominations = underReviewOf(district, 1);
    var cancelled = planned("SECRET");
    step(cancelled, "cancellation", 1, "\"reason\": \"Hoãn họp\"");
    var session = planned("SECRET");
    attend(session, 1, 7);
    post(
            council.get(6),
            "/council-sessions/" + session + "/conflicts",
            late(DAY, "\"unit\": \"" + neighbor.code() + "\""))
        .then()
        .statusCode(200);
    step(session, "opening", 3);
    step(session, "scoring", 4);
    step(session, "ballot", 5);
    council.forEach(one -> vote(one, session, nominations, "FOR").then().statusCode(200));
    close(
            session,
            6,
            "\"overrules\": [{\"nomination\": \"%s\", \"reason\": \"Không chấm điểm\"}]"
                .formatted(nominations.getFirst()))
        .then()
        .statusCode(200);
    assertThat(events(cancelled))
        .containsExactly("CouncilSessionPlanned", "CouncilSessionCancelled");
    assertThat(events(session))
        .containsExactly(
            "CouncilSessionPlanned",
            "CouncilSessionAmended",
            "CouncilConflictDeclared",
            "CouncilSessionOpened",
            "CouncilScoringStarted",
            "CouncilBallotOpened",
            "CouncilSessionClosed");
    Contracts.check(jdbi);
    assertThat(
            count(
                """
                SELECT count(*) FROM journal WHERE topic IS NOT NULL AND aggregate_type = 'ScoreSheet'
                """))
        .isZero();
  }
}
