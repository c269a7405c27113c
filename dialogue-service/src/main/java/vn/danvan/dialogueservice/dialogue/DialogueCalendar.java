package vn.danvan.dialogueservice.dialogue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/**
 * Announced dialogues as a calendar that programs subscribe to (RFC 5545). It holds what is public
 * of a dialogue: its title, its day, its hosts. Nobody is named.
 */
final class DialogueCalendar {

  private static final int OCTETS_OF_A_LINE = 75;
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /**
   * A dialogue that was announced.
   *
   * @param on the day held, or else the day announced
   * @param takesPlace false once it was put off or given up
   * @param hosts names of the units
   */
  record Entry(
      UUID id, long version, String title, LocalDate on, boolean takesPlace, List<String> hosts) {}

  private final StringBuilder text = new StringBuilder();

  private DialogueCalendar() {}

  /**
   * @param name what programs call the calendar
   */
  static String of(String name, List<Entry> entries, Instant now) {
    var calendar = new DialogueCalendar();
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line("PRODID:-//Dan Van//dialogue-service//VI");
    calendar.line("CALSCALE:GREGORIAN");
    calendar.line("METHOD:PUBLISH");
    calendar.line("X-WR-CALNAME:" + escaped(name));
    entries.forEach(entry -> calendar.add(entry, now));
    calendar.line("END:VCALENDAR");
    return calendar.text.toString();
  }

  private void add(Entry entry, Instant now) {
    line("BEGIN:VEVENT");
    line("UID:dialogue-" + entry.id() + "@danvan.vn");
    line("DTSTAMP:" + MOMENT.format(now));
    line("SEQUENCE:" + entry.version());
    line("DTSTART;VALUE=DATE:" + DAY.format(entry.on()));
    line("DTEND;VALUE=DATE:" + DAY.format(entry.on().plusDays(1)));
    line("SUMMARY:" + escaped(entry.title()));
    line("DESCRIPTION:" + escaped(String.join(", ", entry.hosts())));
    line("STATUS:" + (entry.takesPlace() ? "CONFIRMED" : "CANCELLED"));
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
  }

  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n");
  }

  /** A line is folded so that none has more than 75 octets and no character is torn. */
  private void line(String content) {
    var octets = 0;
    for (var i = 0; i < content.length(); ) {
      var character = Character.toString(content.codePointAt(i));
      var length = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + length > OCTETS_OF_A_LINE) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(character);
      octets += length;
      i += character.length();
    }
    text.append("\r\n");
  }
}
