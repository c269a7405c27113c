package vn.danvan.platform.rest;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.danvan.platform.problem.PlatformProblem;

/**
 * Takes in only as many requests at once as can be answered in good time. One too many is told so
 * at once: let in, it would only make all others wait, until none is answered and memory is full.
 */
public class Admission {

  private final Semaphore places;
  private final RoutingContext routing;

  public Admission(
      RoutingContext routing,
      @ConfigProperty(name = "danvan.requests.at-once", defaultValue = "64") int atOnce) {
    this.routing = routing;
    this.places = new Semaphore(atOnce);
  }

  /**
   * @throws vn.danvan.platform.problem.DomainException {@code overloaded}
   */
  @ServerRequestFilter(preMatching = true, nonBlocking = true)
  public void takeIn() {
    if (!places.tryAcquire()) {
      throw PlatformProblem.OVERLOADED.because();
    }
    routing.addEndHandler(_ -> places.release());
  }
}
