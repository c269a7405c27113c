package vn.danvan.modelservice.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.danvan.modelservice.Province.as;
import static vn.danvan.modelservice.attachment.AttachmentRequests.id;
import static vn.danvan.modelservice.attachment.AttachmentRequests.remove;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.modelservice.Province;
import vn.danvan.modelservice.ServiceTest;
import vn.danvan.platform.file.FileStorage;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.testing.Contracts;
import vn.danvan.platform.testing.SampleFiles;
import vn.danvan.platform.testing.TestTokens;

@ServiceTest
class AttachmentResourceTest {

  @Inject Jdbi jdbi;
  @Inject FileStorage storage;

  private AttachmentRequests requests;
  private Province province;
  private String model;

  @BeforeEach
  void open() {
    requests = AttachmentRequests.open();
    province = requests.province();
    model = requests.model();
  }

  @Test
  void aPhotoIsAttachedWithoutItsMetadataAndDownloadedSafely() throws Exception {
    var attached = requests.attach(SampleFiles.photo(), "Ảnh nghiệm thu.jpg", "image/jpeg");
    attached
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("fileName", equalTo("Ảnh nghiệm thu.jpg"))
        .body("mediaType", equalTo("image/jpeg"))
        .body("state", equalTo("ATTACHED"))
        .body("unit.id", equalTo(province.district.toString()))
        .body("allowedActions[0].name", equalTo("removal"));
    var stored = SampleFiles.image("jpg");
    var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(stored));
    assertThat(attached.jsonPath().getString("sha256")).isEqualTo(hash);

    var download = as(province.supervisor()).get(attached.header("Location"));
    download
        .then()
        .statusCode(200)
        .header("Content-Type", "image/jpeg")
        .header("X-Content-Type-Options", "nosniff")
        .header(
            "Content-Disposition",
            "attachment; filename*=UTF-8''%E1%BA%A2nh%20nghi%E1%BB%87m%20thu.jpg")
        .header("Content-Length", Integer.toString(stored.length))
        .header("ETag", "\"" + hash + "\"");
    assertThat(download.asByteArray()).isEqualTo(stored);
    as(province.officer())
        .header("If-None-Match", "\"" + hash + "\"")
        .get(attached.header("Location"))
        .then()
        .statusCode(304);
  }

  @Test
  void theListOfFilesGoesOutAsAFile() {
    requests.attached(SampleFiles.pdf(), "biên bản.pdf");
    var path = "/api/v1/models/" + model + "/attachments/export?format=csv";
    assertThat(as(province.supervisor()).get(path).asString().lines())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("\"" + model + "\",\"" + province.districtCode() + "\",\"biên bản.pdf\"");
    as(Province.open().officer()).get(path).then().statusCode(404);
  }

  @Test
  void withoutAScannerTheAnswerWarns() {
    requests
        .attach(SampleFiles.pdf(), "a.pdf", "application/pdf")
        .then()
        .statusCode(201)
        .body("scanned", equalTo(false))
        .body("warning", containsString("chưa được quét"));
    requests.list().then().body("items[0].warning", containsString("No antivirus"));
  }

  @Test
  void theEventNamesTheFileByItsHashOnly() {
    var path = requests.attached(SampleFiles.pdf(), "Nguyễn Văn A.pdf");
    var row =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT event_type, topic, data FROM journal WHERE aggregate_id = ?")
                    .bind(0, id(path))
                    .mapToMap()
                    .one());
    assertThat(row.get("topic")).isNull();
    var data = row.get("data").toString();
    assertThat(data)
        .doesNotContain("Nguyễn")
        .contains(requests.list().jsonPath().getString("items[0].sha256"));
    assertThat(Contracts.violations(row.get("event_type").toString(), data)).isEmpty();
  }

  @Test
  void aModelsFilesAreListedPageByPage() {
    requests.attached(SampleFiles.docx(), "a.docx");
    requests.attached(SampleFiles.webp(40, 30), "b.webp");
    var first = as(province.signatory()).get("/api/v1/models/{id}/attachments?limit=1", model);
    first
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].fileName", equalTo("a.docx"))
        .body("items[0].allowedActions", hasSize(0))
        .body("next", notNullValue());
    as(province.signatory())
        .get(
            "/api/v1/models/{id}/attachments?limit=1&cursor={cursor}",
            model,
            first.jsonPath().getString("next"))
        .then()
        .statusCode(200)
        .body("items[0].mediaType", equalTo("image/webp"))
        .body("next", nullValue());
  }

  @Test
  void aCursorOfAnotherListOrABrokenOneIsRefused() {
    requests.attached(SampleFiles.docx(), "a.docx");
    requests.attached(SampleFiles.docx(), "b.docx");
    var files = "/api/v1/models/" + model + "/attachments";
    var own = as(province.signatory()).get(files + "?limit=1").jsonPath().getString("next");
    var start = "/api/v1/models/" + model + "/publications?changesAfter=0";
    var foreign = as(province.signatory()).get(start).jsonPath().getString("next");
    for (var cursor :
        List.of(foreign, own.substring(1), own.substring(0, own.length() - 4), "AAAA", "%00")) {
      as(province.signatory())
          .urlEncodingEnabled(false)
          .get(files + "?cursor=" + cursor)
          .then()
          .statusCode(400)
          .body("type", equalTo("/problems/invalid-cursor"));
    }
  }

  @Test
  void whatWasAttachedAndRemovedSinceIsTold() {
    requests.attached(SampleFiles.pdf(), "a.pdf");
    var path = requests.attached(SampleFiles.docx(), "b.docx");
    var position = followed("0", id(path), "ATTACHED");
    remove(province.officer(), path, 1, Map.of("reason", "Nhầm tệp")).then().statusCode(200);
    followed(position, id(path), "REMOVED");
    as(province.officer())
        .get("/api/v1/models/{id}/attachments?cursor={position}", model, position)
        .then()
        .statusCode(400);
    as(Province.open().officer())
        .get("/api/v1/models/{id}/attachments?changesAfter=0", model)
        .then()
        .statusCode(404);
  }

  /** Reads on until the file shows in the state, and answers the position behind it. */
  private String followed(String from, UUID file, String state) {
    var position = new AtomicReference<>(from);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              var page =
                  as(province.officer())
                      .get(
                          "/api/v1/models/{id}/attachments?changesAfter={from}",
                          model,
                          position.get())
                      .jsonPath();
              position.set(page.getString("next"));
              return page.getList("items.findAll { it.state == '" + state + "' }.id")
                  .contains(file.toString());
            });
    return position.get();
  }

  @Test
  void attachingIsOfferedToWhoMay() {
    var path = "/api/v1/models/" + model;
    as(province.officer())
        .get(path)
        .then()
        .body(
            "allowedActions.find { it.name == 'attachments' }.href",
            equalTo(path + "/attachments"));
    for (var reader : List.of(province.signatory(), province.supervisor())) {
      as(reader)
          .get(path)
          .then()
          .statusCode(200)
          .body("allowedActions.name", not(hasItem("attachments")));
    }
  }

  @Test
  void whoIsNotConcernedFindsNothing() {
    var path = requests.attached(SampleFiles.pdf(), "a.pdf");
    var other = Province.open();
    as(other.officer()).get(path).then().statusCode(404);
    as(other.officer()).get("/api/v1/models/{id}/attachments", model).then().statusCode(404);
    requests.attachAs(other.officer(), model, null).then().statusCode(404);
    requests.attachAs(province.officer(), Ids.next().toString(), null).then().statusCode(404);
    requests.attachAs(province.supervisor(), model, null).then().statusCode(403);
    as(null).get(path).then().statusCode(401);
    as(TestTokens.of("citizen", null, "citizen")).get(path).then().statusCode(403);
    as(province.officer())
        .get("/api/v1/models/{id}/attachments/{file}", province.submitted("Khác"), id(path))
        .then()
        .statusCode(404);
  }

  @Test
  void aUnitAboveNamesTheUnitForWhichItActs() {
    var above = TestTokens.of("above", province.id, "officer");
    requests.attachAs(above, model, null).then().statusCode(403);
    requests
        .attachAs(above, model, province.districtCode())
        .then()
        .statusCode(201)
        .body("unit.code", equalTo(province.districtCode()));
  }

  @Test
  void aRepeatWithTheSameKeyAttachesNothingMore() {
    var key = "attach-" + UUID.randomUUID();
    var first = requests.attachOnce(key, SampleFiles.pdf());
    first.then().statusCode(201);
    var repeat = requests.attachOnce(key, SampleFiles.pdf());
    repeat.then().statusCode(201);
    assertThat(repeat.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
    requests
        .attachOnce(key, AttachmentRequests.pdfOf(1000))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
    requests.list().then().body("items", hasSize(1));
  }

  @Test
  void aRemovedFileIsGoneButNotForgotten() {
    var path = requests.attached(SampleFiles.pdf(), "a.pdf");
    var hash = requests.list().jsonPath().getString("items[0].sha256");
    remove(province.supervisor(), path, 1, Map.of("reason", "Nhầm")).then().statusCode(403);
    remove(province.officer(), path, 1, Map.of()).then().statusCode(422);
    remove(province.officer(), path, 2, Map.of("reason", "Nhầm")).then().statusCode(412);
    remove(
            province.officer(),
            path,
            1,
            Map.of("reason", "Nhầm", "occurredOn", "2023-02-01", "lateEntry", Province.LATE))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("before-attached"));
    assertThat(isStored(id(path))).isTrue();

    remove(province.officer(), path, 1, Map.of("reason", "Tải nhầm"))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("state", equalTo("REMOVED"))
        .body("reason", equalTo("Tải nhầm"))
        .body("href", nullValue())
        .body("warning", nullValue())
        .body("allowedActions", hasSize(0));
    assertThat(isStored(id(path))).isFalse();
    as(province.officer()).get(path).then().statusCode(404);
    requests.list().then().body("items[0].sha256", equalTo(hash));
    remove(province.officer(), path, 2, Map.of("reason", "Lại"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/illegal-transition"));
  }

  @Test
  void aReviewPointsToFilesOfItsModel() {
    var active = province.active("Được rà soát");
    var reviewed = new AttachmentRequests(province, active);
    var file = id(reviewed.attached(SampleFiles.png(), "a.png"));
    var foreign = id(requests.attached(SampleFiles.pdf(), "a.pdf"));
    review(active, List.of(file, foreign))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/attachments/1"))
        .body("errors[0].rule", equalTo("R-ATT-06"));
    review(active, List.of(file, file))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/attachments/1"));
    review(active, List.of(file)).then().statusCode(200);

    as(province.signatory())
        .get("/api/v1/models/{id}/reviews", active)
        .then()
        .body("[0].attachments", equalTo(List.of(file.toString())));
    as(null)
        .get("/api/v1/models/{id}/reviews", active)
        .then()
        .statusCode(200)
        .body("[0].attachments", nullValue());
  }

  @Test
  void aReviewDoesNotPointToWhatWasRemoved() {
    var active = province.active("Được rà soát");
    var path = new AttachmentRequests(province, active).attached(SampleFiles.png(), "a.png");
    remove(province.officer(), path, 1, Map.of("reason", "Nhầm")).then().statusCode(200);
    review(active, List.of(id(path))).then().statusCode(422);
  }

  private Response review(String model, List<UUID> attachments) {
    var body = Province.on("2023-11-30");
    body.putAll(Map.of("rating", "GOOD", "attachments", attachments));
    return as(province.officer()).body(body).post("/api/v1/models/{id}/reviews", model);
  }

  private boolean isStored(UUID id) {
    try (var content = storage.open(id)) {
      return content != null;
    } catch (IOException missing) {
      return false;
    }
  }
}
