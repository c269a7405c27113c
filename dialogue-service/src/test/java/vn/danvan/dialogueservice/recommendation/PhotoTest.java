package vn.danvan.dialogueservice.recommendation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.SampleFiles;

@QuarkusTest
class PhotoTest extends SenderTest {

  private static String announced(int size) {
    var answer =
        as(null)
            .header("X-Forwarded-For", source())
            .body("{\"mediaType\": \"image/jpeg\", \"size\": %d}".formatted(size))
            .post("/api/v1/uploads");
    answer
        .then()
        .statusCode(201)
        .header("Location", containsString("/api/v1/uploads/"))
        .body("received", is(0))
        .body("complete", is(false));
    return answer.then().extract().path("id");
  }

  private static Response part(String id, int offset, byte[] content) {
    return given()
        .header("X-Forwarded-For", source())
        .header("Accept-Language", "en")
        .multiPart("offset", String.valueOf(offset))
        .multiPart("file", "IMG_Nguyen.jpg", content, "application/octet-stream")
        .post("/api/v1/uploads/" + id + "/parts");
  }

  private static String uploaded(byte[] photo) {
    var id = announced(photo.length);
    part(id, 0, photo).then().statusCode(200).body("complete", is(true));
    return id;
  }

  private Response submit(String... photos) {
    var ids = Arrays.stream(photos).map(id -> '"' + id + '"').toList();
    return send(anonymous("Ổ gà").replace("\"place\"", "\"photos\": " + ids + ", \"place\""));
  }

  @Test
  void aPhotoThatWasCutOffGoesOnWhereItWas() {
    var photo = SampleFiles.photo();
    var half = photo.length / 2;
    var id = announced(photo.length);
    part(id, 0, Arrays.copyOf(photo, half)).then().statusCode(200).body("received", is(half));
    part(id, 0, Arrays.copyOf(photo, half))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/upload-offset"))
        .body("detail", containsString(String.valueOf(half)));
    given()
        .header("X-Forwarded-For", source())
        .get("/api/v1/uploads/" + id)
        .then()
        .statusCode(200)
        .body("received", is(half));
    part(id, half, Arrays.copyOfRange(photo, half, photo.length))
        .then()
        .statusCode(200)
        .body("complete", is(true));
    part(id, photo.length, new byte[] {1}).then().statusCode(409);
    var answer = submit(id);
    answer.then().statusCode(201);
    var at = "/recommendations/" + id(answer) + "/photos";
    get(districtOfficer, at).then().statusCode(200).body("id", hasItem(id));
    var kept = get(districtOfficer, at + "/" + id);
    kept.then()
        .statusCode(200)
        .contentType("image/jpeg")
        .header("Content-Disposition", containsString("photo.jpeg"))
        .header("X-Content-Type-Options", "nosniff");
    assertThat(kept.asByteArray()).hasSizeGreaterThan(100);
    assertThat(new String(kept.asByteArray(), StandardCharsets.ISO_8859_1))
        .doesNotContain(SampleFiles.SECRET);
    get(neighborOfficer, at).then().statusCode(404);
    get(neighborOfficer, at + "/" + id).then().statusCode(404);
    get(null, at + "/" + id).then().statusCode(401);
    submit(id).then().statusCode(422).body("errors[0].code", equalTo("photo-unknown"));
  }

  @Test
  void onlyWholePhotosAreNamedAndOnce() {
    var id = announced(1000);
    submit(id).then().statusCode(422).body("errors[0].pointer", equalTo("/photos/0"));
    submit(UUID.randomUUID().toString()).then().statusCode(422);
    var whole = uploaded(SampleFiles.photo());
    submit(whole, whole).then().statusCode(422).body("errors[0].pointer", equalTo("/photos/1"));
    submit(whole).then().statusCode(201);
  }

  @Test
  void whatIsNoPhotoIsRefused() {
    as(null)
        .header("X-Forwarded-For", source())
        .body("{\"mediaType\": \"application/pdf\", \"size\": 10}")
        .post("/api/v1/uploads")
        .then()
        .statusCode(422);
    as(null)
        .header("X-Forwarded-For", source())
        .body("{\"mediaType\": \"image/png\", \"size\": 10485761}")
        .post("/api/v1/uploads")
        .then()
        .statusCode(422);
    var pdf = SampleFiles.pdf();
    part(announced(pdf.length), 0, pdf)
        .then()
        .statusCode(415)
        .body("type", equalTo("/problems/file-type-mismatch"));
    part(announced(3), 0, new byte[4])
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/upload-too-much"));
    part(UUID.randomUUID().toString(), 0, new byte[4]).then().statusCode(404);
    given()
        .header("X-Forwarded-For", source())
        .multiPart("offset", "x")
        .multiPart("file", "a", new byte[4], "image/jpeg")
        .post("/api/v1/uploads/" + announced(4) + "/parts")
        .then()
        .statusCode(400);
  }
}
