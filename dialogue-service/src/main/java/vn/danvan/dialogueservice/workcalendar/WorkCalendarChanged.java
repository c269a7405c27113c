package vn.danvan.dialogueservice.workcalendar;

/** Told within the transaction that changes a year's working days. */
public record WorkCalendarChanged(int year) {}
