package vn.danvan.platform.access;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.danvan.platform.problem.PlatformProblem;

/** The caller of the current request, read from the verified token. */
@RequestScoped
public class CurrentCaller {

  private final CurrentIdentityAssociation identity;
  private final VerifiedTokens tokens;
  private final CurrentVertxRequest request;
  private Optional<Caller> caller;

  public CurrentCaller(
      CurrentIdentityAssociation identity, VerifiedTokens tokens, CurrentVertxRequest request) {
    this.identity = identity;
    this.tokens = tokens;
    this.request = request;
  }

  /**
   * @throws vn.danvan.platform.problem.DomainException {@code unauthenticated} without a token
   */
  public Caller require() {
    return find().orElseThrow(PlatformProblem.NO_TOKEN::because);
  }

  public Optional<Caller> find() {
    if (caller == null) {
      caller = remembered().or(this::verified);
    }
    return caller;
  }

  /** Without the way through the framework's authentication, which ends in the same. */
  private Optional<Caller> remembered() {
    return request.getCurrent() == null ? Optional.empty() : tokens.caller(request.getCurrent());
  }

  private Optional<Caller> verified() {
    var current = identity.getIdentity();
    return current.isAnonymous() || !(current.getPrincipal() instanceof JsonWebToken token)
        ? Optional.empty()
        : Optional.of(Caller.of(token, current.getRoles()));
  }

  /**
   * Lets a job that a caller left behind go on in that caller's name, outside of any request.
   * Rights are evaluated anew, with the roles of then.
   */
  public void become(Caller left) {
    caller = Optional.of(left);
  }

  /** The caller's account, or {@code anonymous}. */
  public String name() {
    return find().map(Caller::subject).orElse("anonymous");
  }
}
