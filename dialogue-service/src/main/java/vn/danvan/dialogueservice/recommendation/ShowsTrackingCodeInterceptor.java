package vn.danvan.dialogueservice.recommendation;

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
 * Stands outside of what stores answers: the code is made anew for the first answer and for every
 * repeat, and lies in none that is stored.
 */
@ShowsTrackingCode
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE - 50)
public class ShowsTrackingCodeInterceptor {

  private final TrackingCodes codes;
  private final ObjectMapper json;

  public ShowsTrackingCodeInterceptor(TrackingCodes codes, ObjectMapper json) {
    this.codes = codes;
    this.json = json;
  }

  @AroundInvoke
  Object show(InvocationContext call) throws Exception {
    var answer = call.proceed();
    return answer instanceof RestResponse<?> told
            && SubmissionView.LOCATION.equals(told.getHeaderString(HttpHeaders.LOCATION))
        ? withCode(told)
        : answer;
  }

  private RestResponse<SubmissionView> withCode(RestResponse<?> answer)
      throws JsonProcessingException {
    var stored =
        answer.getEntity() instanceof SubmissionView view
            ? view
            : json.readValue((String) answer.getEntity(), SubmissionView.class);
    return RestResponse.ResponseBuilder.create(
            RestResponse.Status.CREATED, stored.with(codes.code(stored.id())))
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.LOCATION, URI.create(SubmissionView.LOCATION))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
