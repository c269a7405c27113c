package vn.danvan.platform.note;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.platform.testing.TestBackends;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.platform.units.UnitReplica;

/** A client that reads again is told when it has what it would get. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackends.class,
    initArgs = @ResourceArg(name = "name", value = "platform"))
class RevalidationTest {

  @Inject UnitReplica replica;

  private String officer;
  private String path;

  @BeforeEach
  void aNote() {
    var unit = Units.known(replica, Units.below(null));
    officer = TestTokens.of("officer", unit.id(), "officer");
    var written =
        NoteCalls.write(officer, "{\"title\": \"a\", \"unit\": \"" + unit.code() + "\"}")
            .statusCode(201)
            .header("ETag", "\"1\"");
    path = "/api/v1/notes/" + written.extract().<String>path("id");
  }

  private ValidatableResponse read(String known) {
    var request = given().auth().oauth2(officer);
    if (known != null) {
      request.header("If-None-Match", known);
    }
    return request.get(path).then();
  }

  private String tag() {
    return read(null).statusCode(200).extract().header("ETag");
  }

  private ValidatableResponse pin(String version) {
    return given()
        .auth()
        .oauth2(officer)
        .contentType(ContentType.JSON)
        .header("If-Match", version)
        .body("{}")
        .put(path + "/pin")
        .then();
  }

  @Test
  void whatTheClientHasIsNotSentAgain() {
    var tag = tag();
    assertThat(tag).matches("\"1-[0-9a-f]{16}\"");
    for (var known : new String[] {tag, "W/" + tag, "\"7\", " + tag, "*"}) {
      read(known)
          .statusCode(304)
          .header("ETag", tag)
          .header("Cache-Control", "no-cache")
          .header("Vary", "Authorization")
          .body(emptyString());
    }
  }

  @Test
  void whatTheClientDoesNotHaveIsSent() {
    for (var known : new String[] {"\"1\"", "\"1-0123456789abcdef\"", "W/\"1\""}) {
      read(known).statusCode(200).header("ETag", tag()).body("title", equalTo("a"));
    }
  }

  @Test
  void anActGoesByTheVersionAndMakesANewTag() {
    var tag = tag();
    pin("\"2-0123456789abcdef\"").statusCode(412);
    pin(tag).statusCode(200).header("ETag", "\"2\"");
    read(tag).statusCode(200).header("ETag", startsWith("\"2-")).header("ETag", not(tag));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "\"1", "\"1\" \"2\"", "*, \"1\"", ","})
  void anUnreadableHeaderIsRefused(String known) {
    read(known)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/invalid-header"))
        .body("errors.pointer", equalTo(java.util.List.of("If-None-Match")));
  }

  @Test
  void whoMayNotReadIsNotToldThatNothingChanged() {
    var tag = tag();
    var stranger = Units.known(replica, Units.below(null));
    given()
        .auth()
        .oauth2(TestTokens.of("stranger", stranger.id(), "officer"))
        .header("If-None-Match", tag)
        .get(path)
        .then()
        .statusCode(404);
    given().header("If-None-Match", tag).get(path).then().statusCode(401);
    given()
        .auth()
        .oauth2(officer)
        .header("If-None-Match", "*")
        .get("/api/v1/notes/" + UUID.randomUUID())
        .then()
        .statusCode(404);
  }
}
