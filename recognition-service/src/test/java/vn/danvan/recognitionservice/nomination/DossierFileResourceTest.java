package vn.danvan.recognitionservice.nomination;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.testing.SampleFiles;
import vn.danvan.recognitionservice.ServiceTest;

/** Signed files that come with a nomination. */
@QuarkusTest
class DossierFileResourceTest extends ServiceTest {

  private static final String DAY = "2023-10-10";

  @Test
  void aDossierNamesTheFilesThatWereSentForIt() {
    var nomination = draft();
    var sent = send(officer, nomination, SampleFiles.pdf(), "to-trinh.pdf");
    sent.then()
        .statusCode(201)
        .body("fileName", equalTo("to-trinh.pdf"))
        .body("mediaType", equalTo("application/pdf"));
    var file = sent.jsonPath().getString("id");
    var hash = sent.jsonPath().getString("sha256");
    put(officer, nomination + "/dossier", 1, dossier("\"file\": \"" + file + "\""))
        .then()
        .statusCode(200)
        .body("documents.sha256", contains(hash))
        .body("documents.href", contains(sent.header("Location").replaceAll("^.*/api", "/api")));
    var path = nomination + "/dossier/files/" + file;
    var read = get(officer, path);
    read.then()
        .statusCode(200)
        .contentType("application/pdf")
        .header("ETag", "\"" + hash + "\"")
        .header("X-Content-Type-Options", "nosniff");
    assertThat(read.asByteArray()).isEqualTo(SampleFiles.pdf());
    assertThat(events(file)).containsExactly("DossierFileAdded");
    assertThat(count("SELECT count(*) FROM journal WHERE data::text LIKE '%to-trinh%'")).isZero();
  }

  @Test
  void whatWasNotSentForTheDossierIsNamed() {
    var round = ownRound(officer, district);
    var nomination = draft(round);
    var foreign =
        send(officer, draft(round), SampleFiles.pdf(), "a.pdf").jsonPath().getString("id");
    var own = send(officer, nomination, SampleFiles.pdf(), "a.pdf").jsonPath().getString("id");
    for (var file : new String[] {foreign, Ids.next().toString()}) {
      put(officer, nomination + "/dossier", 1, dossier("\"file\": \"" + file + "\""))
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/documents/0/file"))
          .body("errors.code", contains("unknown-file"));
    }
    var hash = "\"sha256\": \"" + "0".repeat(64) + "\"";
    put(officer, nomination + "/dossier", 1, dossier("\"file\": \"" + own + "\", " + hash))
        .then()
        .statusCode(422)
        .body("errors.code", contains("another-hash"));
    get(officer, nomination + "/dossier/files/" + foreign).then().statusCode(404);
    get(officer, nomination).then().body("version", equalTo(1));
  }

  @Test
  void onlyTheNominatingUnitSendsAndOnlyWhileTheNominationIsWithIt() {
    var nomination = draft();
    var pdf = SampleFiles.pdf();
    send(head, nomination, pdf, "a.pdf").then().statusCode(403);
    send(neighborOfficer, nomination, pdf, "a.pdf").then().statusCode(404);
    send(provinceOfficer, nomination, pdf, "a.pdf").then().statusCode(403);
    send(officer, nomination, SampleFiles.ascii("no file"), "a.pdf")
        .then()
        .statusCode(415)
        .body("type", equalTo("/problems/file-type-mismatch"));
    given()
        .auth()
        .oauth2(officer)
        .multiPart("other", "x")
        .post("/api/v1" + nomination + "/dossier/files")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/file"));
    var sent = send(officer, nomination, pdf, "a.pdf");
    var path = nomination + "/dossier/files/" + sent.jsonPath().getString("id");
    get(neighborOfficer, path).then().statusCode(404);
    get(null, path).then().statusCode(401);
    act(officer, nomination, "submission", 1, late(DAY));
    send(officer, nomination, pdf, "a.pdf")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/illegal-transition"));
    get(provinceOfficer, path).then().statusCode(200);
    get(officer, nomination).then().body("allowedActions.name", not(hasItem("dossier")));
  }

  private String draft() {
    return draft(ownRound(officer, district));
  }

  private String draft(String round) {
    return "/nominations/" + id(nominate(officer, round, models.active(agency, district), DAY));
  }

  private static Response send(String token, String nomination, byte[] content, String name) {
    return given()
        .auth()
        .oauth2(token)
        .multiPart("file", name, content, "application/octet-stream")
        .post("/api/v1" + nomination + "/dossier/files");
  }

  private static String dossier(String more) {
    return late(
        DAY,
        "\"documents\": [{\"part\": \"SUBMISSION_LIST\", \"number\": \"12-TTr/HU\", \"date\":"
            + " \"2023-10-09\", "
            + more
            + "}], \"endorsements\": []");
  }
}
