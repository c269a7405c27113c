package vn.danvan.platform.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Violation;
import vn.danvan.platform.testing.TestBackends;
import vn.danvan.platform.time.LateEntry;
import vn.danvan.platform.time.Occurrences;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitReplica;

/** Both sides of every date: today in Vietnam, 30 days late, open for late entry. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackends.class,
    initArgs = @ResourceArg(name = "name", value = "platform"))
class OccurrenceTest {

  /** 2024-03-31 in Vietnam, while it is still the 30th in UTC. */
  private static final Instant NOW = Instant.parse("2024-03-30T17:00:00Z");

  private static final LocalDate TODAY = LocalDate.of(2024, 3, 31);
  private static final LateEntry ENTRY = new LateEntry("Nhập bổ sung", "12-BC/HU");

  @Inject UnitReplica replica;
  @Inject UnitDirectory units;

  private Occurrences occurrences;
  private Unit unit;

  @BeforeEach
  void aUnitOpenForOneYear() {
    occurrences = new Occurrences(new VietnamTime(Clock.fixed(NOW, ZoneOffset.UTC)), units);
    var id = Ids.next();
    unit =
        new Unit(
            id,
            1,
            "unit-" + id,
            "Đơn vị",
            null,
            "KIND",
            "LEVEL",
            null,
            id,
            id,
            null,
            null,
            LocalDate.of(2015, 1, 1),
            null,
            new Unit.Retrospective(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 12, 31)));
    QuarkusTransaction.requiringNew().run(() -> replica.apply(unit));
  }

  @Test
  void withoutADateItIsTodayInVietnam() {
    assertThat(refusals(null, null)).isEmpty();
    var guards = new Guards();
    var occurrence = occurrences.of(new NoteRequests.Pinned(null, null), unit.id(), guards);
    assertThat(occurrence.on()).isEqualTo(TODAY);
    assertThat(occurrence.late()).isFalse();
  }

  @Test
  void todayIsAllowedAndTomorrowIsNot() {
    assertThat(refusals(TODAY, null)).isEmpty();
    assertThat(refusals(TODAY.plusDays(1), null)).containsExactly("invalid-date");
  }

  @Test
  void thirtyDaysAreInTimeAndThirtyOneAreLate() {
    assertThat(refusals(TODAY.minusDays(30), null)).isEmpty();
    assertThat(refusals(TODAY.minusDays(31), null)).containsExactly("late-entry-required");
    assertThat(refusals(TODAY.minusDays(31), ENTRY)).isEmpty();
  }

  @Test
  void lateEntryNeedsAUnitThatIsOpenForTheDay() {
    assertThat(refusals(LocalDate.of(2024, 2, 1), ENTRY)).isEmpty();
    assertThat(refusals(LocalDate.of(2024, 1, 31), ENTRY))
        .containsExactly("not-open-for-late-entry");
    assertThat(refusals(LocalDate.of(2024, 1, 31), null))
        .containsExactly("late-entry-required", "not-open-for-late-entry");
  }

  @Test
  void nothingHappenedBeforeTheRepublic() {
    assertThat(refusals(LocalDate.of(1945, 9, 1), ENTRY)).contains("invalid-date");
    assertThat(refusals(LocalDate.of(1945, 9, 2), ENTRY)).doesNotContain("invalid-date");
  }

  @Test
  void aLateEntryKeepsItsReasonPrivatelyAndOthersKeepNone() {
    var guards = new Guards();
    var late =
        occurrences.of(new NoteRequests.Pinned(TODAY.minusDays(31), ENTRY), unit.id(), guards);
    assertThat(late.late()).isTrue();
    assertThat(late.note()).isEqualTo("Nhập bổ sung\n12-BC/HU");
    var inTime = occurrences.of(new NoteRequests.Pinned(TODAY, ENTRY), unit.id(), guards);
    assertThat(inTime.late()).isFalse();
    assertThat(inTime.note()).isNull();
  }

  private List<String> refusals(LocalDate on, LateEntry entry) {
    var guards = new Guards();
    occurrences.of(new NoteRequests.Pinned(on, entry), unit.id(), guards);
    return guards.violations().stream().map(Violation::code).toList();
  }
}
