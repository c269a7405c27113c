package vn.danvan.platform.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;
import vn.danvan.platform.problem.PlatformProblem;

/** {@code If-Match} and {@code If-None-Match} of the current request. */
@RequestScoped
public class Preconditions {

  /** A write's ETag is the version, a read's the version and a digest of what was shown. */
  private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})(?:-[0-9a-f]{16})?\"");

  private static final Pattern WEAK = Pattern.compile("W/\"[^\"]*\"");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

  private final HttpHeaders headers;

  public Preconditions(HttpHeaders headers) {
    this.headers = headers;
  }

  /**
   * Requires that the client has seen the current version.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code precondition-required} without the
   *     header, {@code invalid-header} if it is unreadable, {@code version-conflict} if it is weak
   *     or names another version
   */
  public void match(long version) {
    var wanted = headers.getHeaderString(HttpHeaders.IF_MATCH);
    if (wanted == null) {
      throw PlatformProblem.PRECONDITION_MISSING.because(HttpHeaders.IF_MATCH);
    }
    var tag = STRONG.matcher(wanted.strip());
    if (tag.matches() && Long.parseLong(tag.group(1)) == version) {
      return;
    }
    if (tag.matches() || WEAK.matcher(wanted).matches() || QUOTED.matcher(wanted).matches()) {
      throw PlatformProblem.VERSION_CONFLICT.because(version);
    }
    throw PlatformProblem.INVALID_HEADER.because(HttpHeaders.IF_MATCH).at(HttpHeaders.IF_MATCH);
  }

  /** Requires {@code If-None-Match: *}, with which a client says that it creates. */
  public void createOnly() {
    var wanted = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    if (wanted == null) {
      throw PlatformProblem.PRECONDITION_MISSING.because("If-None-Match: *");
    }
    if (!wanted.strip().equals("*")) {
      throw PlatformProblem.INVALID_HEADER
          .because(HttpHeaders.IF_NONE_MATCH)
          .at(HttpHeaders.IF_NONE_MATCH);
    }
  }
}
