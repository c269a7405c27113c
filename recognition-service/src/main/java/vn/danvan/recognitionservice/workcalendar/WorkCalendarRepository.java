package vn.danvan.recognitionservice.workcalendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.danvan.platform.persistence.AggregateRepository;

@ApplicationScoped
class WorkCalendarRepository extends AggregateRepository<WorkCalendar> {

  Optional<WorkCalendar> ofYear(int year) {
    return find("year", year).firstResultOptional();
  }

  /**
   * @throws vn.danvan.platform.problem.DomainException {@code calendar-missing} (422)
   */
  WorkCalendar require(int year) {
    return ofYear(year)
        .orElseThrow(() -> WorkCalendarProblem.CALENDAR_MISSING.because(Integer.toString(year)));
  }
}
