package vn.danvan.platform.note;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Calls of the notes' API as a client makes them. */
final class NoteCalls {

  private NoteCalls() {}

  static ValidatableResponse write(String token, String body) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/notes")
        .then();
  }
}
