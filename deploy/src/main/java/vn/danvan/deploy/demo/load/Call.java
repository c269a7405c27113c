package vn.danvan.deploy.demo.load;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One request.
 *
 * @param path below {@code /api/v1}, beginning with a slash
 * @param user whose token it carries; null for a public read
 * @param key its Idempotency-Key, the same in every run; null for a read
 * @param condition the header that names the version it expects, if any
 * @param body null for a read
 */
record Call(
    Service service,
    String method,
    String path,
    String user,
    String key,
    Condition condition,
    JsonNode body) {

  /** A condition of a write. */
  record Condition(String header, String value) {
    static final Condition NONE = new Condition(null, null);

    /** It is not there yet. */
    static final Condition CREATES = new Condition("If-None-Match", "*");

    /** It stands at that version. */
    static Condition version(long version) {
      return new Condition("If-Match", "\"" + version + "\"");
    }
  }

  static Call read(Service service, String path) {
    return new Call(service, "GET", path, null, null, Condition.NONE, null);
  }
}
