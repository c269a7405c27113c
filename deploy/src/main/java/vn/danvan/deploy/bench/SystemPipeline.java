package vn.danvan.deploy.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import vn.danvan.deploy.launcher.LaunchException;

/**
 * The system as its clients use it: a session is written with a token and a key, and read in the
 * province's report.
 */
final class SystemPipeline implements Pipeline {

  private static final String SESSIONS = "/api/v1/sessions";
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int LOOKS_AT_REST = 8;

  private static final int WRITERS = 8;

  private final BenchSystem system;
  private final LocalDate heldOn = LocalDate.now(ZONE);
  private final String report;
  private final RawClient reader;
  private final BlockingQueue<RawClient> writers = new ArrayBlockingQueue<>(WRITERS);
  private final AtomicLong repeats = new AtomicLong();

  /** Part of every key: numbers are the run's own, and an earlier run may have been broken off. */
  private final long run = System.currentTimeMillis();

  private SystemPipeline(BenchSystem system) throws IOException {
    this.system = system;
    report =
        "/api/v1/reports/sessions?by=kind&unit=%s&period=%d"
            .formatted(BenchUnit.PROVINCE, heldOn.getYear());
    reader = new RawClient(system.services().reporting(), null);
    for (int writer = 0; writer < WRITERS; writer++) {
      writers.add(
          new RawClient(
              system.services().dialogue(), () -> system.services().token(BenchUnit.OFFICER)));
    }
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
    repeats.addAndGet(create(number, 503));
  }

  /**
   * Sends it, and again for as long as it is answered with a status that passes.
   *
   * @return how often again
   */
  private int create(long number, int passing) throws IOException, InterruptedException {
    long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
    int again = 0;
    var answer = send(number);
    while (answer.status() == passing && System.nanoTime() < giveUpAt) {
      Thread.sleep(PAUSE);
      again++;
      answer = send(number);
    }
    if (answer.status() != 201) {
      throw refused(SESSIONS, answer);
    }
    return again;
  }

  private RawClient.Answer send(long number) throws IOException, InterruptedException {
    var writer = writers.take();
    try {
      return writer.post(
          SESSIONS, "bench-propagation-%d-%d".formatted(run, number), session(number));
    } finally {
      writers.add(writer);
    }
  }

  private static LaunchException refused(String path, RawClient.Answer answer) {
    return new LaunchException(
        "%s was answered with %d: %s".formatted(path, answer.status(), answer.text()));
  }

  @Override
  public long repeats() {
    return repeats.get();
  }

  private String session(long number) {
    return Api.JSON
        .createObjectNode()
        .put("title", "Buổi tuyên truyền số " + number)
        .put("kind", "PROPAGANDA")
        .put("unit", BenchUnit.COMMUNE)
        .put("heldOn", heldOn.toString())
        .put("attendances", 30)
        .put("field", "POLITICAL_SYSTEM")
        .put("occurredOn", heldOn.toString())
        .toString();
  }

  @Override
  public long figure() throws IOException {
    var answer = reader.get(report);
    if (answer.status() != 200) {
      throw refused(report, answer);
    }
    return Api.JSON.readTree(answer.body()).path("totals").required("propagandaSessions").asLong();
  }

  private void awaitUnits() throws IOException, InterruptedException {
    long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
    for (var answer = reader.get(report); answer.status() != 200; answer = reader.get(report)) {
      if (System.nanoTime() > giveUpAt) {
        throw refused(report, answer);
      }
      Thread.sleep(PAUSE);
    }
  }

  /** The first write is asked for until the service knows the unit, and is not measured. */
  private void writeFirst(long before) throws IOException, InterruptedException {
    create(0, 409);
    long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
    while (figure() <= before) {
      if (System.nanoTime() > giveUpAt) {
        throw new LaunchException("The first session does not show in " + report);
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
    reader.close();
    writers.forEach(RawClient::close);
  }
}
