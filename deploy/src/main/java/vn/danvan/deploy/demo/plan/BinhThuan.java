package vn.danvan.deploy.demo.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

/**
 * Bình Thuận 2023: 746 models registered by 14 units, 182 considered and 155 recognized by 13 of
 * them, 39 nominated to the province, 22 recognized there; the province's round of 2024 is open.
 */
final class BinhThuan {
  static final String PROVINCE = "binh-thuan";

  private static final int YEAR = 2023;
  private static final LocalDate OWN_DEADLINE = LocalDate.of(2023, 10, 20);
  private static final LocalDate OWN_DECISION = LocalDate.of(2023, 10, 31);
  private static final LocalDate NOMINATION = LocalDate.of(2023, 11, 15);
  private static final LocalDate VERDICT = LocalDate.of(2023, 12, 15);
  private static final LocalDate DECISION = LocalDate.of(2023, 12, 29);

  /** Models are launched by mid-April, so that the default terms of both levels are kept. */
  private static final int OWN_MIN_MONTHS = 3;

  private static final int PROVINCE_MIN_MONTHS = 6;
  private static final int COUNCIL_MEMBERS = 7;

  private final JsonNode scenario;
  private final WorkingDays workingDays;
  private final List<PlannedUnit> units;
  private final List<PlannedModel> models;
  private final List<PlannedRound> rounds = new ArrayList<>();
  private int nominations;

  private BinhThuan(Facts facts) {
    scenario = facts.scenario(PROVINCE);
    workingDays = facts.workingDays();
    units = new ProvinceUnits(facts, scenario).all();
    models = new BinhThuanModels(scenario, units, workingDays).all();
  }

  static DemoPlan plan(Facts facts) {
    return new BinhThuan(facts).plan();
  }

  private DemoPlan plan() {
    var forProvince = new ArrayList<PlannedNomination>();
    for (var unit : units) {
      if (unit.level().equals("DISTRICT") && recognized(unit) > 0) {
        ownRound(unit);
      }
    }
    for (var unit : units) {
      if (unit.level().equals("DISTRICT")) {
        forProvince.addAll(nominationsToProvince(unit));
      }
    }
    rounds.add(
        new PlannedRound(
            rounds.size() + 1,
            PROVINCE,
            "PROVINCE",
            YEAR,
            NOMINATION,
            PROVINCE_MIN_MONTHS,
            0,
            LocalDate.of(2023, 1, 31),
            LocalDate.of(2023, 11, 1),
            new PlannedRound.Course(
                LocalDate.of(2023, 12, 1),
                VERDICT,
                DECISION,
                "1229-QĐ/TU",
                council(),
                forProvince)));
    rounds.add(
        new PlannedRound(
            rounds.size() + 1,
            PROVINCE,
            "PROVINCE",
            YEAR + 1,
            LocalDate.of(2024, 11, 15),
            PROVINCE_MIN_MONTHS,
            targetPercent(),
            LocalDate.of(2024, 1, 31),
            LocalDate.of(2024, 2, 1),
            null));
    var outreach = new BinhThuanOutreach(workingDays);
    return new DemoPlan(
        scenario.required("id").asText(),
        PROVINCE,
        LocalDate.of(2023, 1, 1),
        LocalDate.of(2024, 12, 31),
        "Báo cáo kết quả phong trào thi đua \"Dân vận khéo\" tỉnh Bình Thuận năm 2023",
        units,
        List.of(),
        List.of(),
        models,
        RegistrationLists.of(units, models),
        List.copyOf(rounds),
        List.of(outreach.dialogue()),
        outreach.sessions(),
        List.of(),
        List.of(),
        List.of());
  }

  private void ownRound(PlannedUnit unit) {
    int recognized = recognized(unit);
    int considered = recognized + Math.max(1, recognized / 5);
    var submittedOn = LocalDate.of(2023, 10, 10);
    var candidates = modelsOf(unit).subList(0, considered);
    var list = new ArrayList<PlannedNomination>();
    for (var model : candidates) {
      boolean approved = list.size() < recognized;
      list.add(
          new PlannedNomination(
              ++nominations,
              model.number(),
              unit.code(),
              approved ? 88 : 76,
              submittedOn,
              LocalDate.of(2023, 10, 13),
              approved,
              approved ? 8 : 4,
              9,
              9));
    }
    int number = rounds.size() + 1;
    rounds.add(
        new PlannedRound(
            number,
            unit.code(),
            "DISTRICT",
            YEAR,
            OWN_DEADLINE,
            OWN_MIN_MONTHS,
            0,
            LocalDate.of(2023, 1, 31),
            LocalDate.of(2023, 10, 2),
            new PlannedRound.Course(
                LocalDate.of(2023, 10, 24),
                OWN_DECISION,
                OWN_DECISION,
                100 + number + "-QĐ/" + Signatures.of(unit),
                null,
                List.copyOf(list))));
  }

  private static PlannedCouncil council() {
    var members =
        IntStream.rangeClosed(1, COUNCIL_MEMBERS)
            .mapToObj(
                seat ->
                    new PlannedCouncil.Member(
                        seat,
                        PROVINCE + ".council" + seat,
                        InventedPersons.oneOfMany(seat),
                        switch (seat) {
                          case 1 -> "CHAIR";
                          case 2 -> "SECRETARY";
                          default -> "MEMBER";
                        }))
            .toList();
    return new PlannedCouncil(
        LocalDate.of(2023, 12, 4),
        "Phan Thiết",
        LocalDate.of(2021, 1, 1),
        LocalDate.of(2025, 12, 31),
        "15-BB/HĐ",
        members);
  }

  private List<PlannedNomination> nominationsToProvince(PlannedUnit unit) {
    int nominated = BinhThuan.figure(scenario, unit.code(), "nominatedToProvince");
    int recognized = BinhThuan.figure(scenario, unit.code(), "recognizedProvinceLevel");
    var list = new ArrayList<PlannedNomination>();
    for (var model : modelsOf(unit).subList(0, nominated)) {
      boolean approved = list.size() < recognized;
      list.add(
          new PlannedNomination(
              ++nominations,
              model.number(),
              unit.code(),
              approved ? 92 : 86,
              NOMINATION,
              LocalDate.of(2023, 11, 24),
              approved,
              approved ? 6 : 3,
              COUNCIL_MEMBERS,
              COUNCIL_MEMBERS));
    }
    return list;
  }

  private List<PlannedModel> modelsOf(PlannedUnit unit) {
    return models.stream().filter(model -> model.unit().equals(unit.code())).toList();
  }

  private int recognized(PlannedUnit unit) {
    return figure(scenario, unit.code(), "recognizedDistrictLevel");
  }

  private int targetPercent() {
    return scenario
        .required("figures")
        .valueStream()
        .filter(figure -> figure.required("id").asText().startsWith("target.2024."))
        .findFirst()
        .orElseThrow()
        .required("value")
        .asInt();
  }

  /** One of a unit's own figures. */
  static int figure(JsonNode scenario, String unit, String name) {
    return scenario
        .required("units")
        .valueStream()
        .filter(node -> node.required("key").asText().equals(unit))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("No figures of " + unit))
        .required("synthetic")
        .required(name)
        .asInt();
  }
}
