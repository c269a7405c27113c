package vn.danvan.modelservice.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.danvan.modelservice.Province.as;
import static vn.danvan.modelservice.Province.on;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.modelservice.Province;
import vn.danvan.modelservice.ServiceTest;
import vn.danvan.modelservice.knownrecognition.Recognizing;

@ServiceTest
class CatalogueResourceTest {

  private static final String CATALOGUE = "/api/v1/catalogue";

  @Inject Recognizing recognizing;
  @Inject Jdbi jdbi;

  private Province province;
  private int numbers;

  @BeforeEach
  void open() {
    province = Province.open();
  }

  @ParameterizedTest
  @CsvSource({
    "dan van kheo",
    "Dân vận khéo",
    "DAN VAN KHEO",
    "van kheo",
    "dân",
    "hoa thuan",
    "hoà thuận",
    "thuan dan van",
    "kheo thuan",
  })
  void wordsAreFoundWithOrWithoutDiacritics(String words) {
    registered("Dân vận khéo ở thôn Hòa Thuận");
    registered("Nuôi ong lấy mật");
    shown(2);
    assertThat(titles("q", words)).containsExactly("Dân vận khéo ở thôn Hòa Thuận");
  }

  @Test
  void exactAccentsComeFirstWhateverIsNewer() {
    registered("Bán hàng lưu động");
    registered("Ban hang luu dong");
    registered("Bạn hàng gần nhà");
    shown(3);
    assertThat(titles("q", "bán hàng")).startsWith("Bán hàng lưu động").hasSize(3);
    assertThat(titles("q", "bạn hàng")).startsWith("Bạn hàng gần nhà").hasSize(3);
    assertThat(paged(1, "q", "bán hàng")).isEqualTo(titles("q", "bán hàng"));
  }

  @Test
  void theSyllablesAreLookedForAnywhereOnlyIfTheyStandNowhereTogether() {
    registered("Nghèo mà vui");
    registered("Vui khỏe, bớt nghèo");
    registered("Ngheo vui");
    shown(3);
    assertThat(titles("q", "ngheo vui")).containsExactly("Ngheo vui");
    assertThat(titles("q", "khoe ngheo")).containsExactly("Vui khỏe, bớt nghèo");
  }

  @Test
  void titlesAreSortedAsVietnameseIsSorted() {
    var sorted = List.of("An", "Ăn", "Ân", "Dĩ An", "Đắk", "Hà", "Hả", "Hã", "Há", "Hạ");
    var shuffled = new ArrayList<>(sorted);
    java.util.Collections.reverse(shuffled);
    shuffled.forEach(this::registered);
    shown(sorted.size());
    assertThat(titles()).isEqualTo(sorted);
    assertThat(paged(3)).isEqualTo(sorted);
    assertThat(paged(3, "sort", "newest")).hasSize(sorted.size()).doesNotHaveDuplicates();
  }

  @Test
  void onlyWhatIsRegisteredAndNotTakenBackIsShown() {
    province.created("Bản nháp");
    province.submitted("Đã gửi");
    var withdrawn = registered("Rút lại");
    var kept = registered("Còn lại");
    shown(2);
    province
        .act(province.officer(), withdrawn, "withdrawal", 3, on("2023-02-02", "Thôi"))
        .then()
        .statusCode(200);
    shown(1);
    assertThat(titles()).containsExactly("Còn lại");
    as(null).get(CATALOGUE + "/" + withdrawn).then().statusCode(404);
    as(null).get(CATALOGUE + "/" + UUID.randomUUID()).then().statusCode(404);
    as(null).get(CATALOGUE + "/" + kept).then().statusCode(200);
  }

  @Test
  void anIndividualsNameIsNowhere() {
    var body = province.model("Mô hình của một người");
    body.put("ownerKind", "INDIVIDUAL");
    body.put("ownerName", "Nguyễn Văn Kín");
    var id = province.created(body).getString("id");
    register(id);
    shown(1);
    assertThat(as(null).get(CATALOGUE + "/" + id).asString())
        .contains("INDIVIDUAL")
        .doesNotContain("Kín");
    assertThat(list().prettify()).doesNotContain("Kín");
  }

  @Test
  void filtersAndFacetsAgree() {
    var economy = registered("Vườn mẫu");
    var body = province.model("Camera an ninh");
    body.put("field", "DEFENSE_SECURITY");
    var other = province.created(body).getString("id");
    register(other);
    shown(2);
    recognizing.recognize(economy, "DISTRICT", province.district, LocalDate.of(2023, 11, 1));

    assertThat(titles("field", "ECONOMY")).containsExactly("Vườn mẫu");
    assertThat(titles("year", "2023")).hasSize(2);
    assertThat(titles("year", "2022")).isEmpty();
    assertThat(titles("level", "DISTRICT")).containsExactly("Vườn mẫu");
    assertThat(titles("level", "PROVINCE")).isEmpty();
    var facets = as(null).queryParam("unit", province.code).get(CATALOGUE + "/facets").jsonPath();
    assertThat(facets.getInt("counted")).isEqualTo(2);
    assertThat(facets.getBoolean("complete")).isTrue();
    assertThat(facets.getList("fields"))
        .containsExactlyInAnyOrder(
            Map.of("value", "ECONOMY", "count", 1),
            Map.of("value", "DEFENSE_SECURITY", "count", 1));
    assertThat(facets.getList("years")).containsExactly(Map.of("value", "2023", "count", 2));
    assertThat(facets.getList("levels")).containsExactly(Map.of("value", "DISTRICT", "count", 1));
    assertThat(facets.getString("units[0].unit.code")).isEqualTo(province.districtCode());
    assertThat(facets.getInt("units[0].count")).isEqualTo(2);
    as(null)
        .queryParams(Map.of("unit", province.code, "q", "mau vuon"))
        .get(CATALOGUE + "/facets")
        .then()
        .body("counted", equalTo(1));
  }

  @Test
  void whatModelsAreLinkedToIsAskedFor() {
    registered("Không gắn");
    province.keep("campaigns");
    province.keep("directives");
    var campaign = province.reference("campaigns");
    var directive = province.reference("directives");
    var body = province.model("Gắn với cuộc vận động");
    body.put("campaigns", List.of(campaign));
    body.put("directives", List.of(directive));
    register(province.created(body).getString("id"));
    shown(2);
    assertThat(titles("campaign", campaign)).containsExactly("Gắn với cuộc vận động");
    assertThat(titles("directive", directive, "q", "gan")).containsExactly("Gắn với cuộc vận động");
    assertThat(titles("campaign", "NOSUCH")).isEmpty();
    assertThat(list("campaign", campaign).getList("items[0].campaigns")).containsExactly(campaign);
    var facets = as(null).queryParam("unit", province.code).get(CATALOGUE + "/facets").jsonPath();
    assertThat(facets.getInt("counted")).isEqualTo(2);
    assertThat(facets.getList("campaigns")).containsExactly(Map.of("value", campaign, "count", 1));
    assertThat(facets.getList("directives"))
        .containsExactly(Map.of("value", directive, "count", 1));
  }

  @Test
  void aPageIsNotSentAgainUnlessItChanged() {
    var id = registered("Xem lại");
    shown(1);
    var path = CATALOGUE + "/" + id;
    var tag = as(null).get(path).then().statusCode(200).extract().header("ETag");
    as(null).header("If-None-Match", tag).get(path).then().statusCode(304);
    recognizing.recognize(id, "DISTRICT", province.district, LocalDate.of(2023, 11, 1));
    as(null).header("If-None-Match", tag).get(path).then().statusCode(200);
  }

  @Test
  void aPageShowsHistoryAndRecognitions() {
    var id = province.active("Cà phê sáng");
    shown(1);
    var on = LocalDate.of(2023, 11, 1);
    var first = recognizing.recognize(id, "DISTRICT", province.district, on);
    recognizing.recognize(id, "PROVINCE", province.id, on.plusDays(30));
    var page = as(null).get(CATALOGUE + "/" + id).jsonPath();
    assertThat(page.getString("model.title")).isEqualTo("Cà phê sáng");
    assertThat(page.getString("objective")).isEqualTo("Nhân dân cùng làm");
    assertThat(page.getList("history.type")).containsExactly("ModelRegistered", "ModelLaunched");
    assertThat(page.getList("history.on")).containsExactly("2023-02-01", "2023-02-20");
    assertThat(page.getList("model.recognizedLevels")).containsExactly("DISTRICT", "PROVINCE");
    assertThat(page.getList("recognitions.authority.code"))
        .containsExactly(province.districtCode(), province.code);

    recognizing.revoke(first, id, "DISTRICT", province.district, on);
    page = as(null).get(CATALOGUE + "/" + id).jsonPath();
    assertThat(page.getList("model.recognizedLevels")).containsExactly("PROVINCE");
    assertThat(page.getList("recognitions.state")).containsExactly("REVOKED", "IN_FORCE");
    assertThat(titles("level", "DISTRICT")).isEmpty();
  }

  @Test
  void anEmptiedCatalogueFillsItselfAgain() {
    registered("Có từ trước");
    shown(1);
    jdbi.useTransaction(
        handle -> {
          handle.execute("DELETE FROM catalogue_entry");
          handle.execute("UPDATE catalogue_position SET position = 0");
        });
    shown(1);
    assertThat(titles("q", "co tu truoc")).containsExactly("Có từ trước");
  }

  @ParameterizedTest
  @CsvSource({
    "q, '  '",
    "q, -&'",
    "field, NOWHERE",
    "unit, nowhere",
    "year, mười",
    "level, WORLD",
    "campaign, '\u0007'",
    "directive, '\u202e'",
    "sort, price",
    "limit, 0",
    "colour, red"
  })
  void aBadParameterIsNamed(String name, String value) {
    as(null)
        .queryParam(name, value)
        .get(CATALOGUE)
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem(equalTo(name)));
  }

  @Test
  void aQueryTooLongIsRefusedAndAStrangeOneFindsNothing() {
    as(null).queryParam("q", "a".repeat(201)).get(CATALOGUE).then().statusCode(400);
    as(null)
        .queryParam("q", "'; DROP TABLE model; --")
        .get(CATALOGUE)
        .then()
        .statusCode(200)
        .body("items", equalTo(List.of()));
  }

  @Test
  void aCursorBelongsToItsQuestion() {
    registered("Một");
    registered("Hai");
    shown(2);
    as(null)
        .queryParams(Map.of("unit", province.code, "cursor", "abc"))
        .get(CATALOGUE)
        .then()
        .statusCode(400);
    var next = list("limit", "1").getString("next");
    as(null)
        .queryParams(Map.of("unit", province.code, "cursor", next, "sort", "newest"))
        .get(CATALOGUE)
        .then()
        .statusCode(400);
  }

  private String registered(String title) {
    return register(province.created(title).getString("id"));
  }

  /** Under a number of its own: titles that differ in accents only would clash as numbers. */
  private String register(String id) {
    province.act(province.officer(), id, "submission", 1, on("2023-02-01")).then().statusCode(200);
    var registration = on("2023-02-01");
    registration.put("number", Integer.toString(++numbers));
    province.act(province.signatory(), id, "registration", 2, registration).then().statusCode(200);
    return id;
  }

  private void shown(int count) {
    await().atMost(Duration.ofSeconds(30)).until(() -> titles().size() == count);
  }

  private JsonPath list(String... parameters) {
    var query = new LinkedHashMap<String, String>(Map.of("unit", province.code));
    for (int i = 0; i < parameters.length; i += 2) {
      query.put(parameters[i], parameters[i + 1]);
    }
    var answer = as(null).queryParams(query).get(CATALOGUE);
    answer.then().statusCode(200);
    return answer.jsonPath();
  }

  private List<String> titles(String... parameters) {
    return list(parameters).getList("items.title");
  }

  private List<String> paged(int limit, String... parameters) {
    var all = new ArrayList<String>();
    var query = new ArrayList<>(List.of(parameters));
    query.addAll(List.of("limit", Integer.toString(limit)));
    var page = list(query.toArray(String[]::new));
    all.addAll(page.getList("items.title"));
    while (page.getString("next") != null) {
      var following = new ArrayList<>(query);
      following.addAll(List.of("cursor", page.getString("next")));
      page = list(following.toArray(String[]::new));
      assertThat(page.getList("items")).hasSizeLessThanOrEqualTo(limit);
      all.addAll(page.getList("items.title"));
    }
    return all;
  }
}
