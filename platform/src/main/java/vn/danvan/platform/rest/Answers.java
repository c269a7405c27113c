package vn.danvan.platform.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that carry an aggregate's new state with its ETag. */
public final class Answers {

  private Answers() {}

  public static <V extends Versioned> RestResponse<V> ok(V view) {
    return RestResponse.ResponseBuilder.ok(view).header(HttpHeaders.ETAG, etag(view)).build();
  }

  /**
   * @param collection path of the collection, such as {@code /api/v1/models}
   */
  public static <V extends Versioned> RestResponse<V> created(String collection, V view) {
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
        .header(HttpHeaders.LOCATION, URI.create(collection + "/" + view.id()))
        .header(HttpHeaders.ETAG, etag(view))
        .build();
  }

  private static String etag(Versioned view) {
    return "\"" + view.version() + "\"";
  }
}
