package vn.danvan.deploy.demo.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import vn.danvan.deploy.demo.DemoContext;

/**
 * Sends requests until each is answered for good. A service that is down, busy or has not yet heard
 * what another one published is asked again with the same key; any other refusal ends the load.
 */
final class ApiClient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  /** A process that was killed must be back within this time. */
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** More requests at once only wait for each other on two cores. */
  private static final int AT_ONCE = 8;

  private static final Set<String> PASSING_CONFLICTS =
      Set.of("reference-not-yet-known", "request-in-progress");

  /**
   * Guards that ask about facts of another service. The plan keeps them all, so a failure means
   * that the news has not arrived yet.
   */
  private static final Set<String> PASSING_GUARDS =
      Set.of("not-open-for-late-entry", "not-active", "no-ledger-entry");

  private final DemoContext context;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  ApiClient(DemoContext context) {
    this.context = context;
  }

  /**
   * Sends a request until it is answered.
   *
   * @throws Refusal the service refuses it, or there is no answer for two minutes
   */
  Answer send(Call call) {
    long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
    var pause = FIRST_PAUSE;
    while (true) {
      String trouble;
      var wait = pause;
      try {
        var response = attempt(call);
        if (response.statusCode() < 300) {
          return new Answer(parse(response.body()));
        }
        trouble = response.statusCode() + " " + response.body();
        if (!isPassing(response)) {
          throw new Refusal(call, trouble);
        }
        wait = retryAfter(response).orElse(pause);
      } catch (IOException e) {
        trouble = "no answer (" + e.getClass().getSimpleName() + ")";
      }
      if (System.nanoTime() + wait.toNanos() > giveUpAt) {
        throw new Refusal(call, trouble);
      }
      sleep(wait);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
  }

  private HttpResponse<String> attempt(Call call) throws IOException {
    var request = request(call);
    try {
      free.acquire();
      try {
        return http.send(request, BodyHandlers.ofString());
      } finally {
        free.release();
      }
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private HttpRequest request(Call call) {
    var uri = call.service().base(context).resolve("/api/v1" + call.path());
    var request =
        HttpRequest.newBuilder(uri)
            .timeout(TIMEOUT)
            .header("Accept", "application/json, application/problem+json")
            .header("Accept-Language", "en");
    if (call.user() != null) {
      request.header("Authorization", "Bearer " + context.token(call.user()));
    }
    if (call.key() != null) {
      request.header("Idempotency-Key", call.key());
    }
    if (call.condition().header() != null) {
      request.header(call.condition().header(), call.condition().value());
    }
    if (call.body() == null) {
      return request.method(call.method(), BodyPublishers.noBody()).build();
    }
    return request
        .header("Content-Type", "application/json")
        .method(call.method(), BodyPublishers.ofString(call.body().toString()))
        .build();
  }

  private static boolean isPassing(HttpResponse<String> response) {
    return switch (response.statusCode()) {
      case 429, 502, 503, 504 -> true;
      case 409 -> PASSING_CONFLICTS.contains(problemName(parse(response.body())));
      case 422 -> failsPassingGuardsOnly(parse(response.body()));
      default -> false;
    };
  }

  private static String problemName(JsonNode problem) {
    var type = problem.path("type").asText();
    return type.substring(type.lastIndexOf('/') + 1);
  }

  private static boolean failsPassingGuardsOnly(JsonNode problem) {
    var codes =
        problem.path("errors").valueStream().map(error -> error.path("code").asText()).toList();
    return !codes.isEmpty() && PASSING_GUARDS.containsAll(codes);
  }

  private static Optional<Duration> retryAfter(HttpResponse<?> response) {
    return response.headers().firstValue("Retry-After").stream()
        .flatMap(ApiClient::seconds)
        .findFirst();
  }

  /** The header may be a date too, which our services never send. */
  private static Stream<Duration> seconds(String header) {
    return header.matches("\\d{1,3}")
        ? Stream.of(Duration.ofSeconds(Long.parseLong(header)))
        : Stream.empty();
  }

  private static JsonNode parse(String body) {
    try {
      return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static Refusal interrupted() {
    Thread.currentThread().interrupt();
    return new Refusal("The load was interrupted");
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
