package vn.danvan.platform.problem;

import java.time.Duration;
import java.util.List;

/** A refusal for a while: the same may be asked again after it. */
public final class TooManyException extends DomainException {

  private final long retryAfter;

  public TooManyException(Duration wait) {
    this(Math.max(1, wait.plusMillis(999).toSeconds()));
  }

  private TooManyException(long seconds) {
    super(PlatformProblem.RATE_LIMITED, new Object[] {seconds}, List.of());
    this.retryAfter = seconds;
  }

  /** Seconds to wait, at least one. */
  public long retryAfter() {
    return retryAfter;
  }
}
