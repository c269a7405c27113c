package vn.danvan.platform.access;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.danvan.platform.problem.PlatformProblem;

/** The caller of the current request, read from the verified token. */
@RequestScoped
public class CurrentCaller {

  private final CurrentIdentityAssociation identity;
  private Optional<Caller> caller;

  public CurrentCaller(CurrentIdentityAssociation identity) {
    this.identity = identity;
  }

  /**
   * @throws vn.danvan.platform.problem.DomainException {@code unauthenticated} without a token
   */
  public Caller require() {
    return find().orElseThrow(PlatformProblem.NO_TOKEN::because);
  }

  public Optional<Caller> find() {
    if (caller == null) {
      var current = identity.getIdentity();
      caller =
          current.isAnonymous() || !(current.getPrincipal() instanceof JsonWebToken token)
              ? Optional.empty()
              : Optional.of(new Caller(token.getSubject(), roles(current.getRoles()), unit(token)));
    }
    return caller;
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

  private static Set<Role> roles(Set<String> claims) {
    return claims.stream()
        .flatMap(claim -> Role.ofClaim(claim).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static UUID unit(JsonWebToken token) {
    try {
      return Optional.ofNullable(token.<Object>getClaim("unit"))
          .map(Object::toString)
          .map(UUID::fromString)
          .orElse(null);
    } catch (IllegalArgumentException notAnId) {
      throw PlatformProblem.INVALID_TOKEN.because();
    }
  }
}
