package vn.danvan.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import vn.danvan.deploy.launcher.LaunchException;

/** What the bench's accounts do over REST, each act under a key of this run. */
final class BenchActs {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final BenchSystem system;
  private final String run;
  private final AtomicLong number = new AtomicLong();

  BenchActs(BenchSystem system, String run) {
    this.system = system;
    this.run = run;
  }

  /** An aggregate as it stood after the last write to it. */
  record Versioned(String id, long version) {

    static Versioned of(JsonNode view) {
      return new Versioned(view.required("id").asText(), view.required("version").asLong());
    }
  }

  JsonNode post(URI service, String path, String user, ObjectNode body)
      throws IOException, InterruptedException {
    return accepted(service, "POST", path, user, null, body, Set.of());
  }

  /** What may name something that the service has not learnt of yet is sent until it has. */
  JsonNode postOnceKnown(URI service, String path, String user, ObjectNode body)
      throws IOException, InterruptedException {
    return accepted(service, "POST", path, user, null, body, Set.of(403, 404, 409, 422));
  }

  Versioned put(URI service, String path, String user, long version, ObjectNode body)
      throws IOException, InterruptedException {
    return Versioned.of(
        accepted(service, "PUT", path, user, "\"" + version + "\"", body, Set.of()));
  }

  /** As {@link #postOnceKnown}. */
  Versioned putOnceKnown(URI service, String path, String user, long version, ObjectNode body)
      throws IOException, InterruptedException {
    return Versioned.of(
        accepted(service, "PUT", path, user, "\"" + version + "\"", body, Set.of(409, 422)));
  }

  JsonNode get(URI service, String path, String user) throws IOException, InterruptedException {
    var request = Api.request(service.resolve("/api/v1" + path));
    if (user != null) {
      request.header("Authorization", "Bearer " + system.services().token(user));
    }
    return Api.expect(200, request.build());
  }

  private JsonNode accepted(
      URI service,
      String method,
      String path,
      String user,
      String ifMatch,
      ObjectNode body,
      Set<Integer> passing)
      throws IOException, InterruptedException {
    long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var request = request(service, method, path, user, ifMatch, body);
      var answer = Api.send(request);
      if (answer.statusCode() / 100 == 2) {
        var result = Api.JSON.readTree(answer.body());
        if (!isRefusedByRows(result) || passing.isEmpty() || System.nanoTime() > giveUpAt) {
          return withoutRefusedRows(result, request, answer);
        }
      } else if (!passing.contains(answer.statusCode()) || System.nanoTime() > giveUpAt) {
        throw Api.refused(request, answer);
      }
      Thread.sleep(PAUSE);
    }
  }

  private HttpRequest request(
      URI service, String method, String path, String user, String ifMatch, ObjectNode body) {
    var request =
        Api.request(service.resolve("/api/v1" + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + system.services().token(user))
            .header(
                "Idempotency-Key",
                "bench-recognition-%s-%d".formatted(run, number.incrementAndGet()));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return Api.withJson(request, method, body).build();
  }

  private static boolean isRefusedByRows(JsonNode answer) {
    for (var row : answer.path("results")) {
      if (!row.path("status").asText().equals("CREATED")) {
        return true;
      }
    }
    return false;
  }

  private static JsonNode withoutRefusedRows(
      JsonNode result, HttpRequest request, HttpResponse<String> answer) {
    if (isRefusedByRows(result)) {
      throw Api.refused(request, answer);
    }
    return result;
  }

  /** Something done to one of many. */
  interface Work<T, R> {
    R on(T one) throws Exception;
  }

  /**
   * Does something to each, so many at once.
   *
   * @return the results in the order of what it was done to
   */
  static <T, R> List<R> each(int clients, Collection<T> all, Work<T, R> work) {
    try (var threads = Executors.newFixedThreadPool(clients)) {
      var running = new ArrayList<Future<R>>(all.size());
      all.forEach(one -> running.add(threads.submit(() -> work.on(one))));
      var results = new ArrayList<R>(all.size());
      try {
        for (var one : running) {
          results.add(one.get());
        }
      } catch (ExecutionException e) {
        threads.shutdownNow();
        throw new LaunchException(e.getCause().getMessage(), e.getCause());
      } catch (InterruptedException e) {
        threads.shutdownNow();
        Thread.currentThread().interrupt();
        throw new LaunchException("The bench was interrupted", e);
      }
      return results;
    }
  }
}
