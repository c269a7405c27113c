package vn.danvan.recognitionservice.workcalendar;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Facts in the life of a year's calendar; journaled, not published. */
public sealed interface WorkCalendarEvent extends DomainEvent {

  @Override
  WorkCalendarData data();

  @Override
  default String aggregate() {
    return "WorkCalendar";
  }

  @Override
  default String topic() {
    return null;
  }

  @Override
  default UUID subject() {
    return data().id();
  }

  @Override
  default long version() {
    return data().version();
  }

  /** The days of a year were entered. */
  record WorkCalendarEntered(WorkCalendarData data) implements WorkCalendarEvent {
    @Override
    public String type() {
      return "vn.danvan.WorkCalendarEntered";
    }
  }
}
