package vn.danvan.platform.flood;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import vn.danvan.platform.problem.TooManyException;

/**
 * Limits per source of what may be done without a token, by name. {@code
 * danvan.limits.<name>.at-most} says how often (zero: without limit), {@code
 * danvan.limits.<name>.period} within which time. Each process counts by itself. Behind a proxy the
 * source is known only where {@code quarkus.http.proxy.proxy-address-forwarding} is on and the
 * proxy is the trusted one.
 */
@ApplicationScoped
public class SourceLimits {

  private static final String PREFIX = "danvan.limits.";

  private final Config config;
  private final CurrentVertxRequest request;
  private final MeterRegistry metrics;
  private final Map<String, SourceLimit> limits = new ConcurrentHashMap<>();

  public SourceLimits(Config config, CurrentVertxRequest request, MeterRegistry metrics) {
    this.config = config;
    this.request = request;
    this.metrics = metrics;
  }

  /**
   * Counts one more of the current request's source.
   *
   * @throws TooManyException {@code rate-limited}
   */
  public void take(String name) {
    refuse(name, limit(name).take(source()));
  }

  /**
   * Refuses like {@link #take}, yet counts nothing.
   *
   * @throws TooManyException {@code rate-limited}
   */
  public void requireRoom(String name) {
    refuse(name, limit(name).pause(source()));
  }

  private void refuse(String name, Duration wait) {
    if (!wait.isZero()) {
      metrics.counter("danvan.requests.limited", "limit", name).increment();
      throw new TooManyException(wait);
    }
  }

  private SourceLimit limit(String name) {
    return limits.computeIfAbsent(
        name,
        _ ->
            new SourceLimit(
                config.getValue(PREFIX + name + ".at-most", Integer.class),
                config.getValue(PREFIX + name + ".period", Duration.class),
                System::nanoTime));
  }

  private long source() {
    var current = request.getCurrent();
    var address = current == null ? null : current.request().remoteAddress();
    return Source.of(address == null ? null : address.hostAddress());
  }
}
