package vn.danvan.dialogueservice.workcalendar;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The working days of a year: Monday to Friday but for days off, and weekend days that are worked
 * instead.
 *
 * @param offWeekdays days from Monday to Friday on which offices are closed
 * @param workingWeekendDays Saturdays and Sundays worked in exchange
 */
@Schema(
    name = "EnterWorkCalendar",
    examples =
        """
        {"status": "ANNOUNCED", "offWeekdays": ["2031-01-01", "2031-01-22", "2031-01-23"],
         "workingWeekendDays": ["2031-02-08"]}
        """)
record EnterWorkCalendarRequest(
    @NotNull CalendarStatus status,
    @NotNull @Size(max = 100) List<@NotNull LocalDate> offWeekdays,
    @NotNull @Size(max = 100) List<@NotNull LocalDate> workingWeekendDays) {}
