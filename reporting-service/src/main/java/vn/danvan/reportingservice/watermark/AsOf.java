package vn.danvan.reportingservice.watermark;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import vn.danvan.platform.time.VietnamTime;

/** Reads an instant up to which what was recorded counts. */
public final class AsOf {

  private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  private AsOf() {}

  /**
   * @param text an ISO instant, or a date, which means the end of that day in Vietnam
   * @throws java.time.DateTimeException if it is neither
   */
  public static Instant parse(String text) {
    var instant =
        text.indexOf('T') < 0
            ? LocalDate.parse(text)
                .plusDays(1)
                .atStartOfDay(VietnamTime.ZONE)
                .toInstant()
                .minus(1, ChronoUnit.MICROS)
            : OffsetDateTime.parse(text).toInstant();
    if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
      throw new DateTimeException("beyond what the database can hold");
    }
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
