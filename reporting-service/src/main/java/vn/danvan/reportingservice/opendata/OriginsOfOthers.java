package vn.danvan.reportingservice.opendata;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets pages of listed origins read what the service answers. They may only read, and no cookies or
 * other credentials of the browser go along; nobody is answered for {@code null} or for all
 * origins. Who is not listed is answered like any other client, but the browser keeps the answer to
 * itself.
 */
@ApplicationScoped
class OriginsOfOthers {

  private static final int BEFORE_ROUTES = 200;
  private static final String API = "/api/v1/";
  private static final String READS = "GET, HEAD";
  private static final int NO_CONTENT = 204;
  private static final int FORBIDDEN = 403;

  private final Set<String> listed;

  /**
   * @param origins such as {@code https://dashboard.example}, separated by commas
   */
  OriginsOfOthers(@ConfigProperty(name = "danvan.cors.origins") Optional<List<String>> origins) {
    this.listed = Set.copyOf(origins.orElse(List.of()));
    if (listed.contains("*") || listed.contains("null")) {
      throw new IllegalArgumentException("danvan.cors.origins names origins one by one");
    }
  }

  void register(@Observes Filters filters) {
    filters.register(this::handle, BEFORE_ROUTES);
  }

  private void handle(RoutingContext context) {
    var origin = context.request().getHeader(HttpHeaders.ORIGIN);
    if (listed.isEmpty() || !context.normalizedPath().startsWith(API)) {
      context.next();
      return;
    }
    var answer = context.response();
    answer.headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    var welcome = origin != null && listed.contains(origin);
    var wanted = context.request().getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    if (context.request().method() == HttpMethod.OPTIONS && origin != null && wanted != null) {
      if (!welcome || !List.of(READS.split(", ")).contains(wanted)) {
        answer.setStatusCode(FORBIDDEN).end();
        return;
      }
      answer
          .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
          .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, READS)
          .putHeader(
              HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
              "Accept, Accept-Language, Authorization, If-None-Match, Last-Event-ID")
          .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "600")
          .setStatusCode(NO_CONTENT)
          .end();
      return;
    }
    if (welcome
        && (context.request().method() == HttpMethod.GET
            || context.request().method() == HttpMethod.HEAD)) {
      answer
          .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
          .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Content-Disposition");
    }
    context.next();
  }
}
