package vn.danvan.recognitionservice.workcalendar;

/** How sure the days of a year are. */
public enum CalendarStatus {
  /** The official schedule. */
  ANNOUNCED,
  /** The law applied to the year; the Prime Minister may still choose other days. */
  PROJECTED
}
