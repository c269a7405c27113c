package vn.danvan.dialogueservice.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.dialogueservice.ServiceTest;

@QuarkusTest
class DialogueCalendarTest extends ServiceTest {

  private String planned(String title, String more) {
    var answer =
        post(
            districtOfficer,
            "/dialogues",
            """
            {"title": "%s", "kind": "PERIODIC", "hostUnit": "%s", "plannedOn": "2026-07-01",
             "place": "Nhà ông A"%s}
            """
                .formatted(title, district.code(), more));
    answer.then().statusCode(201);
    return id(answer);
  }

  private void announce(String id) {
    put(districtOfficer, "/dialogues/" + id + "/announcement", 1, "{}").then().statusCode(200);
  }

  private static String calendar(String unit) {
    return as(null)
        .accept("text/calendar")
        .get("/api/v1/dialogues/calendar.ics?unit=" + unit)
        .then()
        .statusCode(200)
        .contentType("text/calendar")
        .extract()
        .asString();
  }

  @Test
  void anybodySeesWhatWasAnnounced() {
    planned("Chưa công bố", "");
    announce(planned("Đất đai, môi trường", ", \"jointHosts\": [\"" + neighbor.code() + "\"]"));
    var cancelled = planned("Đã hủy", "");
    announce(cancelled);
    put(districtOfficer, "/dialogues/" + cancelled + "/cancellation", 2, "{\"reason\": \"Bão\"}")
        .then()
        .statusCode(200);
    for (var unit : List.of(province.code(), district.code())) {
      assertThat(calendar(unit))
          .startsWith("BEGIN:VCALENDAR\r\n")
          .endsWith("END:VCALENDAR\r\n")
          .contains("SUMMARY:Đất đai\\, môi trường\r\n", "DTSTART;VALUE=DATE:20260701\r\n")
          .contains("STATUS:CANCELLED", "STATUS:CONFIRMED")
          .doesNotContain("Chưa công bố", "Nhà ông A", "Bão");
    }
    assertThat(calendar(neighbor.code())).contains("Đất đai").doesNotContain("Đã hủy");
    assertThat(calendar(elsewhere.code())).doesNotContain("VEVENT");
  }

  @Test
  void aWrongUnitIsAWrongParameter() {
    as(null).get("/api/v1/dialogues/calendar.ics").then().statusCode(400);
    as(null).get("/api/v1/dialogues/calendar.ics?unit=khong-co").then().statusCode(400);
  }

  @Test
  void noLineIsLongerThan75OctetsAndNoCharacterIsTorn() {
    var title = "Đối thoại với Nhân dân về bồi thường, hỗ trợ; tái định cư\\".repeat(4);
    var text =
        DialogueCalendar.of(
            "Lịch",
            List.of(
                new DialogueCalendar.Entry(
                    UUID.randomUUID(),
                    3,
                    title,
                    LocalDate.of(2026, 12, 31),
                    true,
                    List.of("Huyện"))),
            Instant.parse("2026-06-16T05:00:00Z"));
    assertThat(text.split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    assertThat(text.replace("\r\n ", ""))
        .contains("SUMMARY:" + title.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;"))
        .contains("DTEND;VALUE=DATE:20270101\r\n", "DTSTAMP:20260616T050000Z\r\n");
  }
}
