package vn.danvan.platform.message;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Posts messages to the operator's gateway for SMS or Zalo, as {@code {"to", "text"}}; any 2xx
 * takes the message over.
 */
@ApplicationScoped
class GatewayCarrier implements Carrier {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Optional<URI> gateway;
  private final Optional<String> token;
  private final ObjectMapper json;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /**
   * @param gateway none: nothing is sent
   * @param token sent as the bearer's
   */
  GatewayCarrier(
      @ConfigProperty(name = "danvan.sms.gateway") Optional<URI> gateway,
      @ConfigProperty(name = "danvan.sms.token") Optional<String> token,
      ObjectMapper json) {
    this.gateway = gateway;
    this.token = token;
    this.json = json;
  }

  @Override
  public Channel channel() {
    return Channel.SMS;
  }

  @Override
  public boolean isReady() {
    return gateway.isPresent();
  }

  @Override
  public void carry(String address, String subject, String text)
      throws IOException, InterruptedException {
    var body = json.createObjectNode().put("to", address).put("text", text).toString();
    var request =
        HttpRequest.newBuilder(gateway.orElseThrow())
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
    var status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
    if (status / 100 != 2) {
      throw new IOException("the gateway answered " + status);
    }
  }
}
