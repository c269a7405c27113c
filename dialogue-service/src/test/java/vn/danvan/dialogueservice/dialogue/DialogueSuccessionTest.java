package vn.danvan.dialogueservice.dialogue;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.danvan.dialogueservice.ServiceTest;

/** Acts that come in while a host is taken over. */
@QuarkusTest
class DialogueSuccessionTest extends ServiceTest {

  @Inject DialogueSuccessionService successions;

  @Test
  void whatIsCancelledWhileItsHostIsClosedStaysThere() throws Exception {
    var cancelled = planned();
    var open = planned();
    var heir = unit("phuong-moi", "COMMUNE", province, null);
    var closed = closed(district, heir);
    whileLocked(
        "UPDATE dialogue SET state = 'CANCELLED' WHERE id = '%s'".formatted(cancelled),
        () ->
            QuarkusTransaction.requiringNew()
                .run(
                    () -> {
                      replica.apply(closed);
                      successions.follow(closed);
                    }));
    get(provinceOfficer, "/dialogues/" + cancelled)
        .then()
        .body("hostUnit.code", equalTo(district.code()))
        .body("version", is(1));
    get(provinceOfficer, "/dialogues/" + open).then().body("hostUnit.code", equalTo(heir.code()));
  }

  private String planned() {
    var answer =
        post(
            districtOfficer,
            "/dialogues",
            """
            {"title": "Đối thoại", "kind": "PERIODIC", "hostUnit": "%s", "plannedOn": "2026-07-20"}
            """
                .formatted(district.code()));
    answer.then().statusCode(201);
    return id(answer);
  }
}
