package vn.danvan.dialogueservice.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Stands outside of what stores answers: the secret is made anew for the answer and for a repeat of
 * the same request, and lies in none that is stored.
 */
@ShowsWebhookSecret
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE - 50)
public class ShowsWebhookSecretInterceptor {

  private final WebhookSecrets secrets;
  private final ObjectMapper json;

  public ShowsWebhookSecretInterceptor(WebhookSecrets secrets, ObjectMapper json) {
    this.secrets = secrets;
    this.json = json;
  }

  @AroundInvoke
  Object show(InvocationContext call) throws Exception {
    return call.proceed() instanceof RestResponse<?> answer ? withSecret(answer) : null;
  }

  private RestResponse<WebhookView> withSecret(RestResponse<?> answer)
      throws JsonProcessingException {
    var stored =
        answer.getEntity() instanceof WebhookView view
            ? view
            : json.readValue((String) answer.getEntity(), WebhookView.class);
    return RestResponse.ResponseBuilder.create(
            RestResponse.Status.CREATED, stored.with(secrets.secret(stored.id())))
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.LOCATION, URI.create(answer.getHeaderString(HttpHeaders.LOCATION)))
        .header(HttpHeaders.ETAG, answer.getHeaderString(HttpHeaders.ETAG))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
