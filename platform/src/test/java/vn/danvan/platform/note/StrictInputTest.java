package vn.danvan.platform.note;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.platform.testing.TestBackends;
import vn.danvan.platform.testing.TestTokens;

/** What looks like a date or a text and is none is refused in words, and not echoed at length. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackends.class,
    initArgs = @ResourceArg(name = "name", value = "platform"))
class StrictInputTest {

  private final String officer = TestTokens.of("officer", UUID.randomUUID(), "officer");

  private ValidatableResponse write(String body) {
    return NoteCalls.write(officer, body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-12-31T20:00:00Z",
        "+999999998-01-01",
        "-99999-01-01",
        "0000-01-01",
        "+10000-01-01",
        "1899-12-31",
        "2201-01-01"
      })
  void whatIsNoDayIsAnInvalidDate(String day) {
    write("{\"title\": \"a\", \"occurredOn\": \"%s\"}".formatted(day))
        .statusCode(422)
        .body("type", equalTo("/problems/invalid-date"))
        .body("errors[0].pointer", equalTo("/occurredOn"));
  }

  @Test
  void aDayIsNoList() {
    write("{\"title\": \"a\", \"occurredOn\": [2023, 12, 31]}").statusCode(400);
  }

  @Test
  void aTextOfSpacesIsNoTitle() {
    write("{\"title\": \"\\u00a0\\u3000\", \"unit\": \"x\"}")
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/title"))
        .body("errors[0].code", equalTo("forbidden-character"));
  }

  @Test
  void inputIsEchoedInShort() {
    write("{\"title\": \"a\", \"color\": \"%s\"}".formatted("x".repeat(5_000)))
        .statusCode(422)
        .body("errors[0].current", hasLength(100));
    write("{\"%s\": 1}".formatted("y".repeat(5_000)))
        .statusCode(400)
        .body("errors[0].pointer", atMost(101));
  }

  private static Matcher<String> atMost(int length) {
    return new FeatureMatcher<>(lessThanOrEqualTo(length), "length", "length") {
      @Override
      protected Integer featureValueOf(String text) {
        return text.length();
      }
    };
  }
}
