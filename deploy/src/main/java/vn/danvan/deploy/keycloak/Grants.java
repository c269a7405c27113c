package vn.danvan.deploy.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import vn.danvan.deploy.launcher.LaunchException;

/** Changes which unit a demo account acts for, through Keycloak's administration. */
public final class Grants {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final String server;
  private final String adminPassword;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();
  private String token;
  private long tokenGoodUntil;

  public Grants(Keycloak keycloak) {
    this.server = "http://127.0.0.1:" + keycloak.port();
    this.adminPassword = keycloak.adminPassword();
  }

  /**
   * Gives an account the rights of another unit.
   *
   * @return whether it had those of a different one before
   * @throws LaunchException Keycloak does not answer or does not know the account
   */
  public boolean grant(String user, UUID unit) {
    var address = server + "/admin/realms/" + Realm.NAME + "/users/" + Realm.subject(user);
    var account = (ObjectNode) send(request(address).GET(), user);
    var now = account.path("attributes").path("unit").path(0).asText();
    if (now.equals(unit.toString())) {
      return false;
    }
    account.withObject("/attributes").putArray("unit").add(unit.toString());
    send(
        request(address)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(account.toString())),
        user);
    return true;
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(address))
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + token());
  }

  private String token() {
    if (token == null || System.nanoTime() > tokenGoodUntil) {
      var form =
          "grant_type=password&client_id=admin-cli&username=admin&password="
              + URLEncoder.encode(adminPassword, StandardCharsets.UTF_8);
      var answer =
          send(
              HttpRequest.newBuilder(
                      URI.create(server + "/realms/master/protocol/openid-connect/token"))
                  .timeout(TIMEOUT)
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(form)),
              "admin");
      token = answer.required("access_token").asText();
      var life = Duration.ofSeconds(answer.required("expires_in").asLong()).minusSeconds(20);
      tokenGoodUntil = System.nanoTime() + life.toNanos();
    }
    return token;
  }

  private JsonNode send(HttpRequest.Builder request, String user) {
    try {
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new LaunchException(
            "Keycloak refuses a change of %s: %d".formatted(user, answer.statusCode()));
      }
      return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new LaunchException("Keycloak does not answer; start the system with deploy/up", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
