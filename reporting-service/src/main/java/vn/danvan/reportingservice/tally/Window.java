package vn.danvan.reportingservice.tally;

import java.time.LocalDate;
import vn.danvan.reportingservice.fact.Metric;

/**
 * Entries of a metric between two days, both included.
 *
 * @param key under which the cells come back
 * @param from null: since ever
 */
public record Window(String key, Metric metric, LocalDate from, LocalDate to) {

  /** Before every day that a fact can have. */
  static final LocalDate EVER = LocalDate.of(1, 1, 1);

  LocalDate first() {
    return from == null ? EVER : from;
  }

  boolean isEmpty() {
    return to.isBefore(first());
  }
}
