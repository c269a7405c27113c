package vn.danvan.deploy.demo.plan;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The plan of Lai Châu 2020-2025 sums to the article and to the split that is laid down. */
class LaiChauPlanTest {
  private static final LocalDate PERIOD = LocalDate.of(2020, 1, 1);
  private static final LocalDate DISTRICTS_END = LocalDate.of(2025, 7, 1);

  private final DemoPlan plan = DemoPlans.of("lai-chau");
  private final WorkingDays workingDays = new Facts().workingDays();

  @Test
  void has197SustainedAnd233NewModels() {
    assertThat(sustained()).hasSize(197);
    assertThat(added()).hasSize(233);
    assertThat(plan.models()).hasSize(430);
  }

  @Test
  void splitsThemByField() {
    assertThat(byField(sustained()))
        .isEqualTo(
            Map.of(
                "ECONOMY", 44L,
                "NEW_RURAL", 40L,
                "SECURITY_ORDER", 62L,
                "ENVIRONMENT", 27L,
                "COMMUNITY_SOLIDARITY", 24L));
    assertThat(byField(added()))
        .isEqualTo(
            Map.of(
                "ECONOMY", 52L,
                "NEW_RURAL", 48L,
                "SECURITY_ORDER", 72L,
                "ENVIRONMENT", 34L,
                "COMMUNITY_SOLIDARITY", 27L));
  }

  @Test
  void splitsThemByUnit() {
    var split = new Facts().scenario("lai-chau").at("/syntheticSplit/byUnit");
    assertThat(plan.expectedUnits()).hasSize(8);
    for (var unit : plan.expectedUnits()) {
      assertThat(List.of(ofUnit(sustained(), unit), ofUnit(added(), unit)))
          .as(unit.code())
          .containsExactly(
              split.at("/" + unit.code() + "/0").asLong(),
              split.at("/" + unit.code() + "/1").asLong());
    }
  }

  @Test
  void splitsThemByYear() {
    Map<Integer, Long> byYear =
        plan.models().stream()
            .collect(groupingBy(model -> model.registeredOn().getYear(), counting()));
    assertThat(byYear)
        .isEqualTo(
            Map.of(
                2016, 49L, 2017, 49L, 2018, 49L, 2019, 50L, 2020, 40L, 2021, 42L, 2022, 40L, 2023,
                42L, 2024, 40L, 2025, 29L));
  }

  @Test
  void launchesEverythingWhileThereAreDistricts() {
    assertThat(plan.models())
        .allMatch(model -> model.launchedOn().isBefore(DISTRICTS_END))
        .allMatch(model -> workingDays.isWorking(model.registeredOn()))
        .allMatch(model -> model.registeredOn().isBefore(model.launchedOn()));
  }

  @Test
  void givesEveryModelACommuneOfItsDistrictInTurn() {
    for (var unit : plan.expectedUnits()) {
      var areas = plan.modelsOf(unit.code()).stream().map(PlannedModel::area).toList();
      var communes =
          plan.units().stream()
              .filter(commune -> unit.code().equals(commune.parent()))
              .map(PlannedUnit::code)
              .toList();
      assertThat(new HashSet<>(areas)).as(unit.code()).isEqualTo(new HashSet<>(communes));
      assertThat(areas).startsWith(communes.toArray(String[]::new));
    }
  }

  @Test
  void registersEveryModelOnce() {
    assertThat(plan.registrationLists().stream().flatMap(list -> list.models().stream()))
        .hasSize(430)
        .doesNotHaveDuplicates();
    assertThat(plan.registrationLists())
        .extracting(list -> list.unit() + " " + list.documentNumber())
        .doesNotHaveDuplicates();
  }

  @Test
  void rollsItsOwnFieldsUpToTheBasicOnes() {
    assertThat(plan.fields())
        .extracting(PlannedField::code, PlannedField::parent, PlannedField::province)
        .containsExactly(
            tuple("NEW_RURAL", "ECONOMY", "lai-chau"),
            tuple("SECURITY_ORDER", "DEFENSE_SECURITY", "lai-chau"),
            tuple("ENVIRONMENT", "CULTURE_SOCIETY", null),
            tuple("COMMUNITY_SOLIDARITY", "CULTURE_SOCIETY", "lai-chau"));
  }

  @Test
  void countsTheSessionsWithTheirAttendances() {
    var sessions = new PlanTable(plan).sessionsByKind();
    assertThat(sessions.get("PROPAGANDA").getCount()).isEqualTo(10_364);
    assertThat(sessions.get("PROPAGANDA").getSum()).isEqualTo(989_742);
    assertThat(sessions.get("LEGAL_EDUCATION").getCount()).isEqualTo(7_980);
    assertThat(sessions.get("LEGAL_EDUCATION").getSum()).isEqualTo(706_215);
    assertThat(sessions.get("PROPAGANDA").getMax() - sessions.get("PROPAGANDA").getMin())
        .isEqualTo(1);
    assertThat(plan.sessions())
        .allMatch(session -> workingDays.isWorking(session.heldOn()))
        .allMatch(session -> !session.heldOn().isBefore(PERIOD))
        .allMatch(session -> !session.heldOn().isAfter(LocalDate.of(2025, 10, 23)));
  }

  @Test
  void leavesTheSessionsAfterTheDistrictsToTheProvince() {
    assertThat(plan.sessions())
        .allMatch(
            session ->
                session.unit().equals("lai-chau") != session.heldOn().isBefore(DISTRICTS_END));
  }

  @Test
  void has780RequestsForLegalAidWith1430Cases() {
    assertThat(plan.legalAid()).hasSize(780);
    Map<Integer, Long> byCases =
        plan.legalAid().stream().collect(groupingBy(one -> one.cases().size(), counting()));
    assertThat(byCases).isEqualTo(Map.of(1, 130L, 2, 650L));
    assertThat(new PlanTable(plan).print()).contains("Legal aid: 780 requests with 1430 cases");
    var cases = plan.legalAid().stream().flatMap(request -> request.cases().stream()).toList();
    assertThat(cases).extracting(PlannedLegalAid.Case::number).doesNotHaveDuplicates();
    for (var request : plan.legalAid()) {
      assertThat(workingDays.isWorking(request.requestedOn())).isTrue();
      assertThat(request.requestedOn()).isAfterOrEqualTo(PERIOD);
      assertThat(request.closedOn()).isBeforeOrEqualTo(LocalDate.of(2025, 10, 23));
      assertThat(request.unit().equals("lai-chau"))
          .isNotEqualTo(request.closedOn().isBefore(DISTRICTS_END));
      assertThat(request.cases())
          .allMatch(one -> !one.openedOn().isBefore(request.requestedOn()))
          .allMatch(one -> !one.closedOn().isBefore(one.openedOn()))
          .allMatch(one -> !one.closedOn().isAfter(request.closedOn()));
    }
  }

  @Test
  void commends12CollectivesAnd37InventedIndividualsByOneDecision() {
    assertThat(plan.awards()).hasSize(1);
    var award = plan.awards().getFirst();
    assertThat(award.count(PlannedAward.Kind.COLLECTIVE)).isEqualTo(12);
    assertThat(award.count(PlannedAward.Kind.INDIVIDUAL)).isEqualTo(37);
    assertThat(award)
        .returns("lai-chau-ubnd", PlannedAward::issuer)
        .returns(LocalDate.of(2025, 10, 23), PlannedAward::decidedOn)
        .returns(2020, PlannedAward::fromYear)
        .returns(2025, PlannedAward::toYear);
    assertThat(award.proposedOn()).isBefore(award.decidedOn()).isAfter(DISTRICTS_END);
    assertThat(award.decisionNumber()).contains("hư cấu");
    assertThat(award.recipients())
        .extracting(recipient -> recipient.unit() + " " + recipient.name())
        .doesNotHaveDuplicates();
    assertThat(award.recipients())
        .filteredOn(recipient -> recipient.kind() == PlannedAward.Kind.INDIVIDUAL)
        .allMatch(recipient -> recipient.name().contains("(nhân vật hư cấu)"));
    assertThat(new PlanTable(plan).print())
        .contains("Commendations 2020-2025 by lai-chau-ubnd: 12 collectives and 37 individuals");
  }

  @Test
  void isOpenForLateEntryFromTheFirstRegistrationOn() {
    assertThat(plan.models()).allMatch(model -> !model.registeredOn().isBefore(plan.lateFrom()));
    assertThat(plan.sessions()).allMatch(session -> !session.heldOn().isAfter(plan.lateTo()));
  }

  private List<PlannedModel> sustained() {
    return plan.models().stream().filter(model -> model.registeredOn().isBefore(PERIOD)).toList();
  }

  private List<PlannedModel> added() {
    return plan.models().stream().filter(model -> !model.registeredOn().isBefore(PERIOD)).toList();
  }

  private static Map<String, Long> byField(List<PlannedModel> models) {
    return models.stream().collect(groupingBy(PlannedModel::field, counting()));
  }

  private static long ofUnit(List<PlannedModel> models, PlannedUnit unit) {
    return models.stream().filter(model -> model.owner().equals(unit.code())).count();
  }
}
