package vn.danvan.dialogueservice.recommendation;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import vn.danvan.dialogueservice.ServiceTest;

/** Calls of citizens without an account, each from a source of its own. */
abstract class SenderTest extends ServiceTest {

  /** An address that nothing else comes from. */
  static String source() {
    var random = ThreadLocalRandom.current();
    return "10." + random.nextInt(256) + "." + random.nextInt(256) + ".7";
  }

  /** The first column of every row. */
  List<String> texts(String query) {
    return jdbi.withHandle(handle -> handle.createQuery(query).mapTo(String.class).list());
  }

  String anonymous(String content) {
    return """
    {"unit": "%s", "kind": "FEEDBACK", "anonymous": true, "content": "%s", "place": "Ngã ba chợ",
     "latitude": 10.9289, "longitude": 108.1021}
    """
        .formatted(district.code(), content);
  }

  static Response send(String body) {
    return send(source(), UUID.randomUUID().toString(), body);
  }

  static Response send(String source, String key, String body) {
    return as(null)
        .header("X-Forwarded-For", source)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/api/v1/recommendations");
  }
}
