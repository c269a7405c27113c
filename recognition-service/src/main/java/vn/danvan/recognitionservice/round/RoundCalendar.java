package vn.danvan.recognitionservice.round;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The deadline of a round as an iCalendar document (RFC 5545). */
final class RoundCalendar {

  private static final int OCTETS_PER_LINE = 75;
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final StringBuilder text = new StringBuilder();

  private RoundCalendar() {}

  /**
   * A whole day with alarms 30 and 7 days before it. The same round makes the same bytes.
   *
   * @param authority name of the unit that recognizes
   * @param changedOn day of the round's newest act
   */
  static String of(
      RoundFacts round, String authority, String title, long version, LocalDate changedOn) {
    var calendar = new RoundCalendar();
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line("PRODID:-//Dan Van//recognition-service//VI");
    calendar.line("METHOD:PUBLISH");
    calendar.line("BEGIN:VEVENT");
    calendar.line("UID:" + round.id() + "@danvan.vn");
    calendar.line("SEQUENCE:" + version);
    calendar.line("DTSTAMP:" + DAY.format(changedOn) + "T000000Z");
    calendar.line("DTSTART;VALUE=DATE:" + DAY.format(round.deadline()));
    calendar.line("DTEND;VALUE=DATE:" + DAY.format(round.deadline().plusDays(1)));
    calendar.line(
        "SUMMARY:" + escaped("Hạn đề nghị công nhận năm " + round.year() + ": " + authority));
    if (title != null) {
      calendar.line("DESCRIPTION:" + escaped(title));
    }
    calendar.line("TRANSP:TRANSPARENT");
    calendar.alarm(30);
    calendar.alarm(7);
    calendar.line("END:VEVENT");
    calendar.line("END:VCALENDAR");
    return calendar.text.toString();
  }

  private void alarm(int daysBefore) {
    line("BEGIN:VALARM");
    line("ACTION:DISPLAY");
    line("DESCRIPTION:" + escaped("Còn " + daysBefore + " ngày đến hạn đề nghị công nhận"));
    line("TRIGGER:-P" + daysBefore + "D");
    line("END:VALARM");
  }

  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n");
  }

  /** A long line goes on after a line break and a space, never within a character. */
  private void line(String content) {
    var octets = 0;
    for (int at = 0; at < content.length(); ) {
      var character = content.codePointAt(at);
      var size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > OCTETS_PER_LINE) {
        text.append("\r\n ");
        octets = 1;
      }
      text.appendCodePoint(character);
      octets += size;
      at += Character.charCount(character);
    }
    text.append("\r\n");
  }
}
