package vn.danvan.modelservice.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.modelservice.Province.admin;
import static vn.danvan.modelservice.Province.as;
import static vn.danvan.modelservice.imports.Uploads.UNITS;
import static vn.danvan.modelservice.imports.Uploads.csv;
import static vn.danvan.modelservice.imports.Uploads.finished;
import static vn.danvan.modelservice.imports.Uploads.send;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.modelservice.Province;
import vn.danvan.modelservice.ServiceTest;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.platform.testing.Workbook;

@ServiceTest
class UnitImportResourceTest {

  private static final List<String> HEADINGS =
      List.of(
          "Mã đơn vị",
          "Tên đơn vị",
          "Loại đơn vị",
          "Cấp",
          "Mã đơn vị cấp trên",
          "Ngày thành lập",
          "Mã địa bàn phục vụ",
          "Dân số");

  @Inject Jdbi jdbi;

  private Province province;

  @BeforeEach
  void open() {
    province = Province.open();
  }

  private List<Object> commune(String code, String parent) {
    return new ArrayList<>(
        Arrays.asList(
            province.code + code, "Xã " + code, "Xã", "Xã", parent, "01/01/2015", null, "1.234"));
  }

  @SafeVarargs
  private static List<List<?>> table(List<?>... rows) {
    var all = new ArrayList<List<?>>();
    all.add(HEADINGS);
    all.addAll(List.of(rows));
    return all;
  }

  private long units() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM org_unit WHERE province_id = ?")
                .bind(0, province.id)
                .mapTo(Long.class)
                .one());
  }

  @Test
  void aParentMayStandBelowItsChild() {
    var hamlet = commune("-thon", province.code + "-xa");
    hamlet.set(2, "Khu dân cư");
    hamlet.set(3, "RESIDENTIAL");
    hamlet.set(6, province.code + "-xa");
    var file = csv(table(hamlet, commune("-xa", province.districtCode())));
    var answer = finished(admin(), UNITS, "a.csv", file);
    assertThat(answer.getString("state")).as(answer.prettify()).isEqualTo("DONE");
    assertThat(answer.getInt("created")).isEqualTo(2);
    var unit = as(null).get("/api/v1/units/" + province.code + "-thon").jsonPath();
    assertThat(unit.getString("parent.code")).isEqualTo(province.code + "-xa");
    assertThat(unit.getString("territory.code")).isEqualTo(province.code + "-xa");
    assertThat(unit.getString("province.code")).isEqualTo(province.code);
    assertThat(unit.getInt("population")).isEqualTo(1_234);
    assertThat(unit.getInt("version")).isEqualTo(1);
    var history = as(admin()).get("/api/v1/units/" + province.code + "-thon/history").jsonPath();
    assertThat(history.getList("type")).hasSize(1);
    assertThat(history.getString("[0].actor")).isEqualTo(TestTokens.subject("admin"));
    as(null)
        .get("/api/v1/units?parent=" + province.code + "-xa")
        .then()
        .body("items.code", org.hamcrest.Matchers.contains(province.code + "-thon"));
  }

  @Test
  void whatIsWrongIsNamedAndNothingIsEntered() {
    var before = units();
    var twice = commune("-xa", province.districtCode());
    var badCode = commune(" Xã Đỏ", province.districtCode());
    var loop1 = commune("-a", province.code + "-b");
    var loop2 = commune("-b", province.code + "-a");
    var above = commune("-c", province.districtCode());
    above.set(3, "Tỉnh");
    var future = commune("-d", province.districtCode());
    future.set(5, "01/01/2199");
    var kind = commune("-e", province.districtCode());
    kind.set(2, "Làng");
    var people = commune("-f", province.districtCode());
    people.set(7, "nhiều");
    var below = commune("-g", province.code + "-f");
    var file =
        csv(
            table(
                twice,
                commune("-xa", province.districtCode()),
                badCode,
                loop1,
                loop2,
                above,
                future,
                kind,
                people,
                below));
    var answer = finished(admin(), UNITS, "a.csv", file);
    assertThat(answer.getString("state")).isEqualTo("REFUSED");
    List<String> pointers = answer.getList("problem.errors.pointer");
    List<String> codes = answer.getList("problem.errors.code");
    var named = new ArrayList<String>();
    for (int i = 0; i < codes.size(); i++) {
      named.add(pointers.get(i) + " " + codes.get(i));
    }
    assertThat(named)
        .containsExactlyInAnyOrder(
            "/rows/3/code duplicate-row",
            "/rows/4/code not-allowed",
            "/rows/5/parent reference-not-yet-known",
            "/rows/7/level level-above-parent",
            "/rows/8/validFrom invalid-date",
            "/rows/9/kind not-allowed",
            "/rows/10/population not-a-whole-number");
    assertThat(units()).isEqualTo(before);
  }

  @Test
  void existingCodesAreLeftAloneAndTheSameFileAddsNothing() {
    var file = csv(table(commune("-xa", province.districtCode())));
    assertThat(finished(admin(), UNITS, "a.csv", file).getInt("created")).isEqualTo(1);
    assertThat(finished(admin(), UNITS, "a.csv", file).getString("repeats")).isNotNull();
    var changed = commune("-xa", province.districtCode());
    changed.set(1, "Tên khác");
    var answer =
        finished(
            admin(),
            UNITS,
            "b.xlsx",
            Workbook.of(table(changed, commune("-xa2", province.districtCode()))).bytes());
    assertThat(answer.getInt("existing")).isEqualTo(1);
    assertThat(answer.getInt("created")).isEqualTo(1);
    assertThat(as(null).get("/api/v1/units/" + province.code + "-xa").jsonPath().getString("name"))
        .isEqualTo("Xã -xa");
  }

  @Test
  void aProvinceThatActsHaveTouchedTakesNoFiles() {
    jdbi.useHandle(
        handle -> handle.execute("INSERT INTO province_by_acts VALUES (?)", province.id));
    var before = units();
    var answer =
        finished(admin(), UNITS, "a.csv", csv(table(commune("-xa", province.districtCode()))));
    assertThat(answer.getString("state")).isEqualTo("REFUSED");
    assertThat(answer.getList("problem.errors.code")).containsExactly("by-acts-only");
    assertThat(answer.getList("problem.errors.pointer")).containsExactly("/rows/2/code");
    assertThat(units()).isEqualTo(before);
  }

  @Test
  void onlyAdminsAndIntegratorsImportUnits() {
    var file = csv(table(commune("-xa", province.districtCode())));
    for (var token : List.of(province.officer(), province.signatory(), province.supervisor())) {
      send(token, UNITS, "a.csv", file).then().statusCode(403);
    }
    var dry = UNITS + "?dryRun=true";
    var integrator = TestTokens.of("integrator", null, "integrator");
    var checked = finished(integrator, dry, "a.csv", file);
    assertThat(checked.getString("state")).isEqualTo("CHECKED");
    assertThat(units()).isEqualTo(4);
    as(province.officer()).get(UNITS + "/" + checked.getString("id")).then().statusCode(403);
  }

  @Test
  void anExportIsImportedAgainAndChangesNothing() {
    var before = units();
    for (var format : List.of("xlsx", "csv")) {
      var file =
          as(province.officer())
              .get("/api/v1/units/export?format=" + format + "&parent=" + province.code)
              .then()
              .statusCode(200)
              .extract()
              .asByteArray();
      var answer = finished(admin(), UNITS, "a." + format, file);
      assertThat(answer.getString("state")).as(answer.prettify()).isEqualTo("DONE");
      assertThat(answer.getInt("existing")).isEqualTo(2);
      assertThat(answer.getInt("created")).isZero();
    }
    assertThat(units()).isEqualTo(before);
    as(null).get("/api/v1/units/export").then().statusCode(401);
    as(TestTokens.of("someone", null, "citizen"))
        .get("/api/v1/units/export")
        .then()
        .statusCode(403);
  }

  @Test
  void theTemplateHoldsTheHeadings() {
    var csv = as(null).get(UNITS + "/template?format=csv").asString();
    assertThat(csv.lines()).hasSize(1);
    assertThat(csv).contains("\"Mã đơn vị\",\"Tên đơn vị\"");
  }
}
