package vn.danvan.recognitionservice.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.recognitionservice.Race.CLIENTS;
import static vn.danvan.recognitionservice.Race.ROUNDS;
import static vn.danvan.recognitionservice.Race.oneWins;
import static vn.danvan.recognitionservice.Race.together;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever many do at once with decisions has one effect. */
@QuarkusTest
class DecisionRaceTest extends DecisionWorld {

  @Test
  void fiftyHeadsDecidingOnOneModelRecognizeItOnce() throws Exception {
    for (int attempt = 0; attempt < ROUNDS; attempt++) {
      world();
      var round = ownRound(officer, district);
      var items = approved(round, 1);
      var decisions =
          IntStream.range(0, CLIENTS).mapToObj(n -> signed(round, "1." + n, items)).toList();
      var answers =
          together(CLIENTS, n -> () -> put(head, decisions.get(n) + "/issue", 2, late(DAY)));
      oneWins(answers, "already-decided");
      assertThat(
              count(
                  "SELECT count(*) FROM recognition WHERE nomination_id = ?::uuid",
                  items.getFirst()))
          .isEqualTo(1);
      assertThat(issued(round)).isEqualTo(1);
    }
  }

  @Test
  void fiftyIssuesOfOneDecisionHaveOneEffect() throws Exception {
    for (int attempt = 0; attempt < ROUNDS; attempt++) {
      world();
      var round = ownRound(officer, district);
      var decision = signed(round, "1", approved(round, 2));
      var answers = together(CLIENTS, _ -> () -> put(head, decision + "/issue", 2, late(DAY)));
      oneWins(answers, "version-conflict");
      assertThat(count("SELECT count(*) FROM recognition WHERE round_id = ?::uuid", round))
          .isEqualTo(2);
    }
  }

  @Test
  void aNumberIsTakenOnce() throws Exception {
    for (int attempt = 0; attempt < ROUNDS; attempt++) {
      world();
      var round = ownRound(officer, district);
      var items = approved(round, 1);
      var body = decision(round, district, "7-QĐ/HU", DAY, items);
      var answers = together(CLIENTS, _ -> () -> post(officer, "/decisions", body));
      oneWins(answers, "duplicate");
      assertThat(count("SELECT count(*) FROM decision WHERE round_id = ?::uuid", round))
          .isEqualTo(1);
    }
  }

  @Test
  void aRecognitionIsRevokedOrSupersededOnce() throws Exception {
    for (int attempt = 0; attempt < ROUNDS; attempt++) {
      world();
      var board = provinceRound();
      var round = ownRound(officer, district);
      var recognized = recognized(round, "1", 1);
      var decisions =
          IntStream.range(0, CLIENTS)
              .mapToObj(
                  n ->
                      endingSigned(
                          n % 2 == 0 ? "REVOCATION" : "SUPERSESSION", round, "2." + n, recognized))
              .toList();
      var answers =
          together(CLIENTS, n -> () -> put(head, decisions.get(n) + "/issue", 2, late(LATER)));
      oneWins(answers, "already-decided");
      assertThat(events(recognized.getFirst())).hasSize(2);
      var inForce =
          count(
              "SELECT count(*) FROM recognition WHERE round_id = ?::uuid AND state = 'IN_FORCE'",
              round);
      assertThat(inForce).isBetween(0, 1);
      assertThat(
              get(null, "/rounds/" + board + "/standings")
                  .jsonPath()
                  .getInt(
                      "items.find { it.unit.code == '" + district.code() + "' }.recognizedCount"))
          .isEqualTo(inForce);
    }
  }

  @Test
  void aDecisionIsIssuedOrCancelled() throws Exception {
    for (int attempt = 0; attempt < ROUNDS; attempt++) {
      world();
      var round = ownRound(officer, district);
      var decision = signed(round, "1", approved(round, 1));
      var answers =
          together(
              CLIENTS,
              n ->
                  () ->
                      n % 2 == 0
                          ? put(head, decision + "/issue", 2, late(DAY))
                          : cancel(head, decision, 2));
      oneWins(answers, "version-conflict");
      assertThat(count("SELECT count(*) FROM recognition WHERE round_id = ?::uuid", round))
          .isEqualTo(issued(round));
    }
  }

  private int issued(String round) {
    return count(
        "SELECT count(*) FROM decision WHERE round_id = ?::uuid AND state = 'ISSUED'", round);
  }
}
