package vn.danvan.platform.rest;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps JSON small where a service takes large files: JSON is read into memory, files go to the
 * disk. Files come as forms; whatever is no form counts as JSON.
 */
@ApplicationScoped
class JsonLimit {

  private static final String FORM = "multipart/form-data";

  private final long bytes;

  JsonLimit(@ConfigProperty(name = "danvan.json.max-body-size") MemorySize limit) {
    this.bytes = limit.asLongValue();
  }

  /** Behind the limit that holds for all bodies. */
  void install(@Observes Router router) {
    router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::check);
  }

  private void check(RoutingContext context) {
    var headers = context.request().headers();
    var type = headers.get(HttpHeaderNames.CONTENT_TYPE);
    if (type != null && type.strip().toLowerCase(Locale.ROOT).startsWith(FORM)) {
      context.next();
      return;
    }
    var length = headers.get(HttpHeaderNames.CONTENT_LENGTH);
    if (length == null) {
      context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, bytes);
    } else if (Long.parseLong(length) > bytes) {
      // All of it is taken in, so that a client that sends before it listens hears the answer.
      context
          .request()
          .handler(_ -> {})
          .endHandler(
              _ ->
                  context
                      .response()
                      .setStatusCode(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE.code())
                      .end())
          .resume();
      return;
    }
    context.next();
  }
}
