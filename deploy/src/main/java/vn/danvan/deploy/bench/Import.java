package vn.danvan.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import vn.danvan.deploy.launcher.LaunchException;

/**
 * Files of models sent to a full model-service of the bench's own: how long from the first byte to
 * the last row stored, and how much of its heap is in use meanwhile.
 */
final class Import {

  private static final Duration BAR = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final String BOUNDARY = "danvan-bench";
  private static final Set<String> ENDS = Set.of("DONE", "REFUSED", "FAILED");

  /** One run's rows and keys never meet another's. */
  private final long run = System.currentTimeMillis();

  private final ImportOptions options;
  private final PrintStream out;
  private BenchSystem system;
  private URI model;
  private long heap;

  Import(ImportOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  /**
   * Measures and prints.
   *
   * @return whether every file was stored in time
   * @throws LaunchException when the system does not run or a file is not stored
   */
  boolean run() {
    system = BenchSystem.running();
    var scratch = new ModelsScratch(system.postgres());
    try {
      out.println("PostgreSQL: " + ServerSettings.of(system.postgres()));
      scratch.create();
      try (var started = ModelsSystem.start(system, scratch)) {
        model = started.model();
        var unit = new BenchUnit(system);
        unit.ensureOfficer();
        unit.ensureUnits(model);
        send(Math.max(1, options.rows() / 10), 0);
        var inTime = true;
        for (int round = 1; round <= options.rounds(); round++) {
          inTime &= send(options.rows(), round * options.rows()).compareTo(BAR) < 0;
        }
        out.printf("Bar: each under %d s: %s%n", BAR.toSeconds(), inTime ? "met" : "NOT met");
        return inTime;
      }
    } catch (IOException e) {
      throw new LaunchException("A service does not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("The bench was interrupted", e);
    } finally {
      scratch.drop();
    }
  }

  private Duration send(int rows, int first) throws IOException, InterruptedException {
    var file = ImportFile.of(rows, first);
    heap = 0;
    var begun = System.nanoTime();
    var id = Api.expect(201, upload(file, first)).path("id").asText();
    var received = System.nanoTime();
    JsonNode answer;
    long storing = 0;
    do {
      Thread.sleep(LOOK);
      look();
      answer = Api.expect(200, signed("/api/v1/model-imports/" + id).build());
      if (storing == 0 && answer.path("state").asText().equals("STORING")) {
        storing = System.nanoTime();
      }
    } while (!ENDS.contains(answer.path("state").asText()));
    var took = Duration.ofNanos(System.nanoTime() - begun);
    if (answer.path("created").asInt() != rows) {
      throw new LaunchException("The file was not stored: " + answer);
    }
    out.printf(
        "%,7d rows, %,d KB: %.1f s (received after %.1f, checked after %.1f), heap in use at most"
            + " %d MB%n",
        rows,
        file.length / 1024,
        took.toMillis() / 1000.0,
        seconds(received - begun),
        storing == 0 ? took.toMillis() / 1000.0 : seconds(storing - begun),
        heap >> 20);
    return took;
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
  }

  private HttpRequest upload(byte[] file, int first) throws IOException {
    var body = new ByteArrayOutputStream();
    var head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"models.xlsx\"\r\n\r\n";
    body.write(head.formatted(BOUNDARY).getBytes(StandardCharsets.US_ASCII));
    body.write(file);
    body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return signed("/api/v1/model-imports")
        .header("Idempotency-Key", "bench-import-%d-%d".formatted(run, first))
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
        .build();
  }

  private HttpRequest.Builder signed(String path) {
    return Api.request(model.resolve(path))
        .header("Authorization", "Bearer " + system.services().token(BenchUnit.OFFICER));
  }

  /** What the heap holds now, garbage included. */
  private void look() throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(model.resolve("/q/metrics")).build();
    var used =
        Api.send(request)
            .body()
            .lines()
            .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
            .sum();
    heap = Math.max(heap, (long) used);
  }
}
