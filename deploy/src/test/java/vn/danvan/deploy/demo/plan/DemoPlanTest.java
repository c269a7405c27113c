package vn.danvan.deploy.demo.plan;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The plan of Bình Thuận 2023 holds the figures of the article, and nothing by chance. */
class DemoPlanTest {
  private final DemoPlan plan = DemoPlans.of("binh-thuan");
  private final PlanTable table = new PlanTable(plan);

  @Test
  void holdsTheFiguresOfTheArticle() {
    assertThat(plan.expectedUnits()).hasSize(14);
    assertThat(table.counts(null, 2023)).containsExactly(224, 261, 149, 112, 746, 182, 155, 39, 22);
    assertThat(table.counts(null, 2024)).containsOnly(0);
  }

  @Test
  void holdsTheFiguresOfEveryUnit() {
    var facts = new Facts().scenario("binh-thuan");
    for (var unit : plan.expectedUnits()) {
      var counts = table.counts(unit.code(), 2023);
      assertThat(List.of(counts.get(4), counts.get(6), counts.get(7), counts.get(8)))
          .as(unit.code())
          .containsExactly(
              BinhThuan.figure(facts, unit.code(), "registered"),
              BinhThuan.figure(facts, unit.code(), "recognizedDistrictLevel"),
              BinhThuan.figure(facts, unit.code(), "nominatedToProvince"),
              BinhThuan.figure(facts, unit.code(), "recognizedProvinceLevel"));
    }
  }

  @Test
  void hasThirteenUnitsThatConsideredAndOneThatDidNot() {
    assertThat(plan.ownRounds())
        .hasSize(13)
        .allMatch(round -> round.course().nominations().size() > round.course().approved().size())
        .noneMatch(round -> round.authority().equals("duc-linh"));
    assertThat(plan.provinceRound(2023).nominations())
        .extracting(PlannedNomination::nominatingUnit)
        .doesNotContain("duc-linh");
  }

  @Test
  void letsACouncilOfSevenDecideForTheProvince() {
    var course = plan.provinceRound(2023).course();
    var members = course.council().members();
    assertThat(members)
        .extracting(PlannedCouncil.Member::account)
        .hasSize(7)
        .doesNotHaveDuplicates();
    assertThat(members)
        .extracting(PlannedCouncil.Member::role)
        .containsOnlyOnce("CHAIR", "SECRETARY")
        .contains("MEMBER");
    assertThat(members).allMatch(member -> member.name().contains("hư cấu"));
    for (var nomination : course.nominations()) {
      assertThat(members.stream().filter(member -> member.isFor(nomination)))
          .hasSize(nomination.votesFor());
      var points =
          members.stream()
              .flatMap(member -> member.points(nomination).values().stream())
              .mapToInt(Integer::intValue)
              .sum();
      assertThat(points).isEqualTo(nomination.ownScore() * members.size());
    }
    assertThat(plan.ownRounds()).allMatch(round -> round.course().council() == null);
  }

  @Test
  void leavesTheRoundOf2024OpenWithItsTarget() {
    var round = plan.provinceRound(2024);
    assertThat(round.course()).isNull();
    assertThat(round.consideredPercent()).isEqualTo(100);
  }

  @Test
  void recognizesTheNamedModelsAndThreeIndividualsWhoAreMarkedAsFictitious() {
    var recognized =
        plan.provinceRound(2023).course().approved().stream()
            .map(nomination -> plan.model(nomination.model()))
            .toList();
    assertThat(recognized)
        .extracting(PlannedModel::title)
        .contains(
            "Dân vận khéo vùng đồng bào dân tộc thiểu số",
            "Lực lượng vũ trang tỉnh Bình Thuận tăng cường đoàn kết với đồng bào dân tộc, tôn giáo",
            "Nâng bước em tới trường - Con nuôi đồn biên phòng",
            "Số hóa di tích lịch sử, danh lam thắng cảnh tỉnh Bình Thuận");
    assertThat(recognized)
        .extracting(PlannedModel::owner)
        .contains("ca-tinh", "bchqs-tinh", "bdbp-tinh", "doan-tinh", "cuc-thue");
    assertThat(recognized.stream().collect(groupingBy(PlannedModel::ownerKind, counting())))
        .isEqualTo(
            Map.of(PlannedModel.OwnerKind.COLLECTIVE, 19L, PlannedModel.OwnerKind.INDIVIDUAL, 3L));
    assertThat(plan.models())
        .filteredOn(model -> model.ownerKind() == PlannedModel.OwnerKind.INDIVIDUAL)
        .hasSize(3)
        .allMatch(recognized::contains)
        .allMatch(model -> model.ownerName().contains("hư cấu"));
  }

  @Test
  void nominatesUpwardOnlyWhatWasRecognizedAtItsOwnLevel() {
    var recognized = new HashSet<Integer>();
    plan.ownRounds().stream()
        .flatMap(round -> round.course().approved().stream())
        .forEach(nomination -> recognized.add(nomination.model()));
    assertThat(plan.provinceRound(2023).nominations())
        .allMatch(nomination -> recognized.contains(nomination.model()));
  }

  @Test
  void registersEveryModelOnceByTheCommitteeOfItsOwner() {
    var listed = plan.registrationLists().stream().flatMap(list -> list.models().stream()).toList();
    assertThat(listed).hasSize(746).doesNotHaveDuplicates();
    for (var list : plan.registrationLists()) {
      assertThat(list.models())
          .allMatch(model -> plan.model(model).unit().equals(list.unit()))
          .allMatch(model -> plan.model(model).registeredOn().equals(list.on()));
    }
    assertThat(plan.registrationLists())
        .extracting(list -> list.unit() + " " + list.documentNumber())
        .doesNotHaveDuplicates();
  }

  @Test
  void createsParentsBeforeChildrenAndEveryCodeOnce() {
    var known = new HashSet<String>();
    for (var unit : plan.units()) {
      assertThat(unit.parent())
          .satisfiesAnyOf(p -> assertThat(p).isNull(), p -> assertThat(known).contains(p));
      assertThat(known.add(unit.code())).as(unit.code()).isTrue();
      assertThat(Normalizer.isNormalized(unit.name(), Normalizer.Form.NFC)).isTrue();
    }
    assertThat(plan.units()).hasSize(1 + 14 + 5 + 2 + 124);
  }

  @Test
  void printsUnitsLevelsFieldsYearsAndSums() {
    assertThat(table.print().lines())
        .anyMatch(line -> line.matches("duc-linh +DISTRICT +2023 .* 60 +0 +0 +0 +0"))
        .anyMatch(line -> line.matches("sum +2023 +224 +261 +149 +112 +746 +182 +155 +39 +22"));
  }
}
