package vn.danvan.deploy.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import vn.danvan.deploy.launcher.LaunchException;

/**
 * The system as its clients use it: a session is written with a token and a key, and read in the
 * province's report.
 */
final class SystemPipeline implements Pipeline {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int LOOKS_AT_REST = 8;

  private final BenchSystem system;
  private final LocalDate heldOn = LocalDate.now(ZONE);
  private final HttpRequest report;
  private final AtomicLong repeats = new AtomicLong();

  /** Part of every key: numbers are the run's own, and an earlier run may have been broken off. */
  private final long run = System.currentTimeMillis();

  private SystemPipeline(BenchSystem system) {
    this.system = system;
    URI reports = system.services().reporting().resolve("/api/v1/reports/");
    this.report =
        Api.request(
                reports.resolve(
                    "sessions?by=kind&unit=%s&period=%d"
                        .formatted(BenchUnit.PROVINCE, heldOn.getYear())))
            .build();
  }

  /** Waits until the services know the bench's units and what earlier runs wrote has shown. */
  static SystemPipeline ready(BenchSystem system) throws IOException, InterruptedException {
    var pipeline = new SystemPipeline(system);
    pipeline.awaitUnits();
    pipeline.writeFirst(pipeline.figureAtRest());
    return pipeline;
  }

  @Override
  public String name() {
    return "ours";
  }

  /** A service that has too much to do says so; a client asks again with the same key. */
  @Override
  public void write(long number) throws IOException, InterruptedException {
    repeats.addAndGet(create(session(number), 503));
  }

  /**
   * Sends it, and again for as long as it is answered with a status that passes.
   *
   * @return how often again
   */
  private static int create(HttpRequest request, int passing)
      throws IOException, InterruptedException {
    long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
    int again = 0;
    var answer = Api.send(request);
    while (answer.statusCode() == passing && System.nanoTime() < giveUpAt) {
      Thread.sleep(PAUSE);
      again++;
      answer = Api.send(request);
    }
    if (answer.statusCode() != 201) {
      throw Api.refused(request, answer);
    }
    return again;
  }

  @Override
  public long repeats() {
    return repeats.get();
  }

  private HttpRequest session(long number) {
    ObjectNode body =
        Api.JSON
            .createObjectNode()
            .put("title", "Buổi tuyên truyền số " + number)
            .put("kind", "PROPAGANDA")
            .put("unit", BenchUnit.COMMUNE)
            .put("heldOn", heldOn.toString())
            .put("attendances", 30)
            .put("field", "POLITICAL_SYSTEM")
            .put("occurredOn", heldOn.toString());
    var request =
        Api.request(system.services().dialogue().resolve("/api/v1/sessions"))
            .header("Authorization", "Bearer " + system.services().token(BenchUnit.OFFICER))
            .header("Idempotency-Key", "bench-propagation-%d-%d".formatted(run, number));
    return Api.withJson(request, "POST", body).build();
  }

  @Override
  public long figure() throws IOException, InterruptedException {
    return Api.expect(200, report).path("totals").required("propagandaSessions").asLong();
  }

  private void awaitUnits() throws IOException, InterruptedException {
    long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
    while (!Api.answers(report)) {
      if (System.nanoTime() > giveUpAt) {
        throw Api.refused(report, Api.send(report));
      }
      Thread.sleep(PAUSE);
    }
  }

  /** The first write is asked for until the service knows the unit, and is not measured. */
  private void writeFirst(long before) throws IOException, InterruptedException {
    create(session(0), 409);
    long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
    while (figure() <= before) {
      if (System.nanoTime() > giveUpAt) {
        throw new LaunchException("The first session does not show in " + report.uri());
      }
      Thread.sleep(PAUSE);
    }
  }

  private long figureAtRest() throws IOException, InterruptedException {
    long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
    long figure = figure();
    for (int same = 0; same < LOOKS_AT_REST; ) {
      Thread.sleep(PAUSE);
      long now = figure();
      same = now == figure ? same + 1 : 0;
      figure = now;
      if (System.nanoTime() > giveUpAt) {
        throw new LaunchException("Somebody else writes sessions of " + BenchUnit.COMMUNE);
      }
    }
    return figure;
  }

  @Override
  public void close() {
    // What was written stays: nothing of a journal is ever deleted.
  }
}
