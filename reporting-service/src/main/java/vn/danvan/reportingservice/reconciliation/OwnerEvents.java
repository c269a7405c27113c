package vn.danvan.reportingservice.reconciliation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.platform.consume.IncomingEvent;
import vn.danvan.reportingservice.fact.HeldFacts;

/**
 * Reads an owner's events over HTTP, page by page. Only reconciliation does so: what reports count
 * comes from Kafka alone.
 */
@ApplicationScoped
class OwnerEvents {

  private static final int PAGE = 200;
  private static final int OK = 200;
  private static final int NOT_KNOWN = 401;
  private static final int BUSY = 429;
  private static final int MOST_TRIES = 5;

  private final OwnerSettings settings;
  private final HeldFacts facts;
  private final ObjectMapper json;
  private final ObjectReader reader;
  private final HttpClient http;
  private volatile String token;

  OwnerEvents(OwnerSettings settings, HeldFacts facts, ObjectMapper json) {
    this.settings = settings;
    this.facts = facts;
    this.json = json;
    this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * One page.
   *
   * @param events those that count
   * @param next where the next one begins; null at the end
   */
  record Events(List<IncomingEvent> events, String next) {}

  boolean isKnown(Owner owner) {
    return address(owner).isPresent();
  }

  /**
   * @param after where the page before ended; null: from the beginning
   */
  Events read(Owner owner, String after) throws IOException, InterruptedException {
    var address =
        address(owner).orElseThrow()
            + "/api/v1/"
            + owner.service()
            + "/events?limit="
            + PAGE
            + (after == null ? "" : "&after=" + encoded(after));
    var page = json.readTree(get(URI.create(address)));
    var items = page.path("items");
    var events = new ArrayList<IncomingEvent>();
    for (var item : items) {
      var topic = facts.topic(item.path("type").asText());
      if (topic != null) {
        events.add(event(topic, item));
      }
    }
    return new Events(events, items.isEmpty() ? null : page.path("next").asText(null));
  }

  private Optional<URI> address(Owner owner) {
    return switch (owner) {
      case MODEL -> settings.modelService();
      case RECOGNITION -> settings.recognitionService();
      case DIALOGUE -> settings.dialogueService();
    };
  }

  private IncomingEvent event(String topic, JsonNode item) throws IOException {
    return new IncomingEvent(
        topic,
        item.path("type").asText(),
        UUID.fromString(item.path("aggregateId").asText()),
        item.path("version").asLong(),
        Instant.parse(item.path("recordedAt").asText()),
        LocalDate.parse(item.path("occurredOn").asText()),
        json.writeValueAsString(item.path("data")),
        reader);
  }

  /** A token that has run out is asked for anew; an owner that has too much to do is waited for. */
  private String get(URI address) throws IOException, InterruptedException {
    for (var tries = 1; ; tries++) {
      if (token == null) {
        token = newToken();
      }
      var answer =
          http.send(
              HttpRequest.newBuilder(address)
                  .timeout(settings.patience())
                  .header("Authorization", "Bearer " + token)
                  .header("Accept", "application/json")
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      var status = answer.statusCode();
      if (status == OK) {
        return answer.body();
      }
      if (tries == MOST_TRIES || status != NOT_KNOWN && status != BUSY && status < 500) {
        throw new IOException("the owner answers " + status);
      }
      if (status == NOT_KNOWN) {
        token = null;
      } else {
        Thread.sleep(Duration.ofSeconds(tries));
      }
    }
  }

  private String newToken() throws IOException, InterruptedException {
    var form =
        "grant_type=client_credentials&client_id="
            + encoded(settings.clientId().orElse(""))
            + "&client_secret="
            + encoded(settings.clientSecret().orElse(""));
    var url = settings.tokenUrl().orElseThrow(() -> new IOException("no address for tokens"));
    var answer =
        http.send(
            HttpRequest.newBuilder(url)
                .timeout(settings.patience())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != OK) {
      throw new IOException("no token: " + answer.statusCode());
    }
    return json.readTree(answer.body()).path("access_token").asText();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
