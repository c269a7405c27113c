package vn.danvan.platform.rest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import vn.danvan.platform.problem.PlatformProblem;

/**
 * Takes in only as many requests at once as can be answered in good time. One too many is told so
 * at once: let in, it would only make all others wait, until none is answered and memory is full. A
 * client that goes away gives its place back, though its request may still be worked on; what the
 * database can't take is bounded by its connections.
 */
public class Admission {

  private final RoutingContext routing;
  private final Semaphore places;
  private final Counter refused;
  private final Set<String> lasting;

  /**
   * @param atOnce how many requests are taken in at once
   * @param lasting paths of answers without end, which only wait and are limited on their own
   */
  public Admission(
      RoutingContext routing,
      MeterRegistry metrics,
      @ConfigProperty(name = "danvan.requests.at-once") int atOnce,
      @ConfigProperty(name = "danvan.requests.lasting") Optional<Set<String>> lasting) {
    this.routing = routing;
    this.places = new Semaphore(atOnce);
    this.lasting = lasting.orElse(Set.of());
    this.refused = metrics.counter("danvan.requests.refused");
    metrics.gauge("danvan.requests.places", places, Semaphore::availablePermits);
  }

  /**
   * @throws vn.danvan.platform.problem.DomainException {@code overloaded}
   */
  @ServerRequestFilter(preMatching = true, nonBlocking = true)
  public void takeIn() {
    if (lasting.contains(routing.normalizedPath())) {
      return;
    }
    if (!places.tryAcquire()) {
      refused.increment();
      throw PlatformProblem.OVERLOADED.because();
    }
    var left = new AtomicBoolean();
    Runnable leave =
        () -> {
          if (left.compareAndSet(false, true)) {
            places.release();
          }
        };
    // Neither is told in every case: the one not of an answer that breaks off, the other not of a
    // client that goes away while it sends.
    routing.addEndHandler(_ -> leave.run());
    CurrentRequestManager.get().registerCompletionCallback(_ -> leave.run());
  }
}
