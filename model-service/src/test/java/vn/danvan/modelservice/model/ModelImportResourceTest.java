package vn.danvan.modelservice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.danvan.modelservice.Province.as;
import static vn.danvan.modelservice.imports.Uploads.MODELS;
import static vn.danvan.modelservice.imports.Uploads.csv;
import static vn.danvan.modelservice.imports.Uploads.finished;
import static vn.danvan.modelservice.imports.Uploads.send;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.modelservice.Province;
import vn.danvan.modelservice.ServiceTest;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.platform.testing.Workbook;

@ServiceTest
class ModelImportResourceTest {

  private static final List<String> HEADINGS =
      List.of("Tên mô hình", "Mã lĩnh vực", "Mã đơn vị", "Tập thể hay cá nhân", "Mã địa bàn");

  @Inject Jdbi jdbi;

  private Province province;

  @BeforeEach
  void open() {
    province = Province.open();
  }

  private List<Object> row(String title, String owner) {
    return new ArrayList<>(
        Arrays.asList(title, "ECONOMY", owner, "Tập thể", province.districtCode()));
  }

  private List<Object> row(String title) {
    return row(title, province.districtCode());
  }

  @SafeVarargs
  private static List<List<?>> table(List<?>... rows) {
    var all = new ArrayList<List<?>>();
    all.add(HEADINGS);
    all.addAll(List.of(rows));
    return all;
  }

  private long models() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM model WHERE province_id = ?")
                .bind(0, province.id)
                .mapTo(Long.class)
                .one());
  }

  private long pieces(String importId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM file_import_piece WHERE import_id = ?")
                .bind(0, UUID.fromString(importId))
                .mapTo(Long.class)
                .one());
  }

  @Test
  void rowsBecomeDraftsInTheSendersNameAsIfWrittenOverRest() {
    var file = csv(table(row("Tổ tự quản"), row("Camera an ninh", province.agencyCode())));
    var answer = finished(province.officer(), MODELS, "a.csv", file);
    assertThat(answer.getString("state")).isEqualTo("DONE");
    assertThat(answer.getInt("rowsTotal")).isEqualTo(2);
    assertThat(answer.getInt("rowsDone")).isEqualTo(2);
    assertThat(answer.getInt("created")).isEqualTo(2);
    assertThat(answer.getInt("existing")).isZero();
    assertThat(pieces(answer.getString("id"))).isZero();
    var entries =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT journal.event_type, journal.actor, journal.actor_role, journal.on_behalf_of, journal.data->>'title'
                        FROM journal JOIN model ON model.id = journal.aggregate_id WHERE model.province_id = :province
                        ORDER BY seq
                        """)
                    .bind("province", province.id)
                    .map(
                        (row, _) ->
                            tuple(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, UUID.class),
                                row.getString(5)))
                    .list());
    var actor = TestTokens.subject(province.code + ".officer");
    assertThat(entries)
        .containsExactly(
            tuple("vn.danvan.ModelCreated", actor, "officer", null, "Tổ tự quản"),
            tuple("vn.danvan.ModelCreated", actor, "officer", province.agency, "Camera an ninh"));
    as(province.officer())
        .get("/api/v1/models?ownerUnit=" + province.agencyCode())
        .then()
        .statusCode(200)
        .body("items.title", org.hamcrest.Matchers.contains("Camera an ninh"))
        .body("items.state", org.hamcrest.Matchers.contains("DRAFT"));
  }

  @Test
  void everyColumnOfTheTemplateArrives() {
    province.keepReferenceData();
    var headings = ModelColumns.ALL.stream().map(column -> column.heading()).toList();
    var values = new ArrayList<Object>();
    for (var column : ModelColumns.ALL) {
      values.add(
          switch (column.key()) {
            case "id" -> null;
            case "kind" -> "Điển hình";
            case "title" -> Normalizer.normalize("Người tốt việc tốt", Normalizer.Form.NFD);
            case "field" -> "ECONOMY";
            case "otherFields" -> "CULTURE_SOCIETY; DEFENSE_SECURITY";
            case "ownerUnit", "area", "leadUnit" -> province.districtCode();
            case "ownerKind" -> "cá nhân";
            case "ownerName" -> "Nguyễn Văn A";
            case "startsOn" -> "<c s='1'><v>44977</v></c>";
            case "evaluatesOn" -> "31/12/2023";
            case "cooperatingUnits" -> province.agencyCode() + ";" + province.code;
            case "campaigns", "directives" ->
                column.key().toUpperCase(java.util.Locale.ROOT)
                    + "_"
                    + province.code.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
            case "latitude" -> 10.9289;
            case "longitude" -> "108,1021";
            case "occurredOn" -> "2023-02-01";
            case "objective" -> "'=tối đa\nhai dòng";
            default -> "Nội dung " + column.key();
          });
    }
    var answer =
        finished(
            province.officer(), MODELS, "a.xlsx", Workbook.of(List.of(headings, values)).bytes());
    assertThat(answer.getString("state")).as(answer.prettify()).isEqualTo("DONE");
    var id =
        as(province.officer())
            .get("/api/v1/models?ownerUnit=" + province.districtCode())
            .jsonPath()
            .getString("items[0].id");
    var model = as(province.officer()).get("/api/v1/models/" + id).jsonPath();
    assertThat(model.getString("kind")).isEqualTo("EXEMPLAR");
    assertThat(model.getString("title")).isEqualTo("Người tốt việc tốt");
    assertThat(model.getList("otherFields")).containsExactly("CULTURE_SOCIETY", "DEFENSE_SECURITY");
    assertThat(model.getString("ownerKind")).isEqualTo("INDIVIDUAL");
    assertThat(model.getString("ownerName")).isEqualTo("Nguyễn Văn A");
    assertThat(model.getString("startsOn")).isEqualTo("2023-02-20");
    assertThat(model.getString("evaluatesOn")).isEqualTo("2023-12-31");
    assertThat(model.getList("cooperatingUnits.code"))
        .containsExactly(province.agencyCode(), province.code);
    assertThat(model.getList("campaigns")).hasSize(1);
    assertThat(model.getList("directives")).hasSize(1);
    assertThat(model.getFloat("point.latitude")).isEqualTo(10.9289f);
    assertThat(model.getFloat("point.longitude")).isEqualTo(108.1021f);
    assertThat(model.getString("objective")).isEqualTo("=tối đa\nhai dòng");
    assertThat(model.getString("sustainability")).isEqualTo("Nội dung sustainability");
  }

  @Test
  void theSameFileTwiceAddsNothing() {
    var file = csv(table(row("Một"), row("Hai")));
    var key = "import-" + UUID.randomUUID();
    var first = send(province.officer(), MODELS, "a.csv", file, key);
    first.then().statusCode(201);
    assertThat(finished(province.officer(), first.header("Location")).getInt("created"))
        .isEqualTo(2);
    var repeated = send(province.officer(), MODELS, "a.csv", file, key);
    assertThat(repeated.header("Location")).isEqualTo(first.header("Location"));
    send(province.officer(), MODELS, "a.csv", csv(table(row("Ba"))), key).then().statusCode(422);
    var again = finished(province.officer(), MODELS, "b.csv", file);
    assertThat(again.getString("repeats")).isEqualTo(first.jsonPath().getString("id"));
    assertThat(again.getInt("created")).isZero();
    assertThat(again.getInt("existing")).isEqualTo(2);
    assertThat(models()).isEqualTo(2);
  }

  @Test
  void rowsThatAreThereAlreadyAreLeftAlone() {
    finished(province.officer(), MODELS, "a.csv", csv(table(row("Một"), row("Hai"))));
    var overlapping = Workbook.of(table(row("Hai"), row("Ba"))).bytes();
    var answer = finished(province.officer(), MODELS, "b.xlsx", overlapping);
    assertThat(answer.getInt("created")).isEqualTo(1);
    assertThat(answer.getInt("existing")).isEqualTo(1);
    assertThat(models()).isEqualTo(3);
  }

  @Test
  void aDryRunStoresNothing() {
    var path = MODELS + "?dryRun=true";
    var good = finished(province.officer(), path, "a.csv", csv(table(row("Một"))));
    assertThat(good.getString("state")).isEqualTo("CHECKED");
    assertThat(good.getInt("created")).isEqualTo(1);
    var bad = finished(province.officer(), path, "a.csv", csv(table(row(""))));
    assertThat(bad.getString("state")).isEqualTo("REFUSED");
    assertThat(models()).isZero();
  }

  @Test
  void oneWrongRowKeepsAllOutAndTheErrorFileNamesIt() {
    var wrong = row("Hai");
    wrong.set(1, "NO_SUCH");
    wrong.set(3, "tập-thể hay không");
    for (var file :
        Map.of(
                "a.csv", csv(table(row("Một"), wrong)),
                "a.xlsx", Workbook.of(table(row("Một"), wrong)).bytes())
            .entrySet()) {
      var answer = finished(province.officer(), MODELS, file.getKey(), file.getValue());
      assertThat(answer.getString("state")).isEqualTo("REFUSED");
      assertThat(answer.getInt("faults")).isEqualTo(2);
      assertThat(answer.getInt("created")).isZero();
      assertThat(answer.getString("problem.type")).isEqualTo("/problems/import-errors");
      assertThat(answer.getList("problem.errors.pointer"))
          .containsExactlyInAnyOrder("/rows/3/field", "/rows/3/ownerKind");
      assertThat(answer.getList("problem.errors.code"))
          .containsExactlyInAnyOrder("unknown-field", "not-allowed");
      assertThat(pieces(answer.getString("id"))).isZero();
      var download = as(province.officer()).get(answer.getString("errorFile"));
      assertThat(download.header("Content-Disposition")).contains("attachment", "models-errors");
      assertThat(download.header("Cache-Control")).contains("no-store");
      assertThat(download.contentType()).contains(file.getKey().endsWith("csv") ? "csv" : "sheet");
      var text =
          as(province.officer()).get(answer.getString("errorFile") + "?format=csv").asString();
      assertThat(text)
          .contains("\"Dòng\",\"Cột\",\"Nguyên nhân\"")
          .contains("3,\"Mã lĩnh vực\",")
          .contains("3,\"Tập thể hay cá nhân\",\"Giá trị phải là một trong: Tập thể, Cá nhân.\"");
    }
    assertThat(models()).isZero();
  }

  @Test
  void everyFaultOfTheRowsIsNamedAtOnce() {
    var other = Province.open();
    other.created(
        Map.of(
            "title",
            "Mô hình " + other.code,
            "field",
            "ECONOMY",
            "ownerUnit",
            other.districtCode(),
            "ownerKind",
            "COLLECTIVE",
            "area",
            other.districtCode()));
    var headings = new ArrayList<Object>(HEADINGS);
    headings.addAll(List.of("Ngày bắt đầu", "Vĩ độ", "Mục tiêu", "Mã mô hình", "Ngày lập"));
    var rows = new ArrayList<List<?>>();
    rows.add(headings);
    var faults =
        List.<List<Object>>of(
            List.of(0, "<c><f>1+1</f><v>2</v></c>", "title", "formula"),
            List.of(0, "<c t='e'><v>#N/A</v></c>", "title", "wrong-value"),
            List.of(0, "<c t='b'><v>1</v></c>", "title", "not-text"),
            List.of(0, "a_x0000_b", "title", "forbidden-character"),
            List.of(0, "x".repeat(301), "title", "size"),
            List.of(0, "D©n vËn khÐo", "title", "suspicious-encoding"),
            List.of(0, " ", "title", "required"),
            List.of(2, "khong-co", "ownerUnit", "reference-not-yet-known"),
            List.of(2, other.districtCode(), "ownerUnit", "not-found"),
            List.of(4, "khong-co", "area", "reference-not-yet-known"),
            List.of(5, "31/02/2025", "startsOn", "invalid-date"),
            List.of(5, "<c><v>45291</v></c>", "startsOn", "invalid-date"),
            List.of(5, "01/01/0023", "startsOn", "invalid-date"),
            List.of(6, "mười", "point/latitude", "not-a-number"),
            List.of(6, "200", "point/latitude", "out-of-range"),
            List.of(7, "x".repeat(4001), "objective", "size"),
            List.of(8, Ids.next().toString(), "id", "unknown-row"),
            List.of(8, "17", "id", "unknown-row"),
            List.of(9, "01/02/2099", "occurredOn", "invalid-date"),
            List.of(9, "01/02/2023", "lateEntry", "late-entry-required"));
    for (int i = 0; i < faults.size(); i++) {
      var row = row("Mô hình " + i);
      while (row.size() < headings.size()) {
        row.add(null);
      }
      row.set((int) faults.get(i).get(0), faults.get(i).get(1));
      rows.add(row);
    }
    rows.add(row("Trùng"));
    rows.add(row("Trùng"));
    var theirs = row("Mô hình " + other.code, other.districtCode());
    theirs.set(4, other.districtCode());
    rows.add(theirs);
    var answer = finished(province.officer(), MODELS, "a.xlsx", Workbook.of(rows).bytes());
    assertThat(answer.getString("state")).isEqualTo("REFUSED");
    List<String> pointers = answer.getList("problem.errors.pointer");
    List<String> codes = answer.getList("problem.errors.code");
    var named = new ArrayList<String>();
    for (int i = 0; i < pointers.size(); i++) {
      named.add(pointers.get(i) + " " + codes.get(i));
    }
    for (int i = 0; i < faults.size(); i++) {
      assertThat(named)
          .contains("/rows/%d/%s %s".formatted(i + 2, faults.get(i).get(2), faults.get(i).get(3)));
    }
    assertThat(named).contains("/rows/" + (faults.size() + 3) + "/ownerUnit duplicate-row");
    assertThat(named)
        .as("what is there outside of the scope is not told from what is not")
        .contains("/rows/" + (faults.size() + 4) + "/ownerUnit not-found");
    assertThat(named).noneMatch(one -> one.startsWith("/rows/" + (faults.size() + 2) + "/"));
    assertThat(models()).isZero();
  }

  @Test
  void whatIsNoTableByTheTemplateIsRefusedAtOnce() {
    var good = row("Một");
    var old =
        new byte[] {
          (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        };
    refused("a.xls", old, 422, "file-rejected");
    refused("a.xlsm", Workbook.of(table(good)).bytes(), 422, "file-rejected");
    refused("a.csv", Workbook.of(table(good)).bytes(), 415, "file-type-mismatch");
    refused("a.pdf", csv(table(good)), 415, "file-type-mismatch");
    refused("a.csv", "Tên mô hình".getBytes(StandardCharsets.UTF_16LE), 400, "invalid-encoding");
    refused("a.csv", "a,\"b".getBytes(StandardCharsets.UTF_8), 422, "malformed-csv");
    refused("a.csv", new byte[0], 422, "import-errors");
    refused("a.csv", csv(table()), 422, "import-errors");
    refused("a.csv", csv(List.of(List.of("", ""), HEADINGS, good)), 422, "import-errors");
    refused("a.csv", csv(List.of(List.of("Tên mô hình", "Khác"), good)), 422, "import-errors");
    refused(
        "a.csv", csv(List.of(List.of("Tên mô hình", "ten mo hinh"), good)), 422, "import-errors");
    refused(
        "a.xlsx",
        Workbook.of(table(good))
            .part("xl/workbook.xml", "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><workbook/>")
            .bytes(),
        422,
        "archive-limits");
    refused(
        "a.xlsx",
        Workbook.of(table(good)).part("xl/x.bin", new byte[201 * 1024 * 1024]).bytes(),
        422,
        "archive-limits");
    refused(
        "a.xlsx",
        Workbook.sheet("<sheetData/><mergeCells><mergeCell ref='A1:B1'/></mergeCells>").bytes(),
        422,
        "merged-cells");
    refused(
        "a.xlsx",
        Workbook.sheet(
                "<sheetData><row><c t='inlineStr'><is><t>Tên mô hình</t></is></c><c t='inlineStr'><is><t>Mã lĩnh"
                    + " vực</t></is></c><c t='inlineStr'><is><t>Mã đơn vị</t></is></c><c t='inlineStr'><is><t>Tập thể"
                    + " hay cá nhân</t></is></c></row></sheetData><mergeCells><mergeCell ref='A2:B2'/></mergeCells>")
            .bytes(),
        422,
        "merged-cells");
    var many = new ArrayList<List<?>>(table());
    for (int i = 0; i <= 10_000; i++) {
      many.add(List.of("x"));
    }
    refused("a.csv", csv(many), 422, "too-many-rows");
    assertThat(models()).isZero();
  }

  private void refused(String name, byte[] content, int status, String problem) {
    var answer = send(province.officer(), MODELS, name, content);
    assertThat(answer.statusCode()).as(name + " " + answer.asString()).isEqualTo(status);
    assertThat(answer.contentType()).contains("application/problem+json");
    assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/" + problem);
    assertThat(answer.jsonPath().getList("errors.pointer")).contains("file");
  }

  @Test
  void missingUnknownAndRepeatedHeadingsAreAllNamed() {
    var file = csv(List.of(List.of("Tên mô hình", "TÊN  MÔ HÌNH", "Ghi chú"), row("Một")));
    var answer = send(province.officer(), MODELS, "a.csv", file).jsonPath();
    assertThat(answer.getList("errors.code"))
        .containsExactlyInAnyOrder(
            "column-twice", "unknown-column", "missing-column", "missing-column", "missing-column");
  }

  @Test
  void onlyOfficersImportAndOnlyTheirOwnUnitSeesIt() {
    var file = csv(table(row("Một")));
    send(province.signatory(), MODELS, "a.csv", file).then().statusCode(403);
    send(province.supervisor(), MODELS, "a.csv", file).then().statusCode(403);
    send(Province.admin(), MODELS, "a.csv", file).then().statusCode(403);
    as(province.officer())
        .contentType("application/json")
        .header("Idempotency-Key", "import-" + UUID.randomUUID())
        .body("{}")
        .post(MODELS)
        .then()
        .statusCode(415);
    var location =
        send(province.officer(), MODELS, "a.csv", csv(table(row("")))).header("Location");
    finished(province.officer(), location);
    for (var path : List.of(location, location + "/errors")) {
      as(Province.open().officer()).get(path).then().statusCode(404);
      as(province.signatory()).get(path).then().statusCode(403);
      as(null).get(path).then().statusCode(401);
      as(province.officer()).get(path).then().statusCode(200);
    }
    as(province.officer()).get(MODELS + "/" + Ids.next()).then().statusCode(404);
    assertThat(models()).isZero();
  }

  @Test
  void aKeyIsNeeded() {
    io.restassured.RestAssured.given()
        .auth()
        .preemptive()
        .oauth2(province.officer())
        .multiPart("file", "a.csv", csv(table(row("Một"))), "text/csv")
        .post(MODELS)
        .then()
        .statusCode(400);
  }

  @Test
  void whatARestartInterruptedIsBegunAnewAndEndsWhole() {
    for (var state : List.of("RECEIVED", "CHECKING", "STORING")) {
      var file = csv(table(row("Sau khởi động lại " + state)));
      var id = interrupted(state, 1, file);
      assertThat(finished(province.officer(), MODELS + "/" + id).getString("state"))
          .isEqualTo("DONE");
      assertThat(pieces(id.toString())).isZero();
    }
    assertThat(models()).isEqualTo(3);
  }

  @Test
  void whatNeverEndsIsGivenUpWithNothingAdded() {
    var id = interrupted("STORING", 3, csv(table(row("Một"))));
    var answer = finished(province.officer(), MODELS + "/" + id);
    assertThat(answer.getString("state")).isEqualTo("FAILED");
    assertThat(pieces(id.toString())).isZero();
    assertThat(models()).isZero();
  }

  /** As a process that ended in the middle leaves it. */
  private UUID interrupted(String state, int attempts, byte[] file) {
    var id = Ids.next();
    jdbi.useTransaction(
        handle -> {
          handle.execute(
              """
              INSERT INTO file_import (id, version, target, state, dry_run, format, sha256, actor, actor_roles,
                                       unit_id, attempts, rows_total, received_at)
              VALUES (?, 3, 'models', ?, false, 'CSV', sha256(?), ?, '{OFFICER}', ?, ?, 1, now())
              """,
              id,
              state,
              file,
              TestTokens.subject(province.code + ".officer"),
              province.district,
              attempts);
          handle.execute("INSERT INTO file_import_piece VALUES (?, 0, ?)", id, file);
        });
    return id;
  }

  @Test
  void manyRowsAreTakenInPartByPart() {
    var rows = new ArrayList<List<?>>(table());
    for (int i = 0; i < 1_201; i++) {
      rows.add(row("Mô hình " + i));
    }
    var answer = finished(province.officer(), MODELS, "a.xlsx", Workbook.of(rows).bytes());
    assertThat(answer.getString("state")).isEqualTo("DONE");
    assertThat(answer.getInt("created")).isEqualTo(1_201);
    assertThat(models()).isEqualTo(1_201);
    var faulty = new ArrayList<List<?>>(table());
    for (int i = 0; i < 700; i++) {
      faulty.add(row(i == 600 ? "" : "Khác " + i));
    }
    finished(province.officer(), MODELS, "b.xlsx", Workbook.of(faulty).bytes());
    assertThat(models()).isEqualTo(1_201);
  }

  @Test
  void theTemplateHoldsTheHeadingsAndNoRows() {
    var csv = as(null).get(MODELS + "/template?format=csv");
    csv.then().statusCode(200).header("X-Content-Type-Options", "nosniff");
    assertThat(csv.asByteArray()).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(csv.asString().lines()).hasSize(1);
    assertThat(csv.asString()).contains("\"Tên mô hình\",\"Mã lĩnh vực\"");
    var xlsx = as(null).get(MODELS + "/template");
    assertThat(xlsx.header("Content-Disposition")).contains("models-template.xlsx");
    refused("a.xlsx", xlsx.asByteArray(), 422, "import-errors");
    as(null).get(MODELS + "/template?format=ods").then().statusCode(400);
  }

  @Test
  void anExportIsImportedAgainAndChangesNothing() {
    var person = province.model("=HYPERLINK(\"x\")");
    person.put("ownerKind", "INDIVIDUAL");
    person.put("ownerName", "Nguyễn Văn A");
    province.created(person);
    province.registered("Mô hình " + province.code);
    var elsewhere = Province.open();
    elsewhere.registered("Nơi khác " + elsewhere.code);
    for (var format : List.of("xlsx", "csv")) {
      var file =
          as(province.officer())
              .get("/api/v1/models/export?format=" + format)
              .then()
              .statusCode(200)
              .extract()
              .asByteArray();
      var answer = finished(province.officer(), MODELS, "a." + format, file);
      assertThat(answer.getString("state")).as(answer.prettify()).isEqualTo("DONE");
      assertThat(answer.getInt("created")).isZero();
      assertThat(answer.getInt("existing")).isEqualTo(2);
    }
    var text = as(province.officer()).get("/api/v1/models/export?format=csv").asString();
    assertThat(text).contains("\"'=HYPERLINK(\"\"x\"\")\"").contains("Nguyễn Văn A");
    assertThat(
            as(province.officer())
                .get("/api/v1/models/export?format=csv&state=REGISTERED")
                .asString()
                .lines())
        .hasSize(2);
    assertThat(models()).isEqualTo(2);
  }

  @Test
  void supervisorsExportWithoutNamesAndOthersNotAtAll() {
    var person = province.model("Người tốt");
    person.put("ownerKind", "INDIVIDUAL");
    person.put("ownerName", "Nguyễn Văn A");
    province.created(person);
    var path = "/api/v1/models/export?format=csv";
    assertThat(as(province.supervisor()).get(path).asString())
        .contains("Người tốt")
        .doesNotContain("Nguyễn");
    as(province.signatory()).get(path).then().statusCode(403);
    as(Province.admin()).get(path).then().statusCode(403);
    as(null).get(path).then().statusCode(401);
    assertThat(as(Province.open().officer()).get(path).asString().lines()).hasSize(1);
    as(province.officer()).get(path + "&nope=1").then().statusCode(400);
    as(province.officer()).get(path + "&state=NOPE").then().statusCode(400);
    as(province.officer()).get(path + "&changesAfter=0").then().statusCode(400);
  }
}
