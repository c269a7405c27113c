package vn.danvan.dialogueservice.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import vn.danvan.dialogueservice.ServiceTest;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.platform.units.Unit;

@QuarkusTest
class EscalationTest extends ServiceTest {

  @Inject EscalationService escalations;
  @Inject PGSimpleDataSource database;

  private String communeOfficer;

  /** Only what a test makes is due. */
  @BeforeEach
  void nothingElseWaits() {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE recommendation SET escalated_for = due_on, escalated_owner_id = owner_unit_id,"
                    + " escalates_on = NULL, unsupervised_for = resolved_on"));
    communeOfficer = TestTokens.of("commune.officer", commune.id(), "officer");
  }

  private LocalDate dueOn(String id) {
    return LocalDate.parse(
        get(districtOfficer, "/recommendations/" + id).then().extract().path("dueOn"));
  }

  private static List<Integer> levels(String token) {
    return get(token, "/dialogue/notifications")
        .then()
        .statusCode(200)
        .extract()
        .path("items.level");
  }

  @Test
  void itClimbsFromWhoMustActToTheTopAndTellsEachOnce() {
    var id = assigned(commune);
    var due = dueOn(id);
    clock.stopOn(due.minusDays(4));
    assertThat(escalations.escalateDue()).isZero();

    clock.stopOn(due.minusDays(3));
    assertThat(escalations.escalateDue()).isEqualTo(1);
    assertThat(escalations.escalateDue()).isZero();
    get(communeOfficer, "/dialogue/notifications")
        .then()
        .body("items", hasSize(1))
        .body("items[0].kind", is("DUE_SOON"))
        .body("items[0].dueOn", is(due.toString()))
        .body("items[0].href", is("/api/v1/recommendations/" + id));
    assertThat(levels(districtOfficer)).isEmpty();

    clock.stopOn(due);
    assertThat(escalations.escalateDue()).isZero();
    clock.stopOn(due.plusDays(1));
    assertThat(escalations.escalateDue()).isEqualTo(1);
    get(districtOfficer, "/dialogue/notifications")
        .then()
        .body("items.kind", everyItem(is("OVERDUE")))
        .body("items.level", contains(2));
    get(districtOfficer, "/recommendations/" + id)
        .then()
        .body("escalation.level", is(2))
        .body("escalation.kind", is("OVERDUE"))
        .body("escalation.unit.id", is(district.id().toString()));

    clock.stopOn(due.plusDays(8));
    assertThat(escalations.escalateDue()).isEqualTo(1);
    assertThat(levels(provinceOfficer)).containsExactly(3);
    clock.stopOn(due.plusDays(300));
    assertThat(escalations.escalateDue()).isZero();
    assertThat(levels(communeOfficer)).containsExactly(1);
    assertThat(levels(districtOfficer)).containsExactly(2);
    get(districtOfficer, "/recommendations/" + id + "/history")
        .then()
        .body(
            "findAll { it.type == 'vn.danvan.RecommendationEscalated' }.data.escalationLevel",
            contains(1, 2, 3))
        .body(
            "findAll { it.type == 'vn.danvan.RecommendationEscalated' }.actorRole",
            everyItem(is("system")));
  }

  @Test
  void whatNobodyWasAssignedIsItsHostsAndWhatWasMissedIsMadeUpFor() {
    var id = received("Chưa giao cho ai");
    clock.stopOn(dueOn(id).plusDays(60));
    assertThat(escalations.escalateDue()).isEqualTo(2);
    assertThat(levels(districtOfficer)).containsExactlyInAnyOrder(1, 2);
    assertThat(levels(provinceOfficer)).containsExactly(2);
  }

  @Test
  void theHostHearsOfWhatAnotherBranchLeavesUndone() {
    var id = assigned(neighbor);
    clock.stopOn(dueOn(id).plusDays(1));
    assertThat(escalations.escalateDue()).isEqualTo(2);
    assertThat(levels(neighborOfficer)).containsExactly(1);
    assertThat(levels(districtOfficer)).containsExactly(2);
    assertThat(levels(provinceOfficer)).containsExactly(2);
  }

  @Test
  void aProvinceWithoutAnythingAboveIsToldItself() {
    var answer =
        post(
            provinceOfficer,
            "/recommendations",
            "{\"unit\": \"%s\", \"source\": \"RECEPTION\", \"kind\": \"FEEDBACK\", \"content\": \"X\"}"
                .formatted(province.code()));
    clock.stopOn(LocalDate.parse(answer.path("dueOn")).plusDays(400));
    assertThat(escalations.escalateDue()).isEqualTo(2);
    assertThat(levels(provinceOfficer)).containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void aClosedUnitStandsForWhatTookItOverOrWhatIsAboveItsParts() {
    var heir = unit("xa-moi", "COMMUNE", district, null);
    var heirOfficer = TestTokens.of("heir.officer", heir.id(), "officer");
    var whole = assigned(commune);
    apply(closed(commune, heir));
    var due = dueOn(whole);
    clock.stopOn(due.minusDays(1));
    assertThat(escalations.escalateDue()).isEqualTo(1);
    assertThat(levels(heirOfficer)).containsExactly(1);

    var divided = unit("xa-chia", "COMMUNE", district, null);
    var first = unit("xa-mot", "COMMUNE", district, null);
    var second = unit("xa-hai", "COMMUNE", district, null);
    clock.stopOn(TODAY);
    assigned(divided);
    apply(closed(divided, first, second));
    clock.stopOn(due.minusDays(1));
    assertThat(escalations.escalateDue()).isEqualTo(1);
    assertThat(levels(districtOfficer)).containsExactly(1);
  }

  @Test
  void theInboxPassesToWhatTookTheUnitOverWhole() {
    var id = assigned(commune);
    clock.stopOn(dueOn(id).minusDays(1));
    escalations.escalateDue();
    var heir = unit("xa-moi", "COMMUNE", district, null);
    apply(closed(commune, heir));
    assertThat(levels(TestTokens.of("heir.officer", heir.id(), "officer"))).containsExactly(1);
    assertThat(levels(communeOfficer)).isEmpty();
  }

  @Test
  void anotherOwnerBeginsAnewAndNobodyAboveItIsSkipped() {
    var id = received("Đèn đường hỏng");
    put(
            districtOfficer,
            "/recommendations/" + id + "/classification",
            1,
            "{\"kind\": \"FEEDBACK\", \"field\": \"ECONOMY\"}")
        .then()
        .statusCode(200);
    var due = dueOn(id);
    clock.stopOn(due.plusDays(1));
    assertThat(escalations.escalateDue()).isEqualTo(2);
    assertThat(levels(districtOfficer)).containsExactlyInAnyOrder(1, 2);
    clock.stopOn(due.plusDays(2));
    assign(id, commune);
    assertThat(escalations.escalateDue()).isEqualTo(2);
    assertThat(levels(communeOfficer)).containsExactly(1);
    assertThat(levels(districtOfficer)).containsExactlyInAnyOrder(1, 2, 2);
    assertThat(levels(provinceOfficer)).containsExactly(2);
    assertThat(escalations.escalateDue()).isZero();
    clock.stopOn(due.plusDays(8));
    assertThat(escalations.escalateDue()).isEqualTo(1);
    assertThat(levels(provinceOfficer)).containsExactlyInAnyOrder(2, 3);
  }

  @Test
  void whoeverTakesOverAnOwnerHasAChainOfItsOwn() {
    var id = assigned(commune);
    var due = dueOn(id);
    clock.stopOn(due.plusDays(8));
    assertThat(escalations.escalateDue()).isEqualTo(3);
    var heir = unit("xa-moi", "COMMUNE", neighbor, null);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE recommendation SET owner_unit_id = ? WHERE id = ?::uuid", heir.id(), id));
    assertThat(escalations.escalateDue()).isEqualTo(3);
    assertThat(levels(TestTokens.of("heir.officer", heir.id(), "officer"))).contains(1);
    assertThat(levels(neighborOfficer)).containsExactly(2);
  }

  @Test
  void whatWasToldBeforeOwnersWereKeptGoesOn() {
    var id = assigned(commune);
    var due = dueOn(id);
    clock.stopOn(due);
    assertThat(escalations.escalateDue()).isEqualTo(1);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE recommendation SET escalated_owner_id = NULL WHERE id = ?::uuid", id));
    assertThat(escalations.escalateDue()).isZero();
    clock.stopOn(due.plusDays(1));
    assertThat(escalations.escalateDue()).isEqualTo(1);
    assertThat(levels(communeOfficer)).containsExactly(1);
  }

  @Test
  void whatWasToldBeforeOwnersWereKeptBeginsAnewForAnotherOwner() throws Exception {
    var id = assigned(commune);
    clock.stopOn(dueOn(id));
    assertThat(escalations.escalateDue()).isEqualTo(1);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE recommendation SET escalated_owner_id = NULL WHERE id = ?::uuid", id));
    migrate("V0810__escalated_owners_of_before.sql");
    assertThat(escalations.escalateDue()).isZero();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE recommendation SET owner_unit_id = ? WHERE id = ?::uuid",
                neighbor.id(),
                id));
    migrate("V0810__escalated_owners_of_before.sql");
    assertThat(escalations.escalateDue()).isEqualTo(1);
    assertThat(levels(neighborOfficer)).containsExactly(1);
  }

  /** Runs a file that may run again, as Flyway does without a transaction. */
  private void migrate(String file) throws Exception {
    var sql = Files.readString(Path.of("src/main/resources/db/migration", file));
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void anotherDueDateBeginsAnew() {
    var id = assigned(commune);
    var due = dueOn(id);
    clock.stopOn(due);
    assertThat(escalations.escalateDue()).isEqualTo(1);
    post(
            districtOfficer,
            "/recommendations/" + id + "/extensions",
            "{\"workingDays\": 5, \"reason\": \"Chờ vật tư\"}")
        .then()
        .statusCode(200);
    clock.stopOn(due.plusDays(1));
    assertThat(escalations.escalateDue()).isZero();
    clock.stopOn(dueOn(id).plusDays(1));
    assertThat(escalations.escalateDue()).isEqualTo(2);
    assertThat(levels(communeOfficer)).containsExactly(1, 1);
  }

  @Test
  void whatIsResolvedWaitsForItsSupervisionForTwentyWorkingDays() {
    var id = resolved(neighbor, neighborOfficer);
    clock.stopOn(TODAY.plusDays(28));
    assertThat(escalations.escalateDue()).isZero();
    clock.stopOn(TODAY.plusDays(29));
    assertThat(escalations.escalateDue()).isEqualTo(1);
    assertThat(escalations.escalateDue()).isZero();
    get(provinceOfficer, "/dialogue/notifications")
        .then()
        .body("items.kind", contains("UNSUPERVISED"))
        .body("items.dueOn", contains(TODAY.plusDays(28).toString()));
    get(districtOfficer, "/recommendations/" + id)
        .then()
        .body("escalation.kind", is("UNSUPERVISED"));
  }

  @Test
  void whatIsAtItsEndOrOpenForLateEntryIsLeftAlone() {
    var rejected = received("Từ chối");
    put(
            districtOfficer,
            "/recommendations/" + rejected + "/classification",
            1,
            "{\"kind\": \"FEEDBACK\", \"field\": \"ECONOMY\"}")
        .then()
        .statusCode(200);
    post(districtHead, "/recommendations/" + rejected + "/rejections", "{\"reason\": \"Luật\"}")
        .then()
        .statusCode(200);
    post(
            districtOfficer,
            "/recommendations",
            """
            {"unit": "%s", "source": "LETTER", "kind": "FEEDBACK", "content": "Cũ", "occurredOn": "2023-05-04",
             "lateEntry": {"reason": "Bổ sung", "sourceDocument": "Sổ 2023"}}
            """
                .formatted(district.code()))
        .then()
        .statusCode(201);
    clock.stopOn(TODAY.plusDays(60));
    assertThat(escalations.escalateDue()).isZero();
    assertThat(escalations.escalateDue()).isZero();
  }

  @Test
  void twoProcessesTellNobodyTwice() throws Exception {
    for (int i = 0; i < 5; i++) {
      assigned(commune);
    }
    var id = assigned(commune);
    clock.stopOn(dueOn(id).minusDays(1));
    try (var processes = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          List.of(
              processes.submit(escalations::escalateDue),
              processes.submit(escalations::escalateDue));
      var steps = 0;
      for (var process : running) {
        steps += process.get();
      }
      assertThat(steps + escalations.escalateDue()).isEqualTo(6);
    }
    assertThat(levels(communeOfficer)).hasSize(6);
  }

  @Test
  void withoutAUnitThereIsNoInbox() {
    get(null, "/dialogue/notifications").then().statusCode(401);
    get(TestTokens.of("citizen." + UUID.randomUUID(), null, "citizen"), "/dialogue/notifications")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    get(districtOfficer, "/dialogue/notifications?limit=0").then().statusCode(400);
    get(districtOfficer, "/dialogue/notifications?cursor=x").then().statusCode(400);
  }

  private void apply(Unit unit) {
    QuarkusTransaction.requiringNew().run(() -> replica.apply(unit));
  }
}
