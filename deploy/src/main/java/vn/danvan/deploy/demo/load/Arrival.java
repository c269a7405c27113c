package vn.danvan.deploy.demo.load;

import java.time.Duration;
import java.time.Instant;
import vn.danvan.deploy.demo.plan.DemoPlan;

/** Waits until the reports show all that was loaded. */
final class Arrival {
  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final ApiClient client;

  Arrival(ApiClient client) {
    this.client = client;
  }

  /**
   * Waits until every watermark has passed a moment.
   *
   * @param loadedAt when the last write was acknowledged
   * @throws Refusal they have not within three minutes
   */
  void await(DemoPlan plan, Instant loadedAt) {
    await(plan.province(), plan.lateFrom().getYear(), loadedAt);
  }

  /** The same by any report of a unit and a year. */
  void await(String unit, int year, Instant loadedAt) {
    var read =
        Call.read(
            Service.REPORTING,
            "/reports/recognition-funnel?unit=%s&period=%d&asOf=%s"
                .formatted(unit, year, loadedAt));
    var giveUpAt = Instant.now().plus(PATIENCE);
    while (!client.send(read).body().path("complete").asBoolean()) {
      if (Instant.now().isAfter(giveUpAt)) {
        throw new Refusal("The reports do not show the whole load after " + PATIENCE);
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Refusal("The load was interrupted");
      }
    }
  }
}
