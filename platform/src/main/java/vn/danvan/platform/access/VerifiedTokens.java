package vn.danvan.platform.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.time.VietnamTime;

/**
 * Remembers for half a minute whose a token is, once its signature and claims have been verified: a
 * verification costs more than all else of a short request. A token is never remembered beyond its
 * end; a signing key that is withdrawn is trusted for half a minute longer.
 *
 * @see "docs/decisions/0007-verified-tokens.md"
 */
@ApplicationScoped
class VerifiedTokens implements HttpAuthenticationMechanism, SecurityIdentityAugmentor {

  static final Duration KEPT = Duration.ofSeconds(30);
  static final int AT_MOST = 2_000;
  private static final String REMEMBERED = "danvan.remembered";
  private static final String SCHEME = "Bearer ";

  private final VietnamTime time;
  private final Counter verifications;
  private final Map<String, Verified> verified = new ConcurrentHashMap<>();

  VerifiedTokens(VietnamTime time, MeterRegistry metrics) {
    this.time = time;
    this.verifications = metrics.counter("danvan.tokens.verified");
  }

  private record Verified(SecurityIdentity identity, Caller caller, Instant until) {}

  /** Before the mechanism that verifies, which is asked when this one knows nothing. */
  @Override
  public int getPriority() {
    return 2 * DEFAULT_PRIORITY;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identityProviders) {
    return Uni.createFrom().item(token(context).map(this::identity).orElse(null));
  }

  /** Who shows a token that is known now. */
  Optional<Caller> caller(RoutingContext context) {
    return token(context).flatMap(this::find).map(Verified::caller);
  }

  /** Whose the token is; null if that is not known now. */
  SecurityIdentity identity(String token) {
    return find(token).map(Verified::identity).orElse(null);
  }

  private Optional<Verified> find(String token) {
    return Optional.ofNullable(verified.get(token))
        .filter(known -> time.now().isBefore(known.until()));
  }

  private static Optional<String> token(RoutingContext context) {
    return Optional.ofNullable(context.request().getHeader(HttpHeaders.AUTHORIZATION))
        .filter(shown -> shown.startsWith(SCHEME))
        .map(shown -> shown.substring(SCHEME.length()));
  }

  /** None: the mechanism that verifies says how to sign in. */
  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    var token = identity.getCredential(TokenCredential.class);
    var isVerifiedNow = identity.getAttribute(REMEMBERED) == null;
    if (isVerifiedNow && token != null && identity.getPrincipal() instanceof JsonWebToken claims) {
      verifications.increment();
      try {
        remember(token, claims, identity);
      } catch (DomainException unreadable) {
        // Whoever asks who calls is told so.
      }
    }
    return Uni.createFrom().item(identity);
  }

  private void remember(TokenCredential token, JsonWebToken claims, SecurityIdentity identity) {
    var now = time.now();
    if (verified.size() >= AT_MOST) {
      verified.values().removeIf(other -> !now.isBefore(other.until()));
    }
    if (verified.size() < AT_MOST) {
      var end = Instant.ofEpochSecond(claims.getExpirationTime());
      var until = now.plus(KEPT);
      verified.put(
          token.getToken(),
          new Verified(
              withoutRequest(identity),
              Caller.of(claims, identity.getRoles()),
              end.isBefore(until) ? end : until));
    }
  }

  /** What was verified, without the attributes that belong to the request it came with. */
  private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(identity.getPrincipal())
        .addRoles(identity.getRoles())
        .addCredentials(identity.getCredentials())
        .addAttribute(REMEMBERED, true)
        .build();
  }
}
