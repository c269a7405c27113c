package vn.danvan.dialogueservice.workcalendar;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One day of a term that is counted in working days.
 *
 * @param count working days of the term up to and with this day
 */
@Schema(name = "CountedDay")
public record CountedDay(LocalDate day, Kind kind, int count) {

  /** Why a day counts, or does not. */
  @Schema(name = "CountedDayKind")
  public enum Kind {
    /** Monday to Friday. */
    WORKING_DAY,
    /** A Saturday or Sunday worked in exchange. */
    WORKING_WEEKEND_DAY,
    /** Saturday or Sunday. */
    WEEKEND,
    /** Offices are closed. */
    DAY_OFF;

    boolean isWorked() {
      return this == WORKING_DAY || this == WORKING_WEEKEND_DAY;
    }
  }
}
