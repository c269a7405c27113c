package vn.danvan.deploy.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.danvan.deploy.keycloak.DemoAccounts;
import vn.danvan.deploy.keycloak.Realm;

/** Access tokens of the demo accounts and of the client {@code integrator}. */
final class Tokens {

  /** A token is taken again from here until it has this long left. */
  private static final Duration SPARE = Duration.ofMinutes(2);

  private record Token(String text, long goodUntilNanos) {}

  private final LocalSystem system;
  private final Map<String, Token> known = new ConcurrentHashMap<>();

  Tokens(LocalSystem system) {
    this.system = system;
  }

  /**
   * A token that is good for some minutes more.
   *
   * @param user name of an account, or {@code integrator}
   * @throws LaunchException when Keycloak does not run or does not know the account
   */
  String token(String user) {
    return known
        .compute(
            user,
            (name, token) ->
                token != null && System.nanoTime() < token.goodUntilNanos() ? token : request(name))
        .text();
  }

  /** The next token will be a new one, because the account's rights have changed. */
  void forget(String user) {
    known.remove(user);
  }

  private Token request(String user) {
    var form = new LinkedHashMap<String, String>();
    if (user.equals(Realm.INTEGRATOR_CLIENT)) {
      form.put("grant_type", "client_credentials");
      form.put("client_id", Realm.INTEGRATOR_CLIENT);
      form.put("client_secret", system.secrets().get(Secrets.INTEGRATOR));
    } else {
      form.put("grant_type", "password");
      form.put("client_id", Realm.CLI_CLIENT);
      form.put("username", user);
      form.put("password", DemoAccounts.PASSWORD);
    }
    String realm = system.keycloak().realmUrl();
    var request =
        HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
            .build();
    try {
      HttpResponse<String> answer = Http.send(request);
      JsonNode body = new ObjectMapper().readTree(answer.body());
      if (answer.statusCode() != 200) {
        throw new LaunchException(
            "Keycloak gives no token for %s: %s"
                .formatted(
                    user, body.path("error_description").asText(body.path("error").asText())));
      }
      Duration life = Duration.ofSeconds(body.path("expires_in").asLong()).minus(SPARE);
      return new Token(body.path("access_token").asText(), System.nanoTime() + life.toNanos());
    } catch (IOException e) {
      throw new LaunchException(
          "Keycloak does not answer at " + realm + "; start the system with deploy/up", e);
    }
  }

  private static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
