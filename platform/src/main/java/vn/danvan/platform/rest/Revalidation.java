package vn.danvan.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.text.Sha256;

/**
 * Spares a client that reads a single resource again what it has already. What an answer shows
 * depends on more than the version: on who asks, on the day and on names kept elsewhere. So a
 * read's ETag is {@code "<version>-<digest of the answer>"} (the digest alone where nothing has a
 * version), and only who would get the very same answer gets 304. {@code If-Match} goes by the
 * version in front.
 *
 * @see "docs/decisions/0008-etags-of-reads.md"
 */
public class Revalidation {

  private static final String TAG = "(?:W/)?\"[^\"]*\"";
  private static final Pattern TAGS = Pattern.compile("\\*|" + TAG + "(?:\\s*,\\s*" + TAG + ")*+");
  private static final Pattern EACH = Pattern.compile("\"[^\"]*\"");
  private static final String ANY = "*";
  private static final int DIGEST_BYTES = 8;

  private final ObjectMapper json;

  public Revalidation(ObjectMapper json) {
    this.json = json;
  }

  /**
   * @throws vn.danvan.platform.problem.DomainException {@code invalid-header}
   */
  @ServerRequestFilter
  public void check(ContainerRequestContext request) {
    var known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    if (isRead(request) && known != null && !TAGS.matcher(known.strip()).matches()) {
      throw PlatformProblem.INVALID_HEADER
          .because(HttpHeaders.IF_NONE_MATCH)
          .at(HttpHeaders.IF_NONE_MATCH);
    }
  }

  @ServerResponseFilter
  public void tag(ContainerRequestContext request, ContainerResponseContext response)
      throws JsonProcessingException {
    if (!isRead(request)
        || response.getStatus() != RestResponse.StatusCode.OK
        || !(response.getEntity() instanceof Revalidated view)) {
      return;
    }
    var body = json.writeValueAsBytes(view);
    var tag = tag(view, body);
    // As bytes, so that it is not written out a second time.
    response.setEntity(body);
    var headers = response.getHeaders();
    headers.putSingle(HttpHeaders.ETAG, tag);
    headers.putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("no-cache"));
    headers.add(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
    if (names(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
      response.setEntity(null);
      response.setStatus(RestResponse.StatusCode.NOT_MODIFIED);
    }
  }

  private static String tag(Revalidated view, byte[] body) {
    var version = view instanceof Versioned one ? one.version() + "-" : "";
    return '"' + version + HexFormat.of().formatHex(Sha256.of(body), 0, DIGEST_BYTES) + '"';
  }

  /** Compares weakly: a proxy that compresses may have made the tag a weak one. */
  private static boolean names(String known, String tag) {
    if (known == null) {
      return false;
    }
    return known.strip().equals(ANY)
        || EACH.matcher(known).results().anyMatch(one -> one.group().equals(tag));
  }

  private static boolean isRead(ContainerRequestContext request) {
    return request.getMethod().equals(HttpMethod.GET)
        || request.getMethod().equals(HttpMethod.HEAD);
  }
}
