package vn.danvan.recognitionservice.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.recognitionservice.Race.CLIENTS;
import static vn.danvan.recognitionservice.Race.ROUNDS;
import static vn.danvan.recognitionservice.Race.oneWins;
import static vn.danvan.recognitionservice.Race.together;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.danvan.recognitionservice.ServiceTest;

/** Whatever many do at once with nominations has one effect. */
@QuarkusTest
class NominationRaceTest extends ServiceTest {

  private static final String DAY = "2023-10-10";

  @Test
  void aModelIsNominatedOnceInARound() throws Exception {
    var round = ownRound(officer, district);
    for (int attempt = 0; attempt < ROUNDS; attempt++) {
      var model = models.active(agency, district);
      oneWins(
          together(CLIENTS, _ -> () -> nominate(officer, round, model, DAY)), "already-nominated");
      assertThat(count("SELECT count(*) FROM nomination WHERE model_id = ?", model)).isEqualTo(1);
    }
  }

  @Test
  void aNominationIsSubmittedOrWithdrawn() throws Exception {
    var round = ownRound(officer, district);
    for (int attempt = 0; attempt < ROUNDS; attempt++) {
      var drafted = id(nominate(officer, round, models.active(agency, district), DAY));
      var nomination = "/nominations/" + drafted;
      var answers =
          together(
              CLIENTS,
              n ->
                  () ->
                      n % 2 == 0
                          ? put(officer, nomination + "/submission", 1, late(DAY))
                          : put(
                              officer,
                              nomination + "/withdrawal",
                              1,
                              late(DAY, "\"reason\": \"Chưa đủ hồ sơ\"")));
      oneWins(answers, "version-conflict");
      assertThat(events(drafted)).hasSize(2);
    }
  }

  @Test
  void aNominationHasOneVerdict() throws Exception {
    for (int attempt = 0; attempt < ROUNDS; attempt++) {
      world();
      var nomination = underReview(ownRound(officer, district), 1).getFirst();
      var answers =
          together(
              CLIENTS,
              n ->
                  () ->
                      put(
                          officer,
                          "/nominations/" + nomination + "/verdict",
                          4,
                          verdict("2023-10-31", n % 2 == 0)));
      oneWins(answers, "version-conflict");
      assertThat(
              count(
                  "SELECT count(*) FROM journal WHERE aggregate_id = ?::uuid"
                      + " AND event_type IN ('vn.danvan.NominationApproved', 'vn.danvan.NominationRefused')",
                  nomination))
          .isEqualTo(1);
    }
  }
}
