package vn.danvan.platform.paging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.text.HmacSha256;

/**
 * Keyset paging: a cursor is the sort key of the last item, signed together with the address, the
 * filters and the caller, so that one made for another list, filter or person is refused.
 */
@ApplicationScoped
public class Cursors {

  public static final int MAX_LIMIT = 200;
  public static final int DEFAULT_LIMIT = 50;
  private static final int SIGNATURE_BYTES = 16;
  private static final byte[] END = {0};
  private static final String SEPARATOR = "\u001f";
  private static final String FROM_THE_START = "0";
  private static final String SYNC = "sync";

  private final SecretKeySpec key;
  private final UriInfo uri;
  private final CurrentCaller caller;

  /**
   * @param secret signs cursors; the same for all processes of a service
   */
  public Cursors(
      @ConfigProperty(name = "danvan.cursor.key") String secret,
      UriInfo uri,
      CurrentCaller caller) {
    this.key = HmacSha256.key(secret);
    this.uri = uri;
    this.caller = caller;
  }

  /** Reads {@code limit} and {@code cursor} of the current request. */
  public PageRequest request(String limit, String cursor) {
    var wanted = limit == null ? Integer.valueOf(DEFAULT_LIMIT) : Parameters.number("limit", limit);
    if (wanted < 1 || wanted > MAX_LIMIT) {
      throw Parameters.invalid("limit", limit);
    }
    return new PageRequest(wanted, cursor == null ? List.of() : decode(cursor), this::encode);
  }

  /**
   * The same for a list of which certain ids may be wanted: without a limit one page holds them
   * all.
   *
   * @param ids null where none were named
   */
  public PageRequest request(String limit, String cursor, Collection<UUID> ids) {
    return request(limit == null && ids != null ? String.valueOf(ids.size()) : limit, cursor);
  }

  /** Signs a sort key for the current request's list. */
  public String encode(List<String> sortKey) {
    var payload = String.join(SEPARATOR, sortKey).getBytes(StandardCharsets.UTF_8);
    var signed = Arrays.copyOf(signature(payload), SIGNATURE_BYTES + payload.length);
    System.arraycopy(payload, 0, signed, SIGNATURE_BYTES, payload.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
  }

  /** The sort key of a cursor that was made for this list, filter and caller. */
  public List<String> decode(String cursor) {
    try {
      var signed = Base64.getUrlDecoder().decode(cursor);
      if (signed.length > SIGNATURE_BYTES) {
        var payload = Arrays.copyOfRange(signed, SIGNATURE_BYTES, signed.length);
        if (MessageDigest.isEqual(signature(payload), Arrays.copyOf(signed, SIGNATURE_BYTES))) {
          return List.of(new String(payload, StandardCharsets.UTF_8).split(SEPARATOR, -1));
        }
      }
    } catch (IllegalArgumentException notBase64) {
      throw PlatformProblem.INVALID_CURSOR.because();
    }
    throw PlatformProblem.INVALID_CURSOR.because();
  }

  /** The cursor that a sync goes on from; none of a list, even at the same address. */
  public String encodeSync(long position) {
    return encode(List.of(SYNC, Long.toString(position)));
  }

  /**
   * The position of the sealed journal that a sync goes on from.
   *
   * @param changesAfter cursor of an earlier answer, or 0 for the start
   */
  public long decodeSync(String changesAfter) {
    if (changesAfter.equals(FROM_THE_START)) {
      return 0;
    }
    var decoded = decode(changesAfter);
    if (decoded.size() != 2 || !decoded.getFirst().equals(SYNC)) {
      throw PlatformProblem.INVALID_CURSOR.because();
    }
    return Long.parseLong(decoded.getLast());
  }

  private byte[] signature(byte[] payload) {
    var use = uri.getPath() + SEPARATOR + filters() + SEPARATOR + caller.name();
    return Arrays.copyOf(
        HmacSha256.of(key, use.getBytes(StandardCharsets.UTF_8), END, payload), SIGNATURE_BYTES);
  }

  private String filters() {
    var filters = new TreeMap<>(uri.getQueryParameters());
    filters.keySet().removeAll(List.of("limit", "cursor", "after", "changesAfter"));
    return filters.toString();
  }
}
