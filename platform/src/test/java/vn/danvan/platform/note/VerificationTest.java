package vn.danvan.platform.note;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.TestBackends;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.platform.units.UnitReplica;

/** A token is verified when it is shown first, and what it stands for holds for what follows. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackends.class,
    initArgs = @ResourceArg(name = "name", value = "platform"))
class VerificationTest {

  @Inject UnitReplica replica;
  @Inject MeterRegistry metrics;

  private String officer;
  private String stranger;
  private String path;

  @BeforeEach
  void aNote() {
    var unit = Units.known(replica, Units.below(null));
    officer = TestTokens.of("officer", unit.id(), "officer");
    stranger = TestTokens.of("another", Units.known(replica, Units.below(null)).id(), "officer");
    path =
        "/api/v1/notes/"
            + NoteCalls.write(officer, "{\"title\": \"a\", \"unit\": \"" + unit.code() + "\"}")
                .statusCode(201)
                .extract()
                .<String>path("id");
  }

  private int read(String token) {
    return given().auth().oauth2(token).get(path).statusCode();
  }

  private double verifications() {
    return metrics.counter("danvan.tokens.verified").count();
  }

  @Test
  void aTokenIsVerifiedOnceAndMeansTheSameAgain() {
    var before = verifications();
    assertThat(read(officer)).isEqualTo(200);
    assertThat(read(stranger)).isEqualTo(404);
    assertThat(verifications()).isEqualTo(before + 1);

    for (int again = 0; again < 5; again++) {
      assertThat(read(officer)).isEqualTo(200);
      assertThat(read(stranger)).isEqualTo(404);
    }

    assertThat(verifications()).isEqualTo(before + 1);
  }

  @Test
  void whatIsNotTheVerifiedTokenItselfIsVerified() {
    assertThat(read(officer)).isEqualTo(200);

    assertThat(read(officer.substring(0, officer.length() - 8))).isEqualTo(401);
    assertThat(given().header("Authorization", "Bearer").get(path).statusCode()).isEqualTo(401);
    assertThat(given().get(path).statusCode()).isEqualTo(401);
  }
}
