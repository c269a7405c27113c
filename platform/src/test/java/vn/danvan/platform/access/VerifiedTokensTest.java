package vn.danvan.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.time.VietnamTime;

class VerifiedTokensTest {

  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  private final Hands hands = new Hands();
  private final VerifiedTokens tokens =
      new VerifiedTokens(new VietnamTime(hands), new SimpleMeterRegistry());

  @Test
  void anUnknownTokenIsLeftToTheVerification() {
    assertThat(look("a token")).isNull();
  }

  @Test
  void aVerifiedTokenIsRememberedForHalfAMinute() {
    verify("a token", NOW.plus(Duration.ofMinutes(15)));

    hands.now = NOW.plus(VerifiedTokens.KEPT).minusMillis(1);
    assertThat(look("a token").getRoles()).containsExactly("officer");
    assertThat(look("a token").getPrincipal().getName()).isEqualTo("account of a token");
    assertThat(look("a tokeN")).isNull();

    hands.now = NOW.plus(VerifiedTokens.KEPT);
    assertThat(look("a token")).isNull();
  }

  @Test
  void noTokenIsRememberedBeyondItsEnd() {
    verify("a token", NOW.plusSeconds(10));

    hands.now = NOW.plusSeconds(10).minusMillis(1);
    assertThat(look("a token")).isNotNull();

    hands.now = NOW.plusSeconds(10);
    assertThat(look("a token")).isNull();
  }

  @Test
  void usingATokenDoesNotKeepItLonger() {
    verify("a token", NOW.plus(Duration.ofMinutes(15)));
    var remembered = look("a token");
    hands.now = NOW.plus(VerifiedTokens.KEPT);
    tokens.augment(remembered, null).await().indefinitely();

    assertThat(look("a token")).isNull();
  }

  @Test
  void nothingOfTheRequestIsRemembered() {
    verify("a token", NOW.plus(Duration.ofMinutes(15)));

    assertThat(look("a token").<Object>getAttribute("request")).isNull();
  }

  @Test
  void aTokenOfNoUnitThatIsAnIdIsVerifiedAgain() {
    verify("a token", NOW.plus(Duration.ofMinutes(15)), "the ward");

    assertThat(look("a token")).isNull();
  }

  @Test
  void aFloodOfTokensTakesNoMoreRoom() {
    for (int i = 0; i <= VerifiedTokens.AT_MOST; i++) {
      verify("token " + i, NOW.plus(Duration.ofMinutes(15)));
    }
    assertThat(look("token 0")).isNotNull();
    assertThat(look("token " + VerifiedTokens.AT_MOST)).isNull();

    hands.now = NOW.plus(VerifiedTokens.KEPT);
    verify("a later one", NOW.plus(Duration.ofMinutes(15)));
    assertThat(look("a later one")).isNotNull();
  }

  private SecurityIdentity look(String token) {
    return tokens.identity(token);
  }

  private void verify(String token, Instant end) {
    verify(token, end, "01a205c2-8116-724f-8a3c-acacac5821d2");
  }

  private void verify(String token, Instant end, String unit) {
    var identity =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(new Claims("account of " + token, end, unit))
            .addRole("officer")
            .addCredential(new TokenCredential(token, "bearer"))
            .addAttribute("request", new Object())
            .build();
    tokens.augment(identity, null).await().indefinitely();
  }

  private record Claims(String getName, Instant end, String unit) implements JsonWebToken {

    @Override
    public Set<String> getClaimNames() {
      return Set.of("exp");
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getClaim(String name) {
      return switch (name) {
        case "exp" -> (T) Long.valueOf(end.getEpochSecond());
        case "unit" -> (T) unit;
        default -> null;
      };
    }
  }

  private static final class Hands extends Clock {

    private Instant now = NOW;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
