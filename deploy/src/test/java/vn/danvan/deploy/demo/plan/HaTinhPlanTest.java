package vn.danvan.deploy.demo.plan;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.danvan.deploy.demo.plan.PlannedDialogue.Outcome;
import vn.danvan.deploy.demo.plan.PlannedDialogue.PlannedRecommendation;

/** The plan of Hà Tĩnh 2018-2023 sums to the article and to the split that is laid down. */
class HaTinhPlanTest {
  private static final LocalDate FIRST = LocalDate.of(2018, 4, 4);
  private static final LocalDate LAST = LocalDate.of(2023, 8, 25);

  private final DemoPlan plan = DemoPlans.of("ha-tinh");
  private final PlanTable table = new PlanTable(plan);
  private final List<PlannedRecommendation> recommendations =
      plan.dialogues().stream().flatMap(dialogue -> dialogue.recommendations().stream()).toList();

  @Test
  void has2015DialoguesWith18087RecommendationsByLevel() {
    var sums = table.dialoguesByLevel();
    assertThat(List.of(sums.get("PROVINCE").getCount(), sums.get("PROVINCE").getSum()))
        .containsExactly(10L, 210L);
    assertThat(List.of(sums.get("DISTRICT").getCount(), sums.get("DISTRICT").getSum()))
        .containsExactly(130L, 2_470L);
    assertThat(List.of(sums.get("COMMUNE").getCount(), sums.get("COMMUNE").getSum()))
        .containsExactly(1_875L, 15_407L);
    assertThat(plan.dialogues()).hasSize(2_015);
    assertThat(recommendations).hasSize(18_087);
  }

  @Test
  void laysADutyDownForTheHeadOfEveryUnitThatHoldsDialogues() {
    assertThat(plan.duties())
        .hasSize(230)
        .allMatch(duty -> duty.from().equals(FIRST) && duty.to().equals(LAST))
        .allMatch(duty -> duty.regulation().equals("657-QĐ/TU"))
        .extracting(PlannedDuty::unit)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            plan.dialogues().stream().map(PlannedDialogue::host).distinct().toList());
    assertThat(table.print()).contains("Duties of heads: 230");
  }

  @Test
  void holdsThemInThePeriodByYearAndUnit() {
    assertThat(plan.dialogues())
        .allMatch(dialogue -> !dialogue.heldOn().isBefore(FIRST))
        .allMatch(dialogue -> !dialogue.heldOn().isAfter(LAST))
        .extracting(PlannedDialogue::heldOn)
        .isSorted();
    for (var unit : plan.units()) {
      var held = plan.dialogues().stream().filter(d -> d.host().equals(unit.code())).toList();
      if (List.of("ha-tinh-mttq", "ha-tinh-ubnd").contains(unit.code())) {
        assertThat(held).isEmpty();
      } else if (unit.level().equals("COMMUNE")) {
        assertThat(held.size()).as(unit.code()).isBetween(8, 9);
      } else {
        Map<Integer, Long> byYear =
            held.stream().collect(groupingBy(d -> d.heldOn().getYear(), counting()));
        assertThat(byYear)
            .as(unit.code())
            .isEqualTo(Map.of(2018, 1L, 2019, 2L, 2020, 2L, 2021, 2L, 2022, 2L, 2023, 1L));
      }
    }
  }

  @Test
  void givesTheFirst407CommuneDialoguesOneRecommendationMore() {
    var sizes =
        plan.dialogues().stream()
            .filter(dialogue -> plan.unit(dialogue.host()).level().equals("COMMUNE"))
            .map(dialogue -> dialogue.recommendations().size())
            .toList();
    assertThat(sizes.subList(0, 407)).containsOnly(9);
    assertThat(sizes.subList(407, sizes.size())).containsOnly(8);
  }

  @Test
  void endsThemAsLaidDown() {
    assertThat(recommendations.stream().collect(groupingBy(this::fate, counting())))
        .isEqualTo(
            Map.of(
                "answered", 11_936L,
                "resolved", 4_420L,
                "in progress", 1_206L,
                "FORWARDED", 388L,
                "REJECTED", 137L));
    assertThat(recommendations.subList(18_087 - 1_206, 18_087))
        .allMatch(one -> fate(one).equals("in progress"));
  }

  private String fate(PlannedRecommendation one) {
    return switch (one.outcome()) {
      case ANSWERED_AT_DIALOGUE -> "answered";
      case ASSIGNED -> one.answeredOn() == null ? "in progress" : "resolved";
      case FORWARDED, REJECTED -> one.outcome().name();
    };
  }

  @Test
  void numbersThemInTheOrderOfReceipt() {
    for (int i = 0; i < recommendations.size(); i++) {
      assertThat(recommendations.get(i).number()).isEqualTo(i + 1);
    }
  }

  @Test
  void leavesAllThatWasResolvedToTheFrontAndTheTimer() {
    assertThat(recommendations)
        .filteredOn(one -> one.answeredOn() != null)
        .allMatch(PlannedRecommendation::closesByItself)
        .allMatch(one -> one.resolutionClass() != null);
    assertThat(plan.dialogues())
        .allMatch(dialogue -> dialogue.supervisor().equals("ha-tinh.supervisor"));
  }

  /** Ten working days after its supervision it closes; fifteen after its receipt it was due. */
  @Test
  void supervisesWhatWasAnsweredAtTheDialogueEarlyEnoughToCloseInTime() {
    var workingDays = new Facts().workingDays();
    for (var dialogue : plan.dialogues()) {
      assertThat(dialogue.recommendations())
          .filteredOn(one -> one.outcome() == Outcome.ANSWERED_AT_DIALOGUE)
          .allMatch(one -> workingDays.after(dialogue.heldOn(), 5).isAfter(one.supervisedOn()));
    }
  }

  @Test
  void goesInOrderAndInTime() {
    for (var dialogue : plan.dialogues()) {
      inOrder(
          dialogue.title(),
          plan.lateFrom(),
          dialogue.plannedOn(),
          dialogue.announcedOn(),
          dialogue.heldOn(),
          dialogue.concludedOn(),
          dialogue.publishedOn(),
          plan.lateTo());
      assertThat(dialogue.announcedOn()).isBeforeOrEqualTo(dialogue.heldOn().minusDays(7));
      assertThat(dialogue.publishedOn()).isBeforeOrEqualTo(dialogue.heldOn().plusDays(10));
      for (var one : dialogue.recommendations()) {
        inOrder(
            one.content(),
            dialogue.heldOn(),
            one.acceptedOn(),
            one.answeredOn(),
            one.resolvedOn(),
            one.supervisedOn(),
            plan.lateTo());
        assertThat(one.outcome() == Outcome.ASSIGNED).isEqualTo(dialogue.host().equals(one.lead()));
      }
    }
  }

  private static void inOrder(String name, LocalDate... days) {
    assertThat(Stream.of(days).filter(Objects::nonNull).toList()).as(name).isSorted();
  }

  @Test
  void letsTheDistrictsOfficerKeepTheDialoguesOfItsCommunes() {
    for (var dialogue : plan.dialogues()) {
      var host = plan.unit(dialogue.host());
      assertThat(dialogue.clerk())
          .isEqualTo(host.level().equals("COMMUNE") ? host.parent() : host.code());
    }
  }

  @Test
  void callsTheCommuneOfTheArticleByItsKey() {
    assertThat(plan.unit("cam-loc"))
        .returns("Xã Cẩm Lộc", PlannedUnit::name)
        .returns("cam-xuyen", PlannedUnit::parent);
    assertThat(plan.units()).hasSize(1 + 13 + 2 + 216);
  }
}
