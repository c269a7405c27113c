package vn.danvan.platform.access;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.danvan.platform.time.VietnamTime;

/**
 * Remembers for half a minute whose a token is, once its signature and claims have been verified: a
 * verification costs more than all else of a short request. A token is never remembered beyond its
 * end; a signing key that is withdrawn is trusted for half a minute longer.
 *
 * @see "docs/decisions/0007-verified-tokens.md"
 */
@ApplicationScoped
class VerifiedTokens
    implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {

  static final Duration KEPT = Duration.ofSeconds(30);
  static final int AT_MOST = 2_000;
  private static final String REMEMBERED = "danvan.remembered";

  private final VietnamTime time;
  private final Map<String, Verified> verified = new ConcurrentHashMap<>();

  VerifiedTokens(VietnamTime time) {
    this.time = time;
  }

  private record Verified(SecurityIdentity identity, Instant until) {}

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  /** Before the provider that verifies; that one is asked when this one knows nothing. */
  @Override
  public int priority() {
    return SYSTEM_FIRST;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    var known = verified.get(request.getToken().getToken());
    return known != null && time.now().isBefore(known.until())
        ? Uni.createFrom().item(known.identity())
        : Uni.createFrom().nullItem();
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    var token = identity.getCredential(TokenCredential.class);
    var isVerifiedNow = identity.getAttribute(REMEMBERED) == null;
    if (isVerifiedNow && token != null && identity.getPrincipal() instanceof JsonWebToken claims) {
      remember(token, claims, identity);
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
          new Verified(withoutRequest(identity), end.isBefore(until) ? end : until));
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
