package vn.danvan.recognitionservice.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.recognitionservice.Race.CLIENTS;
import static vn.danvan.recognitionservice.Race.ROUNDS;
import static vn.danvan.recognitionservice.Race.oneWins;
import static vn.danvan.recognitionservice.Race.together;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever many do at once with commendations has one effect. */
@QuarkusTest
class CommendationRaceTest extends CommendationWorld {

  @Test
  void aPersonIsProposedOnceWithAndWithoutPosition() throws Exception {
    for (int attempt = 0; attempt < ROUNDS; attempt++) {
      var with = CommendationFixture.person(committee, agency, "Nhân Vật Hư Cấu " + attempt, DAY);
      var without = with.replace(", \"position\": \"Bí thư chi bộ\"", "");
      var answers =
          together(
              CLIENTS, n -> () -> post(officer, "/commendations", n % 2 == 0 ? with : without));
      oneWins(answers, "already-commended");
    }
    assertThat(count("SELECT count(*) FROM commendation WHERE issuer_id = ?", committee.id()))
        .isEqualTo(ROUNDS);
  }

  @Test
  void aCommendationIsAwardedOnceAndRevokedOnce() throws Exception {
    for (int attempt = 0; attempt < ROUNDS; attempt++) {
      var group =
          id(
              post(
                  officer,
                  "/commendations",
                  CommendationFixture.group(committee, agency, "Tổ " + attempt, DAY)));
      decideAll("AWARD", attempt, group);
      decideAll("REVOCATION", attempt, group);
      assertThat(events(group))
          .containsExactly("CommendationDrafted", "CommendationAwarded", "CommendationRevoked");
    }
  }

  private void decideAll(String kind, int attempt, String group) throws Exception {
    var decisions =
        IntStream.range(0, CLIENTS)
            .mapToObj(n -> signed(kind, kind + "." + attempt + "." + n, group))
            .toList();
    var answers =
        together(CLIENTS, n -> () -> put(chairman, decisions.get(n) + "/issue", 2, late(DAY)));
    oneWins(answers, "already-decided");
  }

  private String signed(String kind, String number, String group) {
    var decision =
        "/commendations/decisions/"
            + id(
                post(
                    clerk,
                    "/commendations/decisions",
                    CommendationFixture.decision(kind, committee, number, DAY, List.of(group))));
    act(chairman, decision, "signature", 1, late(DAY));
    return decision;
  }

  @Test
  void aNumberIsTakenOnce() throws Exception {
    for (int attempt = 0; attempt < ROUNDS; attempt++) {
      var group =
          id(
              post(
                  officer,
                  "/commendations",
                  CommendationFixture.group(committee, agency, "Tổ " + attempt, DAY)));
      var body =
          CommendationFixture.decision("AWARD", committee, "9." + attempt, DAY, List.of(group));
      var answers = together(CLIENTS, _ -> () -> post(clerk, "/commendations/decisions", body));
      oneWins(answers, "duplicate");
    }
    assertThat(
            count("SELECT count(*) FROM commendation_decision WHERE issuer_id = ?", committee.id()))
        .isEqualTo(ROUNDS);
  }
}
