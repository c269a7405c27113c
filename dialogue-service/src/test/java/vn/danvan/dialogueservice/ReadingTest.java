package vn.danvan.dialogueservice;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What integrators and mobile clients read: certain items at once, and again. */
@QuarkusTest
class ReadingTest extends ServiceTest {

  @Test
  void certainItemsAreReadAtOnceAndOthersAreLeftOut() {
    var recommendation = received("Đèn đường hỏng");
    received("Cống tắc");
    var dialogue = held(districtOfficer, district, TODAY.minusDays(3));
    held(districtOfficer, district, TODAY.minusDays(2));
    readAtOnce("/recommendations", recommendation);
    readAtOnce("/dialogues", dialogue);
    get(districtOfficer, "/sessions?id=" + UUID.randomUUID())
        .then()
        .statusCode(200)
        .body("items", empty());
    get(districtOfficer, "/recommendations?id=abc")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("id"));
  }

  private void readAtOnce(String list, String id) {
    var wanted = list + "?id=" + id + "&id=" + UUID.randomUUID();
    get(districtOfficer, wanted)
        .then()
        .statusCode(200)
        .body("items.id", contains(id))
        .body("next", nullValue());
    get(neighborOfficer, wanted).then().statusCode(200).body("items", empty());
  }

  @Test
  void nothingIsSentAgainToWhoWouldSeeTheSame() {
    var path = "/recommendations/" + received("Đèn đường hỏng");
    var tag = get(districtOfficer, path).then().statusCode(200).extract().header("ETag");
    again(districtOfficer, path, tag).then().statusCode(304);
    again(neighborOfficer, path, tag).then().statusCode(404);
    // The same version, but now it is overdue.
    clock.stopOn(TODAY.plusDays(60));
    again(districtOfficer, path, tag)
        .then()
        .statusCode(200)
        .header("ETag", startsWith("\"1-"))
        .header("ETag", not(tag));
  }

  private static io.restassured.response.Response again(String token, String path, String known) {
    return as(token).header("If-None-Match", known).get("/api/v1" + path);
  }
}
