package vn.danvan.modelservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.danvan.modelservice.Province.as;
import static vn.danvan.modelservice.Province.on;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.table.Cell;
import vn.danvan.platform.table.TableSource;
import vn.danvan.platform.testing.TestTokens;

/** Lists that go out as files. */
@ServiceTest
class ListExportTest {

  private static final String MODELS = "/api/v1/models/";

  @TempDir Path folder;

  private static List<String> lines(String token, String path) {
    var answer = as(token).get(path);
    answer
        .then()
        .statusCode(200)
        .contentType("text/csv")
        .header("Cache-Control", equalTo("private, no-store"));
    return answer.asString().lines().toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fields", "campaigns", "directives"})
  void referenceDataHasTheColumnsOfItsRegistration(String list) throws IOException {
    var province = Province.open();
    province.keep(list);
    var code = province.reference(list);
    assertThat(lines(province.officer(), "/api/v1/" + list + "/export?format=csv"))
        .filteredOn(line -> line.startsWith("\"" + code + "\""))
        .singleElement()
        .asString()
        .contains("\"Tên\",\"Name\"", "\"" + province.code + "\"");
    var book =
        as(province.supervisor())
            .get("/api/v1/" + list + "/export")
            .then()
            .statusCode(200)
            .header("Content-Disposition", equalTo("attachment; filename=\"" + list + ".xlsx\""))
            .extract()
            .asByteArray();
    try (var rows = TableSource.open(Files.write(folder.resolve("a"), book), null, 10_000)) {
      assertThat(rows.next().cells()).extracting(Cell::text).contains("Tên tiếng Anh", "Mã tỉnh");
      assertThat(rows.next()).isNotNull();
    }
  }

  @Test
  void aFieldNamesTheOneAbove() {
    var province = Province.open();
    province.keep("fields");
    assertThat(lines(Province.admin(), "/api/v1/fields/export?format=csv"))
        .contains(
            "\""
                + province.reference("fields")
                + "\",\"Tên\",\"Name\",\"ECONOMY\",\""
                + province.code
                + "\",");
  }

  @Test
  void whatWasWrittenAboutAModelGoesOut() {
    var province = Province.open();
    var path = MODELS + province.registered("Lên báo") + "/publications";
    var body = on("2023-05-19");
    body.putAll(Map.of("medium", "PRESS", "outlet", "=Báo", "reach", 12_000));
    as(province.officer()).body(body).post(path).then().statusCode(201);
    assertThat(lines(province.officer(), path + "/export?format=csv"))
        .hasSize(2)
        .last()
        .asString()
        .endsWith("\"PRESS\",\"'=Báo\",19/05/2023,,12000");
    var draft = province.created("Nháp").getString("id");
    as(Province.open().officer())
        .get(MODELS + draft + "/publications/export")
        .then()
        .statusCode(404);
  }

  @Test
  void theCatalogueGoesOutAsItIsFilteredAndSorted() {
    var province = Province.open();
    province.registered("Ong lấy mật");
    province.registered("Ánh sáng đường quê");
    var path = "/api/v1/catalogue/export?format=csv&unit=" + province.code;
    await().until(() -> lines(province.officer(), path).size() == 3);
    assertThat(lines(province.officer(), path))
        .satisfiesExactly(
            heading -> assertThat(heading).contains("\"Tên mô hình\",\"Trạng thái\""),
            first -> assertThat(first).contains("\"Ánh sáng đường quê\"", province.districtCode()),
            second -> assertThat(second).contains("\"Ong lấy mật\""));
    assertThat(lines(province.officer(), path + "&q=ong")).hasSize(2);
    as(null).get(path).then().statusCode(401);
    as(province.officer()).get(path + "&sort=x").then().statusCode(400);
  }

  @Test
  void staffIsCountedUnitByUnitWithinTheScope() {
    var province = Province.open();
    for (var unit : List.of(province.districtCode(), province.code)) {
      var body = on("2023-06-30");
      body.put("counts", List.of(Map.of("kind", "FULL_TIME", "number", 3)));
      body.put("onBehalfOf", unit);
      as(TestTokens.of("po-" + unit, province.id, "officer"))
          .header("If-Match", "\"0\"")
          .body(body)
          .put("/api/v1/units/" + unit + "/staff")
          .then()
          .statusCode(200);
    }
    var path = "/api/v1/units/" + province.code + "/staff/export?format=csv";
    assertThat(lines(province.provinceSignatory(), path))
        .hasSize(3)
        .anyMatch(
            line ->
                line.startsWith("\"" + province.districtCode() + "\"")
                    && line.endsWith(",30/06/2023,3,,,"));
    var ofDistrict = "/api/v1/units/" + province.districtCode() + "/staff/export?format=csv";
    assertThat(lines(province.officer(), ofDistrict)).hasSize(2);
    as(province.officer()).get(path).then().statusCode(404);
    as(Province.admin()).get(path).then().statusCode(403);
  }

  @Test
  void replicationsAndActsGoOut() {
    var province = Province.open();
    var officer = province.officer();
    assertThat(lines(officer, "/api/v1/replications/export?format=csv&unit=" + province.code))
        .hasSize(1);
    assertThat(lines(officer, "/api/v1/reorganizations/export?format=csv").getFirst())
        .contains("\"Số văn bản\"");
    var assessments = "/api/v1/replication-assessments/export";
    assertThat(lines(officer, assessments + "?format=csv&model=" + Ids.next())).hasSize(1);
    as(officer).get(assessments).then().statusCode(400).body("errors[0].pointer", equalTo("model"));
    as(officer).get("/api/v1/replications/export?changesAfter=0").then().statusCode(400);
  }

  @Test
  void onlyOfficialsAreGivenFiles() {
    var path = "/api/v1/campaigns/export";
    as(null).get(path).then().statusCode(401);
    as(TestTokens.of("someone", null, "citizen")).get(path).then().statusCode(403);
    var officer = Province.open().officer();
    as(officer)
        .get(path + "?format=pdf")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("format"));
    as(officer).get(path + "?cursor=a").then().statusCode(400);
  }
}
