package vn.danvan.dialogueservice.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import vn.danvan.dialogueservice.ServiceTest;
import vn.danvan.platform.testing.TestTokens;

/** What people said in May 2026; the clock stands in June. */
@QuarkusTest
class OpinionDigestTest extends ServiceTest {

  private static final LocalDate MAY = LocalDate.of(2026, 5, 12);
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private String path() {
    return "/dialogue/digests/" + district.code() + "/2026-05";
  }

  private List<String> said(int count, String field, LocalDate on) {
    var ids = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      var id = received("Nội dung");
      jdbi.useHandle(
          handle ->
              handle.execute(
                  "UPDATE recommendation SET received_on = ?, field_code = ? WHERE id = ?::uuid",
                  on,
                  field,
                  id));
      ids.add(id);
    }
    return ids;
  }

  private static String samples(String id, String text) {
    return "{\"samples\": [{\"recommendation\": \"%s\", \"text\": \"%s\"}]}".formatted(id, text);
  }

  private Response prepare(String token, String body) {
    return as(token).header("If-None-Match", "*").body(body).put("/api/v1" + path());
  }

  private Response approve(String token, long version) {
    return put(token, path() + "/approval", version, "{}");
  }

  @Test
  void figuresAreCountedByFieldAndAreaBesideTheMonthBefore() {
    said(6, "ECONOMY", MAY);
    said(5, "ECONOMY", MAY.minusMonths(1));
    said(2, "CULTURE_SOCIETY", MAY);
    said(3, null, MAY);
    said(4, "ECONOMY", MAY.plusMonths(1));
    get(districtOfficer, path())
        .then()
        .statusCode(200)
        .body("version", is(0))
        .body("state", nullValue())
        .body("received", is(11))
        .body("before", is(5))
        .body("change", is(6))
        .body("byField.field", contains("ECONOMY", null))
        .body("byField.together", contains(false, true))
        .body("byField.received", contains(6, 5))
        .body("byField.before", contains(5, 0))
        .body("byArea", hasSize(1))
        .body("byArea[0].area.id", equalTo(district.id().toString()))
        .body("samples", empty());
    get(provinceOfficer, "/dialogue/digests/" + province.code() + "/2026-05")
        .then()
        .body("received", is(11))
        .body("byArea.area.code", contains(district.code()));
  }

  @Test
  void anOfficerChoosesSamplesAndTheHeadApproves() throws IOException {
    var first = said(5, "ECONOMY", MAY).getFirst();
    prepare(districtOfficer, samples(first, "Người dân mong sớm sửa đường"))
        .then()
        .statusCode(200)
        .body("state", is("PREPARED"))
        .body("sampleIds", contains(first));
    get(districtHead, path())
        .then()
        .body("samples.text", contains("Người dân mong sớm sửa đường"))
        .body("samples.field", contains("ECONOMY"));
    get(districtHead, path() + "/document").then().statusCode(409);
    approve(districtHead, 1).then().statusCode(200).body("state", is("APPROVED"));
    said(7, "ECONOMY", MAY);
    get(districtOfficer, path()).then().body("received", is(5)).body("byField[0].received", is(5));
    var text = docx();
    assertThat(text)
        .contains("tháng 05/2026", "Người dân mong sớm sửa đường", district.name())
        .doesNotContain(first);
    assertThat(docx()).isEqualTo(text);
    put(districtOfficer, path(), 2, samples(first, "Khác")).then().statusCode(409);
    approve(districtHead, 2).then().statusCode(409);
    long journaled =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT count(*) FROM journal WHERE data::text LIKE '%sớm sửa đường%'")
                    .mapTo(Long.class)
                    .one());
    assertThat(journaled).isZero();
  }

  private String docx() throws IOException {
    var bytes =
        as(districtOfficer)
            .accept(DOCX)
            .get("/api/v1" + path() + "/document")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
        }
      }
    }
    return "";
  }

  @Test
  void whoCouldBeRecognizedIsNoSample() {
    var few = said(4, "ECONOMY", MAY).getFirst();
    var many = said(5, "CULTURE_SOCIETY", MAY);
    var june = said(1, "CULTURE_SOCIETY", MAY.plusMonths(1)).getFirst();
    prepare(districtOfficer, samples(few, "Ít người nói"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("small-cell"));
    prepare(districtOfficer, samples(june, "Tháng khác"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("not-of-month"));
    for (var text : List.of("Gọi 0912 345 678", "Gửi a@example.vn", "CCCD 012345678901")) {
      prepare(districtOfficer, samples(many.getFirst(), text))
          .then()
          .statusCode(422)
          .body("errors.code", contains("contact-in-text"));
    }
    var twice =
        "{\"samples\": [{\"recommendation\": \"%1$s\", \"text\": \"A\"}, {\"recommendation\": \"%1$s\", \"text\": \"B\"}]}"
            .formatted(many.getFirst());
    prepare(districtOfficer, twice)
        .then()
        .statusCode(422)
        .body("errors.code", contains("chosen-twice"));
    prepare(districtOfficer, "{\"samples\": [null, {}]}").then().statusCode(422);
    prepare(districtOfficer, "{}").then().statusCode(422);
    get(districtOfficer, path()).then().body("version", is(0));
  }

  @Test
  void whatHasBecomeOfSamplesIsLookedAtAgainBeforeTheyArePublished() {
    var ids = said(6, "ECONOMY", MAY);
    prepare(districtOfficer, samples(ids.getFirst(), "Người dân mong sớm sửa đường"))
        .then()
        .statusCode(200);
    recognized("DENUNCIATION", ids.getFirst());
    approve(districtHead, 1)
        .then()
        .statusCode(422)
        .body("errors.code", contains("not-of-month"))
        .body("errors.pointer", contains("/samples/0/recommendation"));
    put(districtOfficer, path(), 1, samples(ids.getLast(), "Cần thêm đèn")).then().statusCode(200);
    recognized("COMPLAINT", ids.get(1));
    approve(districtHead, 2).then().statusCode(422).body("errors.code", contains("small-cell"));
    get(districtHead, path()).then().body("version", is(2)).body("state", is("PREPARED"));
    put(districtOfficer, path(), 2, "{\"samples\": []}").then().statusCode(200);
    approve(districtHead, 3).then().statusCode(200);
  }

  private void recognized(String kind, String id) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE recommendation SET kind = ?, state = 'FORWARDED' WHERE id = ?::uuid",
                kind,
                id));
  }

  @Test
  void oneOfManyWhoApproveAtOnceDoesAndTheOthersAreToldWhy() throws Exception {
    prepare(districtOfficer, "{\"samples\": []}").then().statusCode(200);
    var clients = 8;
    var start = new CyclicBarrier(clients);
    var answers = new ArrayList<Response>();
    try (var threads = Executors.newFixedThreadPool(clients)) {
      var running = new ArrayList<Future<Response>>();
      for (int i = 0; i < clients; i++) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return approve(districtHead, 1);
                }));
      }
      for (var one : running) {
        answers.add(one.get());
      }
    }
    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(200);
    assertThat(answers).extracting(Response::statusCode).containsOnly(200, 412);
  }

  @Test
  void whoeverApprovesWhileItIsPreparedAnewIsToldThatItChanged() throws Exception {
    prepare(districtOfficer, "{\"samples\": []}").then().statusCode(200);
    whileLocked(
        "UPDATE opinion_digest SET version = 2 WHERE unit_id = '%s'".formatted(district.id()),
        () -> approve(districtHead, 1).then().statusCode(412));
  }

  @Test
  void complaintsAreNoOpinions() {
    var ids = said(6, "ECONOMY", MAY);
    recognized("COMPLAINT", ids.getFirst());
    get(districtOfficer, path()).then().body("received", is(5));
    prepare(districtOfficer, samples(ids.getFirst(), "Nội dung"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("not-of-month"));
  }

  @Test
  void nobodyApprovesTheirOwnOrBeforeTheMonthIsOver() {
    var both = TestTokens.of("district.both", district.id(), "officer", "signatory");
    prepare(both, "{\"samples\": []}").then().statusCode(200);
    approve(both, 1).then().statusCode(422).body("errors.code", contains("prepared-by-same"));
    var june = "/dialogue/digests/" + district.code() + "/2026-06";
    as(both)
        .header("If-None-Match", "*")
        .body("{\"samples\": []}")
        .put("/api/v1" + june)
        .then()
        .statusCode(200);
    put(both, june + "/approval", 1, "{}")
        .then()
        .statusCode(422)
        .body("errors.code", containsInAnyOrder("month-not-over", "prepared-by-same"));
    as(both)
        .header("If-None-Match", "*")
        .body("{\"samples\": []}")
        .put("/api/v1/dialogue/digests/" + district.code() + "/2026-07")
        .then()
        .statusCode(422)
        .body("errors.code", contains("month-not-begun"));
  }

  @Test
  void onlyTheUnitsOwnPrepareAndApproveIt() {
    for (var token : new String[] {provinceOfficer, districtHead, supervisor}) {
      prepare(token, "{\"samples\": []}").then().statusCode(403);
    }
    prepare(neighborOfficer, "{\"samples\": []}").then().statusCode(404);
    prepare(null, "{\"samples\": []}").then().statusCode(401);
    prepare(districtOfficer, "{\"samples\": []}").then().statusCode(200);
    prepare(districtOfficer, "{\"samples\": []}").then().statusCode(428);
    approve(districtOfficer, 1).then().statusCode(403);
    approve(provinceHead, 1).then().statusCode(403);
    approve(districtHead, 7).then().statusCode(412);
    get(neighborOfficer, path()).then().statusCode(404);
    get(stranger, path()).then().statusCode(404);
    get(null, path()).then().statusCode(401);
    get(supervisor, path()).then().statusCode(200);
    get(districtOfficer, "/dialogue/digests/" + district.code() + "/2026-13")
        .then()
        .statusCode(404);
    get(districtOfficer, "/dialogue/digests/" + district.code() + "/x").then().statusCode(404);
  }
}
