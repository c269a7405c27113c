package vn.danvan.reportingservice.fact;

import java.util.Set;
import vn.danvan.platform.consume.IncomingEvent;

/** Turns the events of one type of aggregate into facts. */
interface FactSource {

  /** Topic without prefix and version. */
  String topic();

  /** Names of events, without the prefix {@code vn.danvan.}. */
  Set<String> events();

  /** Names of events of the topic that add to no figure. */
  default Set<String> ignoredEvents() {
    return Set.of();
  }

  /**
   * @throws RuntimeException if the event does not hold what it should; it is parked then
   */
  Fact read(IncomingEvent event);
}
