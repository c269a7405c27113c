package vn.danvan.modelservice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.modelservice.Province.on;

import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.modelservice.Province;
import vn.danvan.modelservice.ServiceTest;

/** Models that say the same in the same area and time are pointed out, and go on all the same. */
@ServiceTest
class NearDuplicatesTest {

  private Province province;

  @BeforeEach
  void open() {
    province = Province.open();
  }

  @ParameterizedTest
  @CsvSource({
    "Tổ tự quản bảo vệ môi trường thôn 3, to tu quan bao ve moi truong Thon 3, true",
    "Tổ tự quản bảo vệ môi trường thôn 3, Tổ tự quản bảo vệ môi trường thôn 4, false",
    "Vườn rau sạch của hội phụ nữ xã, Vườn rau sạch của hội phụ nữ, true",
    "Vườn rau sạch của hội phụ nữ xã, Vườn rau của phụ nữ, false",
    "Cà phê sáng, Cà phê tối, false"
  })
  void titlesAreAlikeFolded(String one, String other, boolean alike) {
    assertThat(NearDuplicates.Tokens.of(one).isLike(NearDuplicates.Tokens.of(other)))
        .isEqualTo(alike);
  }

  @Test
  void whoSubmitsOrRegistersIsWarnedAndGoesOn() {
    var first = province.submitted("Cà phê sáng với dân");
    var second = province.created("CÀ PHÊ SÁNG với Dân!").getString("id");
    var submitted =
        province.act(province.officer(), second, "submission", 1, on("2023-02-01")).jsonPath();
    assertThat(submitted.getString("state")).isEqualTo("SUBMITTED");
    assertThat(submitted.getString("warnings[0].code")).isEqualTo("near-duplicate");
    assertThat(submitted.getString("warnings[0].model")).isEqualTo(first);
    assertThat(submitted.getString("warnings[0].message")).contains("Cà phê sáng với dân");

    var registration = on("2023-02-01");
    registration.put("number", "1");
    var registered =
        province.act(province.signatory(), second, "registration", 2, registration).jsonPath();
    assertThat(registered.getString("state")).isEqualTo("REGISTERED");
    assertThat(registered.getList("warnings")).hasSize(1);
  }

  @Test
  void anotherAreaAnotherTimeOrADraftIsNoDuplicate() {
    province.created("Camera an ninh");
    var ended = province.active("Camera an ninh");
    province
        .act(province.officer(), ended, "end", 4, on("2023-03-01", "Xong"))
        .then()
        .statusCode(200);
    var elsewhere = province.model("Camera an ninh");
    elsewhere.put("area", province.code);
    var id = province.created(elsewhere).getString("id");
    province.act(province.officer(), id, "submission", 1, on("2023-02-01")).then().statusCode(200);

    assertThat(submit(Map.of("startsOn", "2023-03-02")).getList("warnings")).isEmpty();
    assertThat(submit(Map.of("startsOn", "2023-03-01")).getList("warnings.model"))
        .contains(ended)
        .hasSize(2);
  }

  private JsonPath submit(Map<String, Object> changes) {
    var body = province.model("Camera an ninh");
    body.putAll(changes);
    var id = province.created(body).getString("id");
    return province
        .act(province.officer(), id, "submission", 1, on("2023-02-01"))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
