package vn.danvan.dialogueservice.workcalendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.danvan.platform.persistence.AggregateRepository;

@ApplicationScoped
class WorkCalendarRepository extends AggregateRepository<WorkCalendar> {

  Optional<WorkCalendar> ofYear(int year) {
    return find("year", year).firstResultOptional();
  }
}
