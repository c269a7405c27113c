package vn.danvan.deploy.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Small requests to the programs of this machine. */
final class Http {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  private static final ObjectMapper JSON = new ObjectMapper();

  private Http() {}

  /** Whether a GET is answered with 200; no answer is a no. */
  static boolean ok(URI address) {
    try {
      return send(get(address)).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** The JSON that a GET answers, if it is answered with 200. */
  static Optional<JsonNode> json(URI address) {
    try {
      HttpResponse<String> answer = send(get(address));
      return answer.statusCode() == 200
          ? Optional.of(JSON.readTree(answer.body()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static HttpRequest get(URI address) {
    return HttpRequest.newBuilder(address)
        .timeout(Duration.ofSeconds(10))
        .header("Accept-Language", "vi")
        .build();
  }

  static HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }
}
