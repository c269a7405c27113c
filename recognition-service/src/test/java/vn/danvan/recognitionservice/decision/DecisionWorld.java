package vn.danvan.recognitionservice.decision;

import io.restassured.response.Response;
import java.util.List;
import vn.danvan.recognitionservice.ServiceTest;

/** The district's decisions in its round of 2023. */
abstract class DecisionWorld extends ServiceTest {

  static final String DAY = "2023-10-31";
  static final String LATER = "2023-12-05";

  String drafted(String round, String number, List<String> items) {
    return "/decisions/"
        + id(post(officer, "/decisions", decision(round, district, number, DAY, items)));
  }

  String signed(String round, String number, List<String> items) {
    var decision = drafted(round, number, items);
    act(head, decision, "signature", 1, late(DAY));
    return decision;
  }

  /** Recognitions of so many models, by an issued decision. */
  List<String> recognized(String round, String number, int count) {
    return recognized(round, number, approved(round, count));
  }

  List<String> recognized(String round, String number, List<String> items) {
    act(head, signed(round, number, items), "issue", 2, late(DAY));
    return get(null, "/recognitions?unit=" + district.code()).path("items.id");
  }

  String endingSigned(String kind, String round, String number, List<String> recognitions) {
    var decision =
        "/decisions/"
            + id(
                post(
                    officer,
                    "/decisions",
                    ending(kind, round, district, number, LATER, recognitions)));
    act(head, decision, "signature", 1, late(LATER));
    return decision;
  }

  Response ended(String kind, String round, String number, List<String> recognitions) {
    return put(head, endingSigned(kind, round, number, recognitions) + "/issue", 2, late(LATER));
  }

  Response cancel(String token, String decision, long version) {
    return put(
        token, decision + "/cancellation", version, late(DAY, "\"reason\": \"Nhầm danh sách\""));
  }
}
