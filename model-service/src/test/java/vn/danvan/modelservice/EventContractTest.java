package vn.danvan.modelservice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.modelservice.Province.as;
import static vn.danvan.modelservice.Province.on;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.danvan.modelservice.unit.UnitEvent;
import vn.danvan.platform.testing.Contracts;

/** Every type of event of this service is made once over REST and checked against its schema. */
@ServiceTest
class EventContractTest {

  @Inject Jdbi jdbi;

  @Test
  void everythingThatIsPublishedKeepsItsContract() {
    var province = Province.open();
    var ended = province.active("Sẽ kết thúc");
    province.act(province.officer(), ended, "end", 4, on("2023-12-01", "Xong"));
    var reviewed = province.active("Sẽ được rà soát");
    var completion = on("2023-03-01");
    completion.putAll(
        Map.of(
            "objective",
            "Mục tiêu",
            "leadUnit",
            province.districtCode(),
            "point",
            Map.of("latitude", 10.5, "longitude", 108)));
    province.act(province.officer(), reviewed, "completion", 4, completion).then().statusCode(200);
    province.keepReferenceData();
    var publication = on("2023-05-19");
    publication.putAll(Map.of("medium", "WEB", "outlet", "Báo"));
    as(province.officer())
        .body(publication)
        .post("/api/v1/models/" + reviewed + "/publications")
        .then()
        .statusCode(201);
    var staff = on("2023-06-30");
    staff.put("counts", List.of(Map.of("kind", "PART_TIME", "number", 1)));
    var unit = "/api/v1/units/" + province.districtCode();
    as(province.officer()).header("If-Match", "\"0\"").body(staff).put(unit + "/staff");
    as(province.signatory())
        .header("If-Match", "\"0\"")
        .body(Map.of("closedOn", "2023-12-31"))
        .put(unit + "/registration-years/2023");
    var person = province.model("Cá nhân");
    person.putAll(Map.of("ownerKind", "INDIVIDUAL", "ownerName", "Nguyễn Văn A"));
    var individual = province.created(person).getString("id");
    province.act(province.officer(), individual, "submission", 1, on("2023-02-01"));
    var number = on("2023-02-01");
    number.put("number", "cá nhân");
    province.act(province.signatory(), individual, "registration", 2, number);
    var decision = on("2023-02-01");
    decision.put("documentNumber", "1");
    province.act(province.signatory(), individual, "name-publication", 3, decision);
    for (var act :
        List.of(
            Map.entry("checks", Map.of("progress", "BEHIND")),
            Map.entry(
                "reviews",
                Map.of(
                    "rating",
                    "WEAK",
                    "improvement",
                    Map.of("measure", "OTHER", "dueOn", "2024-01-31"))),
            Map.entry("improvements", Map.of("rating", "GOOD")))) {
      var body = on("2023-11-30");
      body.putAll(act.getValue());
      as(province.officer())
          .body(body)
          .post("/api/v1/models/" + reviewed + "/" + act.getKey())
          .then()
          .statusCode(200);
    }
    var next = on("2023-12-01");
    next.putAll(Map.of("number", "1", "year", 2024));
    as(province.signatory())
        .body(next)
        .post("/api/v1/models/" + reviewed + "/carry-overs")
        .then()
        .statusCode(200);
    var attachment =
        given()
            .auth()
            .oauth2(province.officer())
            .multiPart("file", "a.pdf", "%PDF-1.7 %%EOF".getBytes(), "application/pdf")
            .post("/api/v1/models/" + reviewed + "/attachments")
            .header("Location");
    as(province.officer())
        .header("If-Match", "\"1\"")
        .body(Map.of("reason", "Nhầm"))
        .put(attachment + "/removal")
        .then()
        .statusCode(200);
    var withdrawn = province.created("Sẽ rút").getString("id");
    province.act(province.officer(), withdrawn, "withdrawal", 1, on("2023-02-01", "Thôi"));
    var rejected = province.submitted("Sẽ bị loại");
    as(province.signatory())
        .body(on("2023-02-01", "Trùng"))
        .post("/api/v1/models/" + rejected + "/rejections");
    var returned = province.submitted("Sẽ bị trả");
    var line = Map.<String, Object>of("model", returned, "decision", "RETURN", "reason", "Sửa");
    province.list(province.signatory(), List.of(line), "01-DS");
    var revision = province.model("Đã sửa");
    revision.remove("ownerUnit");
    as(province.officer())
        .header("If-Match", "\"3\"")
        .body(revision)
        .put("/api/v1/models/" + returned)
        .then()
        .statusCode(200);

    Contracts.check(jdbi);
    assertThat(types())
        .contains(
            "vn.danvan.UnitRegistered",
            "vn.danvan.UnitChanged",
            "vn.danvan.FieldRegistered",
            "vn.danvan.ModelCreated",
            "vn.danvan.ModelRevised",
            "vn.danvan.ModelSubmitted",
            "vn.danvan.ModelReturned",
            "vn.danvan.ModelRejected",
            "vn.danvan.ModelRegistered",
            "vn.danvan.ModelLaunched",
            "vn.danvan.ModelWithdrawn",
            "vn.danvan.PublicationRecorded",
            "vn.danvan.StaffCounted",
            "vn.danvan.RegistrationYearSet",
            "vn.danvan.ModelOwnerNamePublished",
            "vn.danvan.FieldClosed",
            "vn.danvan.CampaignRegistered",
            "vn.danvan.CampaignClosed",
            "vn.danvan.DirectiveRegistered",
            "vn.danvan.DirectiveClosed",
            "vn.danvan.ModelRequirementsSet",
            "vn.danvan.ModelCompleted",
            "vn.danvan.ModelCarriedOver",
            "vn.danvan.ModelChecked",
            "vn.danvan.ModelReviewed",
            "vn.danvan.ModelImproved",
            "vn.danvan.ModelEnded",
            "vn.danvan.AttachmentAdded",
            "vn.danvan.AttachmentRemoved",
            "vn.danvan.RegistrationListRecorded");
  }

  @Test
  void whatIsJournaledOnlyKeepsItsContractToo() {
    var rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT event_type, data FROM journal WHERE topic IS NULL")
                    .map((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                    .list());
    rows.forEach(row -> assertThat(Contracts.violations(row.getKey(), row.getValue())).isEmpty());
  }

  @Test
  void aRowThatBreaksTheContractIsFound() {
    assertThat(Contracts.violations("vn.danvan.ModelCreated", "{\"ownerName\": \"A\"}"))
        .isNotEmpty();
    assertThat(new UnitEvent.UnitRegistered(null).type()).isEqualTo("vn.danvan.UnitRegistered");
  }

  private List<String> types() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT DISTINCT event_type FROM journal")
                .mapTo(String.class)
                .list());
  }
}
