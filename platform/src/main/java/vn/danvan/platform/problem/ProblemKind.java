package vn.danvan.platform.problem;

/** What sort of refusal a problem is; the only place where a refusal meets an HTTP status. */
public enum ProblemKind {
  MALFORMED(400),
  UNAUTHENTICATED(401),
  FORBIDDEN(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  CONFLICT(409),
  STALE(412),
  TOO_LARGE(413),
  UNSUPPORTED_MEDIA_TYPE(415),
  RULE_VIOLATED(422),
  PRECONDITION_REQUIRED(428),
  TOO_MANY(429),
  INTERNAL(500),
  UNAVAILABLE(503),
  STORAGE_FULL(507);

  private final int status;

  ProblemKind(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }
}
