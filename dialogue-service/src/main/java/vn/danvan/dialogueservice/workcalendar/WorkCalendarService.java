package vn.danvan.dialogueservice.workcalendar;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.persistence.Migrations;
import vn.danvan.platform.persistence.TransactionLock;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;

/** Enters the calendars that come with the system, once, and shows them. */
@ApplicationScoped
class WorkCalendarService {

  private static final String FILE = "/reference/calendar_vn.json";

  private final WorkCalendarRepository calendars;
  private final Journal journal;
  private final Jdbi jdbi;
  private final VietnamTime time;
  private final ObjectMapper json;

  WorkCalendarService(
      WorkCalendarRepository calendars,
      Journal journal,
      Jdbi jdbi,
      VietnamTime time,
      ObjectMapper json) {
    this.calendars = calendars;
    this.journal = journal;
    this.jdbi = jdbi;
    this.time = time;
    this.json = json;
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record CalendarFile(List<Year> years) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Year(
        int year,
        CalendarStatus status,
        List<LocalDate> offWeekdays,
        List<LocalDate> makeupWorkdays) {}
  }

  void atStart(@Observes @Priority(Migrations.PRIORITY + 100) StartupEvent start) {
    enterMissingYears();
  }

  /** Enters the years of the file that have no calendar yet; one process at a time. */
  void enterMissingYears() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              jdbi.useHandle(handle -> TransactionLock.take(handle, "work calendars"));
              for (var year : read().years()) {
                if (calendars.ofYear(year.year()).isEmpty()) {
                  enter(year);
                }
              }
            });
  }

  private void enter(CalendarFile.Year year) {
    var calendar = new WorkCalendar(Ids.next(), year.year());
    var event = calendar.enter(year.status(), year.offWeekdays(), year.makeupWorkdays());
    calendars.save(calendar);
    journal.append(event, Occurrence.on(time.today()));
  }

  private CalendarFile read() {
    try (var file = WorkCalendarService.class.getResourceAsStream(FILE)) {
      return json.readValue(file, CalendarFile.class);
    } catch (IOException missing) {
      throw new UncheckedIOException("The calendars come with the service", missing);
    }
  }

  WorkCalendarData ofYear(int year) {
    return calendars
        .ofYear(year)
        .map(WorkCalendar::data)
        .orElseThrow(() -> WorkCalendarProblem.CALENDAR_MISSING.because(Integer.toString(year)));
  }
}
