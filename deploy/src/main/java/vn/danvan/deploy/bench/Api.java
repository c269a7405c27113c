package vn.danvan.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import vn.danvan.deploy.launcher.LaunchException;

/** Requests over connections that are kept open. */
final class Api {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  private Api() {}

  static HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address)
        .timeout(Duration.ofSeconds(30))
        .header("Accept", "application/json, application/problem+json");
  }

  static HttpRequest.Builder withJson(HttpRequest.Builder request, String method, JsonNode body) {
    return request
        .header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(body.toString()));
  }

  static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  /** Whether a request is answered with 200; no answer is a no. */
  static boolean answers(HttpRequest request) {
    try {
      return send(request).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The body of an answer with the expected status; any other ends the bench. */
  static JsonNode expect(int status, HttpRequest request) throws IOException, InterruptedException {
    var answer = send(request);
    if (answer.statusCode() != status) {
      throw refused(request, answer);
    }
    return JSON.readTree(answer.body());
  }

  static LaunchException refused(HttpRequest request, HttpResponse<String> answer) {
    return new LaunchException(
        "%s %s was answered with %d: %s"
            .formatted(request.method(), request.uri(), answer.statusCode(), answer.body()));
  }
}
