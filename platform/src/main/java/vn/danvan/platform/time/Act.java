package vn.danvan.platform.time;

import java.time.LocalDate;

/** What the body of every act carries beside its own data. */
public interface Act {

  /** Day of the fact in Vietnam; null means today; never in the future. */
  LocalDate occurredOn();

  /** Needed when {@link #occurredOn} lies more than 30 days back. */
  LateEntry lateEntry();

  /** Id or code of the unit below for which an officer acts, or null. */
  default String onBehalfOf() {
    return null;
  }
}
