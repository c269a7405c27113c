package vn.danvan.dialogueservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** From a planned dialogue to its closure, entered late from paper. */
@QuarkusTest
class DialogueLineScenarioTest extends ServiceTest {

  private static final LocalDate HELD = LocalDate.of(2023, 6, 6);

  private static String late(String day, String more) {
    return """
    {"occurredOn": "%s", "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "12-BC/TU"}%s}
    """
        .formatted(day, more.isEmpty() ? "" : ", " + more);
  }

  private long act(String token, String path, String act, long version, String body) {
    var answer = put(token, path + "/" + act, version, body);
    answer.then().statusCode(200).header("ETag", "\"" + (version + 1) + "\"");
    return answer.jsonPath().getLong("version");
  }

  @Test
  void aDialogueComesToItsEnd() {
    var planned =
        post(
            provinceOfficer,
            "/dialogues",
            late(
                "2023-05-15",
                """
                "title": "Đối thoại định kỳ", "kind": "PERIODIC", "hostUnit": "%s",
                "plannedOn": "2023-06-06", "place": "Hội trường"
                """
                    .formatted(province.code())));
    planned
        .then()
        .statusCode(201)
        .body("state", equalTo("PLANNED"))
        .body("allowedActions.name", hasItem("announcement"));
    var dialogue = "/dialogues/" + id(planned);
    act(provinceOfficer, dialogue, "announcement", 1, late("2023-05-22", ""));
    act(
        provinceOfficer,
        dialogue,
        "holding",
        2,
        late(
            "2023-06-06",
            """
            "heldOn": "2023-06-06", "chair": "HEAD",
            "attendance": {"citizens": 180, "officials": 24}
            """));

    var sheet =
        batch(
            provinceOfficer,
            dialogue + "/recommendations/batch",
            "{\"rows\": [%s, %s, %s, %s]}"
                .formatted(
                    row(
                        "1",
                        "\"outcome\": \"ANSWERED_AT_DIALOGUE\", \"answer\": \"Đã rõ\","
                            + " \"leadUnit\": \"%s\"".formatted(district.code())),
                    row(
                        "2",
                        "\"outcome\": \"ASSIGNED\", \"leadUnit\": \"%s\""
                            .formatted(neighbor.code())),
                    row(
                        "3",
                        "\"outcome\": \"FORWARDED\", \"competentBody\": \"Bộ\","
                            + " \"reason\": \"Thẩm quyền trung ương\""),
                    row("4", "\"outcome\": \"REJECTED\", \"reason\": \"Trái quy hoạch\"")));
    sheet
        .then()
        .statusCode(200)
        .body("results.status", everyItem(equalTo("CREATED")))
        .body("results.version", everyItem(equalTo(1)));
    var answered = "/recommendations/" + sheet.jsonPath().getString("results[0].id");
    var assigned = "/recommendations/" + sheet.jsonPath().getString("results[1].id");

    get(provinceOfficer, "/recommendations?dialogue=" + dialogue.substring(11))
        .then()
        .body("items.size()", is(4))
        .body("items.ownerUnit.id", everyItem(notNullValue()))
        .body("items.dueOn", everyItem(equalTo("2023-06-27")))
        .body("items.resolutionClass", everyItem(notNullValue()))
        .body("items.texts", everyItem(nullValue()));

    var version =
        act(
            provinceOfficer,
            dialogue,
            "conclusion",
            3,
            late("2023-06-09", "\"noticeNumber\": \"45-TB/TU\""));
    version = act(provinceOfficer, dialogue, "publication", version, late("2023-06-13", ""));

    act(
        districtOfficer,
        answered,
        "resolution",
        1,
        late("2023-06-07", "\"resolutionClass\": \"EXPLAINED\", \"evidence\": \"Biên bản\""));
    supervised(answered, "2023-06-16", 3);
    act(provinceOfficer, answered, "closure", 3, late("2023-06-19", ""));

    act(neighborOfficer, assigned, "acceptance", 1, late("2023-06-08", ""));
    post(
            neighborOfficer,
            assigned + "/answers",
            late("2023-06-20", "\"text\": \"Đã sửa\", \"channel\": \"LETTER\""))
        .then()
        .statusCode(200)
        .body("version", is(3))
        .body("texts", nullValue());
    put(supervisor, dialogue + "/closure", version, late("2023-07-12", ""))
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("recommendations-open"));
    act(
        neighborOfficer,
        assigned,
        "resolution",
        3,
        late("2023-06-26", "\"resolutionClass\": \"DONE\", \"evidence\": \"Biên bản\""));
    supervised(assigned, "2023-07-04", 5);
    act(provinceOfficer, assigned, "closure", 5, late("2023-07-05", ""));

    act(supervisor, dialogue, "closure", version, late("2023-07-12", ""));
    get(provinceOfficer, dialogue)
        .then()
        .body("state", equalTo("CLOSED"))
        .body("participants", is(204))
        .body("announcedLate", is(false))
        .body("publishedLate", is(false));
    get(provinceOfficer, dialogue + "/history")
        .then()
        .body("size()", is(6))
        .body("enteredLate", everyItem(is(true)));
    get(neighborOfficer, assigned)
        .then()
        .body("state", equalTo("CLOSED"))
        .body("texts.kind", hasItem("ANSWER"))
        .body("answeredAtDialogue", is(false));
    assertThat(HELD).isEqualTo(LocalDate.parse("2023-06-06"));
  }

  private void supervised(String path, String day, int version) {
    post(supervisor, path + "/supervisions", late(day, "\"passed\": true"))
        .then()
        .statusCode(200)
        .body("state", equalTo("SUPERVISED"))
        .body("version", is(version))
        .body("supervisorUnit.id", equalTo(front.id().toString()))
        .body("allowedActions.name", not(hasItem("supervisions")));
  }

  private static String row(String reference, String more) {
    return late(
        "2023-06-06",
        """
        "clientReference": "%s", "content": "Đường sạt lở", "kind": "PROPOSAL",
        "field": "ECONOMY", %s
        """
            .formatted(reference, more));
  }
}
