package vn.danvan.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import vn.danvan.platform.rest.Language;
import vn.danvan.platform.rest.Trace;

/**
 * Every refusal and every failure leaves as a problem document; nothing internal leaves with it.
 */
public class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
  private static final String MEDIA_TYPE = "application/problem+json";

  private final Trace trace;
  private final Language language;

  @Inject
  public ProblemMappers(Trace trace, Language language) {
    this.trace = trace;
    this.language = language;
  }

  @ServerExceptionMapper
  public Response refusal(DomainException refusal) {
    return answer(refusal);
  }

  @ServerExceptionMapper
  public Response unreadable(JacksonException failure) {
    return answer(JsonProblems.of(failure));
  }

  /** Spelled out because the framework has a mapper of its own for exactly this one. */
  @ServerExceptionMapper
  public Response mismatched(MismatchedInputException failure) {
    return unreadable(failure);
  }

  @ServerExceptionMapper
  public Response invalidEncoding(CharConversionException failure) {
    return answer(PlatformProblem.INVALID_ENCODING.because());
  }

  @ServerExceptionMapper
  public Response unauthenticated(UnauthorizedException failure) {
    return challenge(PlatformProblem.NO_TOKEN);
  }

  @ServerExceptionMapper
  public Response invalidToken(AuthenticationFailedException failure) {
    return challenge(PlatformProblem.INVALID_TOKEN);
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException failure) {
    return answer(PlatformProblem.NOT_ALLOWED.because());
  }

  @ServerExceptionMapper
  public Response protocol(WebApplicationException failure) {
    if (failure.getCause() instanceof JacksonException json) {
      return unreadable(json);
    }
    if (failure.getCause() instanceof CharConversionException encoding) {
      return invalidEncoding(encoding);
    }
    var type =
        switch (failure.getResponse().getStatus()) {
          case 400 -> PlatformProblem.BAD_REQUEST;
          case 401 -> PlatformProblem.NO_TOKEN;
          case 403 -> PlatformProblem.NOT_ALLOWED;
          case 404 -> PlatformProblem.UNKNOWN;
          case 405 -> PlatformProblem.WRONG_METHOD;
          case 406 -> PlatformProblem.WRONG_ACCEPT;
          case 413 -> PlatformProblem.BODY_TOO_LARGE;
          case 415 -> PlatformProblem.WRONG_MEDIA_TYPE;
          default -> null;
        };
    if (type == null) {
      return failure(failure);
    }
    var answer = answer(type.because());
    return type == PlatformProblem.WRONG_METHOD
        ? Response.fromResponse(answer)
            .header(
                HttpHeaders.ALLOW,
                String.join(", ", AllowedMethods.of(CurrentRequestManager.get())))
            .build()
        : answer;
  }

  @ServerExceptionMapper
  public Response failure(Throwable failure) {
    if (Failures.isUnavailable(failure) || Failures.isSchemaMissing(failure)) {
      LOG.warnf("Database unavailable: %s", failure.getClass().getSimpleName());
      return answer(PlatformProblem.DATABASE_UNAVAILABLE.because());
    }
    if (Failures.isStorageFull(failure)) {
      LOG.error("The storage is full");
      return answer(PlatformProblem.STORAGE_FULL.because());
    }
    if (Failures.isUniqueViolation(failure)) {
      return answer(PlatformProblem.DUPLICATE.because(Failures.constraint(failure)));
    }
    LOG.errorf(Failures.withoutValues(failure), "Request failed");
    return answer(PlatformProblem.INTERNAL_ERROR.because());
  }

  @ServerExceptionMapper
  public Response persistence(PersistenceException failure) {
    return failure(failure);
  }

  @ServerExceptionMapper
  public Response sql(SQLException failure) {
    return failure(failure);
  }

  private Response challenge(ProblemType type) {
    return Response.fromResponse(answer(type.because()))
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"danvan\"")
        .build();
  }

  private Response answer(DomainException refusal) {
    var builder =
        Response.status(refusal.type().kind().status())
            .type(MEDIA_TYPE)
            .entity(Problem.of(refusal, language.preferred(), trace.id()));
    if (refusal.type() == PlatformProblem.REFERENCE_NOT_YET_KNOWN
        || refusal.type() == PlatformProblem.REQUEST_IN_PROGRESS
        || refusal.type().kind() == ProblemKind.UNAVAILABLE) {
      builder.header(HttpHeaders.RETRY_AFTER, 1);
    }
    if (refusal instanceof TooManyException tooMany) {
      builder.header(HttpHeaders.RETRY_AFTER, tooMany.retryAfter());
    }
    return builder.build();
  }
}
