package vn.danvan.platform.consume;

import java.util.List;
import java.util.Set;

/**
 * What a service learns from others' events. Rows and offsets are written in one transaction; the
 * version in the row is the duplicate check, so that an event may come twice or late without
 * effect.
 */
public interface EventConsumer {

  /** Topics without prefix and version. */
  Set<String> topics();

  /** CloudEvents types that {@link #apply} understands. */
  Set<String> types();

  /** Types of the same topics that this service does not need; any other type is parked. */
  default Set<String> ignoredTypes() {
    return Set.of();
  }

  /**
   * Takes events of {@link #types}, in the order of their partitions.
   *
   * @throws RuntimeException to refuse: the batch is then tried one by one and what still fails is
   *     parked
   */
  void apply(List<IncomingEvent> events);
}
