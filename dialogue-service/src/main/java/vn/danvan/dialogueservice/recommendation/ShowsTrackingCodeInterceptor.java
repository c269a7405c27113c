package vn.danvan.dialogueservice.recommendation;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.idempotency.ShownSecret;

/** Stands outside of what stores answers. */
@ShowsTrackingCode
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE - 50)
public class ShowsTrackingCodeInterceptor {

  private final ShownSecret<SubmissionView> code;

  public ShowsTrackingCodeInterceptor(TrackingCodes codes, ObjectMapper json) {
    code = new ShownSecret<>(json, SubmissionView.class, sent -> sent.with(codes.code(sent.id())));
  }

  @AroundInvoke
  Object show(InvocationContext call) throws Exception {
    var answer = call.proceed();
    return answer instanceof RestResponse<?> told
            && SubmissionView.LOCATION.equals(told.getHeaderString(HttpHeaders.LOCATION))
        ? code.show(told)
        : answer;
  }
}
