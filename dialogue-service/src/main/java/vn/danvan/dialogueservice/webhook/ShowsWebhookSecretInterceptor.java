package vn.danvan.dialogueservice.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.idempotency.ShownSecret;

/** Stands outside of what stores answers. */
@ShowsWebhookSecret
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE - 50)
public class ShowsWebhookSecretInterceptor {

  private final ShownSecret<WebhookView> secret;

  public ShowsWebhookSecretInterceptor(WebhookSecrets secrets, ObjectMapper json) {
    secret =
        new ShownSecret<>(json, WebhookView.class, hook -> hook.with(secrets.secret(hook.id())));
  }

  @AroundInvoke
  Object show(InvocationContext call) throws Exception {
    return call.proceed() instanceof RestResponse<?> answer ? secret.show(answer) : null;
  }
}
