package vn.danvan.dialogueservice.recommendation;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.time.VietnamTime;

/** Lets nobody follow a recommendation without a token that is good now. */
public class TokenFilter {

  private final TrackingCodes codes;
  private final VietnamTime time;

  public TokenFilter(TrackingCodes codes, VietnamTime time) {
    this.codes = codes;
    this.time = time;
  }

  /**
   * @throws vn.danvan.platform.problem.DomainException {@code unauthenticated} or {@code
   *     invalid-token}
   */
  @TokenRequired
  @ServerRequestFilter
  public void check(ContainerRequestContext request) {
    var token = request.getHeaderString(TrackingToken.HEADER);
    if (token == null) {
      throw PlatformProblem.NO_TOKEN.because();
    }
    if (codes.recommendation(token, time.now()).isEmpty()) {
      throw PlatformProblem.INVALID_TOKEN.because();
    }
  }
}
