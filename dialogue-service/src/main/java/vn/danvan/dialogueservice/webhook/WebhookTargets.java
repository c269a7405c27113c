package vn.danvan.dialogueservice.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which addresses may be told anything: none inside of a network of our own, whatever name leads
 * there. It is asked again at every try, and the address that passed is the one that is called.
 *
 * @see "docs/rules.md: R-WHK-02 (targets)"
 */
@ApplicationScoped
class WebhookTargets {

  /** First address and length of each prefix that is no public address. */
  private static final int[][] NOT_PUBLIC = {
    {0, 0, 0, 8},
    {10, 0, 0, 8},
    {100, 64, 0, 10},
    {127, 0, 0, 8},
    {169, 254, 0, 16},
    {172, 16, 0, 12},
    {192, 0, 0, 24},
    {192, 0, 2, 24},
    {192, 168, 0, 16},
    {198, 18, 0, 15},
    {198, 51, 100, 24},
    {203, 0, 113, 24},
    {224, 0, 0, 3},
  };

  private static final int HIGHEST_PORT = 65_535;

  private final Set<String> trusted;
  private final Resolver resolver;

  /** Looks names up. */
  @FunctionalInterface
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  /**
   * @param trusted hosts that may lie inside of the own network and be called by http: for tests
   *     and demonstrations
   */
  @Inject
  WebhookTargets(
      @ConfigProperty(name = "danvan.webhooks.trusted-hosts") Optional<List<String>> trusted) {
    this(trusted.map(Set::copyOf).orElse(Set.of()), InetAddress::getAllByName);
  }

  WebhookTargets(Set<String> trusted, Resolver resolver) {
    this.trusted = trusted;
    this.resolver = resolver;
  }

  /** An address that may be called, or why there is none. */
  record Target(InetAddress address, WebhookProblem problem) {}

  /** Where a delivery to the address would go now. */
  Target find(String url) {
    var target = parsed(url);
    if (target.isEmpty()) {
      return new Target(null, WebhookProblem.TARGET_INVALID);
    }
    var host = target.get().getHost().toLowerCase(Locale.ROOT);
    try {
      var addresses = resolver.resolve(host);
      return trusted.contains(host) || Stream.of(addresses).allMatch(WebhookTargets::isPublic)
          ? new Target(addresses[0], null)
          : new Target(null, WebhookProblem.TARGET_FORBIDDEN);
    } catch (UnknownHostException unknown) {
      return new Target(null, WebhookProblem.TARGET_UNRESOLVED);
    }
  }

  private Optional<URI> parsed(String url) {
    try {
      return Optional.of(new URI(url)).filter(this::isWellFormed);
    } catch (URISyntaxException unreadable) {
      return Optional.empty();
    }
  }

  private boolean isWellFormed(URI url) {
    return url.getHost() != null
        && ("https".equalsIgnoreCase(url.getScheme())
            || ("http".equalsIgnoreCase(url.getScheme())
                && trusted.contains(url.getHost().toLowerCase(Locale.ROOT))))
        && url.getRawUserInfo() == null
        && url.getRawFragment() == null
        && url.getPort() != 0
        && url.getPort() <= HIGHEST_PORT
        && url.toString().chars().allMatch(character -> character > ' ' && character < 0x7F);
  }

  static boolean isPublic(InetAddress address) {
    var bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    var bits = number(bytes);
    for (var prefix : NOT_PUBLIC) {
      var first =
          number(new byte[] {(byte) prefix[0], (byte) prefix[1], (byte) prefix[2], (byte) 0});
      if ((bits ^ first) >>> (Integer.SIZE - prefix[3]) == 0) {
        return false;
      }
    }
    return true;
  }

  private static long number(byte[] bytes) {
    return (bytes[0] & 0xFFL) << 24
        | (bytes[1] & 0xFFL) << 16
        | (bytes[2] & 0xFFL) << 8
        | (bytes[3] & 0xFFL);
  }

  /**
   * Global unicast is 2000::/3. Of it 2001::/23 and 2002::/16 lead elsewhere (tunnels to addresses
   * that they carry), 2001:db8::/32 and 3fff::/20 nowhere.
   */
  private static boolean isPublic6(byte[] bytes) {
    var first = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    var second = (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
    return first >>> 13 == 1
        && first != 0x2002
        && !(first == 0x2001 && (second < 0x200 || second == 0xdb8))
        && !(first == 0x3fff && second < 0x1000);
  }
}
