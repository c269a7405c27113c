package vn.danvan.dialogueservice.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.danvan.dialogueservice.workcalendar.CalendarStatus;
import vn.danvan.dialogueservice.workcalendar.WorkCalendarData;
import vn.danvan.dialogueservice.workcalendar.WorkDays;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Violation;

class DialogueTest {

  private static final UUID HOST = UUID.randomUUID();
  private static final UUID JOINT = UUID.randomUUID();
  private static final UUID FRONT = UUID.randomUUID();
  private static final LocalDate DAY = LocalDate.of(2023, 6, 6);
  private static final Dialogue.Attendance PEOPLE = new Dialogue.Attendance(180, 24, 3);
  private static final DialogueSheet.Standing DONE = new DialogueSheet.Standing(0, 0);

  /** In 2023 offices were closed on 1 and 4 September. */
  private static final WorkDays DAYS =
      new WorkDays(
          List.of(
              new WorkCalendarData(
                  UUID.randomUUID(),
                  1,
                  2023,
                  CalendarStatus.ANNOUNCED,
                  List.of(LocalDate.of(2023, 9, 1), LocalDate.of(2023, 9, 4)),
                  List.of())));

  private static Dialogue planned(DialogueKind kind, UUID... joint) {
    var dialogue =
        new Dialogue(
            UUID.randomUUID(),
            new Dialogue.Plan("Đối thoại", kind, null, null, DAY),
            new Dialogue.Hosts(HOST, List.of(joint), "PROVINCE", HOST));
    dialogue.plan(DAY.minusDays(30), new Guards());
    return dialogue;
  }

  private static Dialogue announced() {
    var dialogue = planned(DialogueKind.PERIODIC, JOINT);
    dialogue.announce(null, DAY.minusDays(10), new Guards());
    return dialogue;
  }

  private static Dialogue held() {
    var dialogue = announced();
    dialogue.hold(Dialogue.Chair.HEAD, PEOPLE, true, DAY, new Guards());
    return dialogue;
  }

  private static Dialogue published() {
    var dialogue = held();
    dialogue.conclude("45-TB/TU", DONE, DAY.plusDays(3), new Guards());
    dialogue.publish(DAYS, DAY.plusDays(5), new Guards());
    return dialogue;
  }

  private static void refused(ThrowingCallable act, String... codes) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal ->
                assertThat(refusal.violations().stream().map(Violation::code))
                    .containsExactlyInAnyOrder(codes));
  }

  @Test
  void mayBePlannedForTheSameDayButNotForADayBefore() {
    var dialogue =
        new Dialogue(
            UUID.randomUUID(),
            new Dialogue.Plan("Đối thoại", DialogueKind.AD_HOC, null, null, DAY),
            new Dialogue.Hosts(HOST, List.of(), "COMMUNE", HOST));
    refused(() -> dialogue.plan(DAY.plusDays(1), new Guards()), "planned-in-the-past");
    assertThat(dialogue.plan(DAY, new Guards()).type()).isEqualTo("vn.danvan.DialoguePlanned");
  }

  @Test
  void aJointHostIsAnotherUnitAndStandsOnce() {
    refused(() -> planned(DialogueKind.PERIODIC, HOST), "joint-host-repeated");
    refused(() -> planned(DialogueKind.PERIODIC, JOINT, JOINT), "joint-host-repeated");
    assertThat(planned(DialogueKind.PERIODIC, JOINT).data().jointHostUnitIds())
        .containsExactly(JOINT);
  }

  @Test
  void noticeOfSevenDaysIsInTimeAndOfSixIsLate() {
    var inTime = planned(DialogueKind.PERIODIC);
    assertThat(inTime.announce(null, DAY.minusDays(7), new Guards()).data().announcedLate())
        .isFalse();
    var late = planned(DialogueKind.PERIODIC);
    assertThat(late.announce(null, DAY.minusDays(6), new Guards()).data().announcedLate()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"AD_HOC", "INFORMAL"})
  void someNeedNoNotice(DialogueKind kind) {
    assertThat(planned(kind).announce(null, DAY, new Guards()).data().announcedLate()).isFalse();
  }

  @Test
  void isAnnouncedByItsDay() {
    refused(
        () -> planned(DialogueKind.PERIODIC).announce(null, DAY.plusDays(1), new Guards()),
        "announced-after-the-day");
  }

  @Test
  void afterAPostponementANewDayIsAnnounced() {
    var dialogue = announced();
    dialogue.postpone(DAY.minusDays(1), new Guards());
    refused(() -> dialogue.announce(null, DAY, new Guards()), "new-day-needed");
    var data = dialogue.announce(DAY.plusDays(20), DAY, new Guards()).data();
    assertThat(data.plannedOn()).isEqualTo(DAY.plusDays(20));
    assertThat(data.announcedLate()).isFalse();
  }

  @Test
  void isHeldOnOrAfterTheDayOfItsAnnouncement() {
    refused(
        () -> announced().hold(Dialogue.Chair.HEAD, PEOPLE, true, DAY.minusDays(11), new Guards()),
        "before-previous-act");
    var event =
        announced().hold(Dialogue.Chair.HEAD, PEOPLE, true, DAY.minusDays(10), new Guards());
    assertThat(event.data().participants()).isEqualTo(207);
  }

  @Test
  void aDeputyPresidesOnlyWhereThatIsAllowed() {
    refused(
        () -> announced().hold(Dialogue.Chair.DEPUTY, PEOPLE, false, DAY, new Guards()),
        "head-presides");
    assertThat(
            announced().hold(Dialogue.Chair.DEPUTY, PEOPLE, true, DAY, new Guards()).data().state())
        .isEqualTo(DialogueState.HELD);
  }

  @Test
  void isConcludedWhenEveryRecommendationIsClassified() {
    var sheet = new DialogueSheet.Standing(1, 5);
    refused(
        () -> held().conclude("45-TB/TU", sheet, DAY, new Guards()),
        "recommendations-not-classified");
    assertThat(
            held()
                .conclude("45-TB/TU", new DialogueSheet.Standing(0, 5), DAY, new Guards())
                .data()
                .concludedOn())
        .isEqualTo(DAY);
  }

  @Test
  void publicationAfterTenDaysIsInTimeAndAfterElevenIsLate() {
    var inTime = held();
    inTime.conclude("45-TB/TU", DONE, DAY, new Guards());
    assertThat(inTime.publish(DAYS, DAY.plusDays(10), new Guards()).data().publishedLate())
        .isFalse();
    var late = held();
    late.conclude("45-TB/TU", DONE, DAY, new Guards());
    assertThat(late.publish(DAYS, DAY.plusDays(11), new Guards()).data().publishedLate()).isTrue();
  }

  @Test
  void isClosedByAnotherBodyWhenEverythingHasComeToItsEnd() {
    var open = new DialogueSheet.Standing(0, 1);
    var on = DAY.plusDays(30);
    refused(() -> published().close(FRONT, open, on, new Guards()), "recommendations-open");
    refused(
        () -> published().close(HOST, open, on, new Guards()),
        "recommendations-open",
        "supervised-by-host");
    refused(() -> published().close(JOINT, DONE, on, new Guards()), "supervised-by-host");
    var closed = published().close(FRONT, DONE, on, new Guards());
    assertThat(closed.data().state()).isEqualTo(DialogueState.CLOSED);
    assertThat(closed.data().version()).isEqualTo(6);
  }

  @Test
  void whatTheStateForbidsIsAConflictAndChangesNothing() {
    var dialogue = planned(DialogueKind.PERIODIC);
    assertThatThrownBy(() -> dialogue.publish(DAYS, DAY, new Guards()))
        .hasMessageContaining("illegal-transition");
    assertThatThrownBy(() -> dialogue.postpone(DAY, new Guards()))
        .hasMessageContaining("illegal-transition");
    assertThatThrownBy(() -> dialogue.hold(Dialogue.Chair.HEAD, PEOPLE, true, DAY, new Guards()))
        .hasMessageContaining("illegal-transition");
    assertThat(dialogue.version()).isEqualTo(1);
    var cancelled = announced();
    cancelled.cancel(DAY, new Guards());
    assertThatThrownBy(() -> cancelled.announce(DAY, DAY, new Guards()))
        .hasMessageContaining("illegal-transition");
  }

  @Test
  void whoActedForTheHostDoesNotCloseIt() {
    var dialogue = published();
    var above = UUID.randomUUID();
    dialogue.keepHostActor(above);
    var on = DAY.plusDays(30);
    refused(() -> dialogue.close(above, DONE, on, new Guards()), "supervised-by-host");
    assertThat(dialogue.close(FRONT, DONE, on, new Guards()).data().state())
        .isEqualTo(DialogueState.CLOSED);
  }

  @ParameterizedTest
  @CsvSource({"2023-08-21, 2023-08-31", "2023-08-22, 2023-09-05", "2016-01-06, 2016-01-16"})
  void conclusionsDueOnADayOffAreInTimeOnTheNextWorkingDay(LocalDate heldOn, LocalDate last) {
    assertThat(publishedLate(heldOn, last)).isFalse();
    assertThat(publishedLate(heldOn, last.plusDays(1))).isTrue();
  }

  private static boolean publishedLate(LocalDate heldOn, LocalDate on) {
    var dialogue =
        new Dialogue(
            UUID.randomUUID(),
            new Dialogue.Plan("Đối thoại", DialogueKind.AD_HOC, null, null, heldOn),
            new Dialogue.Hosts(HOST, List.of(), "COMMUNE", HOST));
    dialogue.plan(heldOn, new Guards());
    dialogue.announce(null, heldOn, new Guards());
    dialogue.hold(Dialogue.Chair.HEAD, PEOPLE, true, heldOn, new Guards());
    dialogue.conclude("1-TB", DONE, heldOn, new Guards());
    return dialogue.publish(DAYS, on, new Guards()).data().publishedLate();
  }

  @Test
  void aDialoguePassesOnWithTheLevelOfItsNewHostAndNoHostTwice() {
    var heir = UUID.randomUUID();
    var dialogue = planned(DialogueKind.PERIODIC, JOINT);
    dialogue.pass(JOINT, heir, "COMMUNE", HOST);
    assertThat(dialogue.data().level()).isEqualTo("PROVINCE");
    assertThat(dialogue.hosts()).containsExactly(HOST, heir);
    var passed = dialogue.pass(HOST, heir, "COMMUNE", heir).data();
    assertThat(passed.level()).isEqualTo("COMMUNE");
    assertThat(passed.provinceId()).isEqualTo(heir);
    assertThat(dialogue.hosts()).containsExactly(heir);
  }

  @Test
  void aDialogueOutlivesAHostThatEndsBeforeItsDay() {
    assertThat(announced().outlives(DAY.minusDays(1))).isTrue();
    assertThat(announced().outlives(DAY)).isFalse();
    assertThat(held().outlives(DAY.minusDays(1))).isFalse();
    var postponed = announced();
    postponed.postpone(DAY.minusDays(5), new Guards());
    assertThat(postponed.outlives(DAY)).isTrue();
  }
}
