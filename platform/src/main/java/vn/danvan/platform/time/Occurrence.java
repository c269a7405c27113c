package vn.danvan.platform.time;

import java.time.LocalDate;
import java.util.UUID;

/**
 * When a fact happened, as accepted for recording.
 *
 * @param on day of the fact (Vietnam)
 * @param late entered more than 30 days after the fact
 * @param note private text that goes with the act (reason, source document), or null
 * @param onBehalfOf the unit acted for, or null
 */
public record Occurrence(LocalDate on, boolean late, String note, UUID onBehalfOf) {

  public static Occurrence on(LocalDate day) {
    return new Occurrence(day, false, null, null);
  }

  /** The same with a reason added to the private note. */
  public Occurrence noting(String reason) {
    if (reason == null) {
      return this;
    }
    return new Occurrence(on, late, note == null ? reason : reason + "\n" + note, onBehalfOf);
  }

  public Occurrence onBehalfOf(UUID unit) {
    return new Occurrence(on, late, note, unit);
  }
}
