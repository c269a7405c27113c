package vn.danvan.deploy.bench;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import vn.danvan.deploy.bench.RawClient.Answer;

/** A citizen without account that sends recommendations, each under a key of its own. */
final class Submission implements ClosedLoop.Step {

  private static final AtomicLong NUMBER = new AtomicLong();

  private final RawClient client;
  private final long run;

  /**
   * @param run part of the keys: one run's never meet another's
   */
  Submission(URI dialogue, long run) throws IOException {
    this.client = new RawClient(dialogue, null);
    this.run = run;
  }

  @Override
  public void once() throws IOException {
    send();
  }

  /** The code by which it is followed. */
  String send() throws IOException {
    long number = NUMBER.incrementAndGet();
    var body =
        Api.JSON
            .createObjectNode()
            .put("unit", BenchUnit.COMMUNE)
            .put("kind", "FEEDBACK")
            .put("field", "ECONOMY")
            .put("content", "Đường vào thôn ngập khi mưa, đề nghị sửa cống số " + number)
            .put("anonymous", true);
    Answer answer =
        client.post(
            "/api/v1/recommendations",
            "bench-dialogue-%d-%d".formatted(run, number),
            body.toString());
    return Api.JSON.readTree(answer.expect(201).body()).required("trackingCode").asText();
  }

  @Override
  public void close() {
    client.close();
  }
}
