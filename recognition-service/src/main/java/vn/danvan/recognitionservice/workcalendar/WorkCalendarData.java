package vn.danvan.recognitionservice.workcalendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.Versioned;

/**
 * The working days of one year.
 *
 * @param offWeekdays days from Monday to Friday on which offices are closed
 * @param workingWeekendDays Saturdays and Sundays worked in exchange
 */
@Schema(name = "RoundWorkCalendar")
public record WorkCalendarData(
    UUID id,
    long version,
    int year,
    CalendarStatus status,
    List<LocalDate> offWeekdays,
    List<LocalDate> workingWeekendDays)
    implements Versioned {}
