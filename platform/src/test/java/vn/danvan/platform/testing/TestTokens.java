package vn.danvan.platform.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;

/**
 * Access tokens signed with a key made for this test run; verified by the service like any other
 * token.
 */
public final class TestTokens {

  public static final String ISSUER = "https://issuer.test/realms/danvan";

  private static final String KEY_PROPERTY = "danvan.test.signing-key";
  private static final KeyPair KEYS = keys();

  private TestTokens() {}

  static Map<String, String> settings() {
    var encoder = Base64.getEncoder();
    System.setProperty(KEY_PROPERTY, encoder.encodeToString(KEYS.getPrivate().getEncoded()));
    return Map.of(
        "quarkus.oidc.public-key",
        encoder.encodeToString(KEYS.getPublic().getEncoded()),
        "quarkus.oidc.auth-server-url",
        "",
        "quarkus.oidc.token.issuer",
        ISSUER);
  }

  /** A token of an account that acts for a unit; the subject is derived from the account's name. */
  public static String of(String account, UUID unit, String... roles) {
    return signed(account, unit, "danvan", Instant.now().plus(Duration.ofMinutes(15)), roles);
  }

  /** The subject that {@link #of} gives an account. */
  public static String subject(String account) {
    return UUID.nameUUIDFromBytes(account.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .toString();
  }

  public static String expired(String account, UUID unit, String... roles) {
    return signed(account, unit, "danvan", Instant.now().minus(Duration.ofHours(1)), roles);
  }

  public static String forAudience(String audience, String account, UUID unit, String... roles) {
    return signed(account, unit, audience, Instant.now().plus(Duration.ofMinutes(15)), roles);
  }

  private static String signed(
      String account, UUID unit, String audience, Instant expires, String... roles) {
    var claims =
        Jwt.claims()
            .issuer(ISSUER)
            .subject(subject(account))
            .audience(audience)
            .issuedAt(expires.minus(Duration.ofMinutes(15)))
            .expiresAt(expires)
            .claim("roles", new HashSet<>(Arrays.asList(roles)));
    if (unit != null) {
      claims.claim("unit", unit.toString());
    }
    return claims.jws().sign(signingKey());
  }

  /**
   * The test resource and the tests run under different class loaders: the key travels as a system
   * property.
   */
  private static java.security.PrivateKey signingKey() {
    try {
      var encoded = System.getProperty(KEY_PROPERTY);
      if (encoded == null) {
        return KEYS.getPrivate();
      }
      return java.security.KeyFactory.getInstance("RSA")
          .generatePrivate(
              new java.security.spec.PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static KeyPair keys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
