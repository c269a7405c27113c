package vn.danvan.deploy.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** A client that writes models down over REST, each under a key of its own. */
final class Creation implements ClosedLoop.Step {

  private static final AtomicLong NUMBER = new AtomicLong();

  private final RawClient client;
  private final long run;

  Creation(URI model, Supplier<String> token, long run) throws IOException {
    this.client = new RawClient(model, token);
    this.run = run;
  }

  @Override
  public void once() throws IOException {
    long number = NUMBER.incrementAndGet();
    ObjectNode body =
        Api.JSON
            .createObjectNode()
            .put("title", "Mô hình đo thử " + number)
            .put("field", "ECONOMY")
            .put("ownerUnit", BenchUnit.COMMUNE)
            .put("ownerKind", "COLLECTIVE")
            .put("area", BenchUnit.COMMUNE)
            .put("objective", "Nhân dân cùng làm, cùng giám sát, cùng thụ hưởng")
            .put("startsOn", "2026-01-01");
    var key = "bench-models-%d-%d".formatted(run, number);
    client.post("/api/v1/models", key, body.toString()).expect(201);
  }

  @Override
  public void close() {
    client.close();
  }
}
