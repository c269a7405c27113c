package vn.danvan.recognitionservice.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.recognitionservice.levelchain.Procedure;

class RoundCalendarTest {

  private static final LocalDate DEADLINE = LocalDate.of(2026, 12, 31);

  @Test
  void aDeadlineIsAWholeDayWithTwoAlarms() {
    var text = calendar("Huyện ủy Đức Linh", null);
    assertThat(text)
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n")
        .contains("TRIGGER:-P30D", "TRIGGER:-P7D")
        .contains("DTSTAMP:20261123T000000Z")
        .endsWith("END:VCALENDAR\r\n");
    assertThat(text.replace("\r\n ", ""))
        .contains("SUMMARY:Hạn đề nghị công nhận năm 2026: Huyện ủy Đức Linh\r\n");
  }

  @Test
  void noLineIsLongerThan75OctetsAndNoCharacterIsTorn() {
    var title = "Đợt xét công nhận mô hình “Dân vận khéo” 🌾 ".repeat(9);
    var text = calendar("A", title);
    assertThat(text.split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    assertThat(text.replace("\r\n ", "")).contains("DESCRIPTION:" + title);
  }

  @Test
  void whatHasAMeaningInTheFormatIsEscaped() {
    assertThat(calendar("A;B,C\\D", "x\nEND:VEVENT"))
        .contains("A\\;B\\,C\\\\D", "DESCRIPTION:x\\nEND:VEVENT");
  }

  private static String calendar(String authority, String title) {
    var id = Ids.next();
    var round =
        new RoundFacts(
            id,
            RoundState.OPEN,
            id,
            id,
            "L",
            Procedure.COUNCIL,
            2026,
            DEADLINE,
            3,
            null,
            null,
            false,
            Set.of(),
            null,
            null);
    return RoundCalendar.of(round, authority, title, 2, LocalDate.of(2026, 11, 23));
  }
}
