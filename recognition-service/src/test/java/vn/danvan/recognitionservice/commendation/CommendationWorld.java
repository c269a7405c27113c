package vn.danvan.recognitionservice.commendation;

import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.platform.units.Unit;
import vn.danvan.recognitionservice.ServiceTest;

/** The province's People's Committee, which awards what the district proposes. */
abstract class CommendationWorld extends ServiceTest {

  static final String DAY = "2024-10-10";
  static final String DECIDED = "2024-10-20";
  static final String PERSON = "Lê Văn Tưởng Tượng (nhân vật hư cấu)";

  Unit committee;
  String clerk;
  String chairman;

  @BeforeEach
  void committee() {
    committee = unit("ubnd", "PEOPLES_COMMITTEE", "PROVINCE", province, province);
    clerk = TestTokens.of("ubnd.officer", committee.id(), "officer");
    chairman = TestTokens.of("ubnd.signatory", committee.id(), "signatory");
  }

  String group(String name) {
    return id(
        post(officer, "/commendations", CommendationFixture.group(committee, agency, name, DAY)));
  }

  String person(String name) {
    return id(
        post(officer, "/commendations", CommendationFixture.person(committee, agency, name, DAY)));
  }

  String award(String number, List<String> items) {
    return CommendationFixture.decision("AWARD", committee, number, DECIDED, items);
  }

  String signed(String number, List<String> items) {
    var decision =
        "/commendations/decisions/"
            + id(post(clerk, "/commendations/decisions", award(number, items)));
    act(chairman, decision, "signature", 1, late(DECIDED));
    return decision;
  }

  Response issue(String decision) {
    return put(chairman, decision + "/issue", 2, late(DECIDED));
  }
}
