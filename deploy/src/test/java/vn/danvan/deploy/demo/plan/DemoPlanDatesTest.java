package vn.danvan.deploy.demo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every fact of the plan happens on a working day, after what it rests on, and in time. */
class DemoPlanDatesTest {
  private final DemoPlan plan = DemoPlans.of("binh-thuan");
  private final WorkingDays workingDays = new Facts().workingDays();

  @Test
  void launchesModelsTenWorkingDaysAfterRegistration() {
    for (var model : plan.models()) {
      inOrder("model " + model.number(), model.registeredOn(), model.launchedOn());
      assertThat(workingDays.between(model.registeredOn().plusDays(1), model.launchedOn()))
          .hasSize(10);
    }
    assertThat(plan.models()).first().returns(LocalDate.of(2023, 1, 3), PlannedModel::registeredOn);
    assertThat(plan.models()).last().returns(LocalDate.of(2023, 3, 31), PlannedModel::registeredOn);
  }

  @Test
  void registersInTheOrderOfTheUnits() {
    assertThat(plan.models())
        .isSortedAccordingTo((one, other) -> one.registeredOn().compareTo(other.registeredOn()));
  }

  @Test
  void takesRoundsThroughTheirStepsInOrder() {
    for (var round : plan.rounds()) {
      var name = "round of " + round.authority() + " " + round.year();
      inOrder(name, round.plannedOn(), round.openedOn(), round.deadline());
      if (round.course() == null) {
        continue;
      }
      var course = round.course();
      inOrder(name, round.openedOn(), course.reviewOn(), course.verdictOn(), course.decidedOn());
      if (course.council() != null) {
        inOrder(name, course.reviewOn(), course.council().calledOn(), course.verdictOn());
      }
      for (var nomination : course.nominations()) {
        inOrder(name, round.openedOn(), nomination.submittedOn(), round.deadline());
        inOrder(name, nomination.submittedOn(), nomination.eligibleOn(), course.reviewOn());
      }
    }
  }

  @Test
  void nominatesModelsThatWereLaunchedEarlyEnough() {
    for (var round : plan.rounds()) {
      for (var nomination : round.nominations()) {
        assertThat(plan.model(nomination.model()).launchedOn())
            .as("model %s in the round of %s", nomination.model(), round.authority())
            .isBeforeOrEqualTo(round.deadline().minusMonths(round.minMonths()));
      }
    }
  }

  @Test
  void nominatesToTheProvinceAfterTheUnitsOwnDecision() {
    var submittedOn = plan.provinceRound(2023).nominations().getFirst().submittedOn();
    assertThat(plan.ownRounds())
        .allMatch(round -> !round.course().decidedOn().isAfter(submittedOn));
  }

  @Test
  void leavesSixMonthsOfTheOpenRoundOf2024ForTheNomination() {
    assertThat(plan.provinceRound(2024).deadline()).isAfter(LocalDate.of(2024, 11, 1));
  }

  @Test
  void takesTheDialogueAndItsSheetToTheEnd() {
    for (var dialogue : plan.dialogues()) {
      inOrder(
          dialogue.title(),
          dialogue.plannedOn(),
          dialogue.announcedOn(),
          dialogue.heldOn(),
          dialogue.concludedOn(),
          dialogue.publishedOn(),
          dialogue.closedOn());
      assertThat(dialogue.announcedOn()).isBeforeOrEqualTo(dialogue.heldOn().minusDays(7));
      assertThat(dialogue.publishedOn()).isBeforeOrEqualTo(dialogue.heldOn().plusDays(10));
      for (var recommendation : dialogue.recommendations()) {
        inOrder(
            recommendation.content(),
            dialogue.heldOn(),
            recommendation.acceptedOn(),
            recommendation.answeredOn(),
            recommendation.resolvedOn(),
            recommendation.supervisedOn(),
            recommendation.closedOn(),
            dialogue.closedOn());
        assertThat(recommendation.lead()).isNotEqualTo(dialogue.host());
      }
      assertThat(dialogue.recommendations())
          .extracting(PlannedDialogue.PlannedRecommendation::outcome)
          .contains(PlannedDialogue.Outcome.values());
    }
  }

  @Test
  void stayWithinThePeriodThatIsOpenForLateEntry() {
    assertThat(plan.models())
        .allMatch(model -> !model.registeredOn().isBefore(plan.lateFrom()))
        .allMatch(model -> !model.launchedOn().isAfter(plan.lateTo()));
    assertThat(plan.rounds())
        .allMatch(round -> !round.plannedOn().isBefore(plan.lateFrom()))
        .allMatch(round -> !round.deadline().isAfter(plan.lateTo()));
    assertThat(plan.sessions())
        .allMatch(session -> workingDays.isWorking(session.heldOn()))
        .allMatch(session -> session.heldOn().getYear() == 2023);
  }

  /** Each a working day, none before the one it follows; what did not happen is left out. */
  private void inOrder(String name, LocalDate... days) {
    var happened = Stream.of(days).filter(Objects::nonNull).toList();
    assertThat(happened).as(name).isSorted().allMatch(workingDays::isWorking);
  }
}
