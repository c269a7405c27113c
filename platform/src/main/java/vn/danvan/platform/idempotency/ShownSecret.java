package vn.danvan.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Puts a secret into the answer of a creation that is made anew for the first answer and for every
 * repeat of its key, and lies in none that is stored. For an interceptor outside of what stores
 * answers.
 *
 * @param view what is stored of the answer
 * @param with adds the secret
 */
public record ShownSecret<V>(ObjectMapper json, Class<V> view, UnaryOperator<V> with) {

  /**
   * @param answer of a write: its view, or the text of it that was stored
   */
  public RestResponse<V> show(RestResponse<?> answer) throws JsonProcessingException {
    var stored =
        view.isInstance(answer.getEntity())
            ? view.cast(answer.getEntity())
            : json.readValue((String) answer.getEntity(), view);
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, with.apply(stored))
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.LOCATION, URI.create(answer.getHeaderString(HttpHeaders.LOCATION)))
        .header(HttpHeaders.ETAG, answer.getHeaderString(HttpHeaders.ETAG))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
