package vn.danvan.dialogueservice.workcalendar;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.persistence.Migrations;
import vn.danvan.platform.persistence.TransactionLock;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;

/** Enters the calendars that come with the system, once; shows and changes them. */
@ApplicationScoped
class WorkCalendarService {

  private static final String FILE = "/reference/calendar_vn.json";

  private final WorkCalendarRepository calendars;
  private final Event<WorkCalendarChanged> changes;
  private final Access access;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Journal journal;
  private final Jdbi jdbi;
  private final VietnamTime time;
  private final ObjectMapper json;

  WorkCalendarService(
      WorkCalendarRepository calendars,
      Event<WorkCalendarChanged> changes,
      Access access,
      RequestValidator validator,
      Preconditions preconditions,
      Journal journal,
      Jdbi jdbi,
      VietnamTime time,
      ObjectMapper json) {
    this.calendars = calendars;
    this.changes = changes;
    this.access = access;
    this.validator = validator;
    this.preconditions = preconditions;
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
              lock();
              for (var year : read().years()) {
                if (calendars.ofYear(year.year()).isEmpty()) {
                  var calendar = new WorkCalendar(Ids.next(), year.year());
                  save(
                      calendar,
                      calendar.enter(year.status(), year.offWeekdays(), year.makeupWorkdays()));
                }
              }
            });
  }

  /** Enters a year anew, or one that has no calendar yet; open deadlines move afterwards. */
  WorkCalendarData enter(int year, EnterWorkCalendarRequest request) {
    access.require(Role.ADMIN);
    var guards = validator.check(request);
    guards.pass();
    lock();
    var known = calendars.ofYear(year);
    known.ifPresentOrElse(
        calendar -> preconditions.match(calendar.version()), preconditions::createOnly);
    WorkCalendar.check(year, request, guards);
    var calendar = known.orElseGet(() -> new WorkCalendar(Ids.next(), year));
    save(
        calendar,
        calendar.enter(request.status(), request.offWeekdays(), request.workingWeekendDays()));
    changes.fire(new WorkCalendarChanged(year));
    return calendar.data();
  }

  /** Waits for those who count by the calendars as they are; none counts until it is changed. */
  private void lock() {
    jdbi.useHandle(handle -> TransactionLock.take(handle, WorkCalendars.LOCK));
  }

  private void save(WorkCalendar calendar, WorkCalendarEvent event) {
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
