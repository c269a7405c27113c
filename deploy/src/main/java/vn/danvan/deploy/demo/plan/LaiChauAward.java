package vn.danvan.deploy.demo.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.danvan.deploy.demo.plan.PlannedAward.Kind;
import vn.danvan.deploy.demo.plan.PlannedAward.Recipient;

/**
 * The certificates of merit of Lai Châu 2020-2025 by the chairman of the provincial People's
 * Committee: the article's numbers of collectives and individuals. The district committees and
 * bodies of the province stand for the collectives; the persons are invented.
 */
final class LaiChauAward {
  private static final String FORM = "CERTIFICATE_OF_MERIT";
  private static final String NUMBER = "1/QĐ-UBND (số hư cấu)";
  private static final int DAYS_TO_DECISION = 10;

  private final JsonNode scenario;
  private final WorkingDays workingDays;
  private final PlannedUnit province;
  private final List<PlannedUnit> districts;

  LaiChauAward(JsonNode scenario, List<PlannedUnit> units, WorkingDays workingDays) {
    this.scenario = scenario;
    this.workingDays = workingDays;
    this.province = units.getFirst();
    this.districts = units.stream().filter(unit -> unit.level().equals("DISTRICT")).toList();
  }

  PlannedAward award() {
    var split = scenario.required("syntheticSplit").required("commendations");
    var decidedOn = LocalDate.parse(split.required("decidedOn").asText());
    var years = split.required("period").asText().split("\\.\\.");
    var recipients = new ArrayList<Recipient>();
    addCollectives(recipients, figure("commendations.collective"));
    addIndividuals(recipients, figure("commendations.individual"));
    return new PlannedAward(
        1,
        FORM,
        province.code() + "-ubnd",
        province.code(),
        workingDays.before(decidedOn, DAYS_TO_DECISION),
        NUMBER,
        decidedOn,
        Integer.parseInt(years[0]),
        Integer.parseInt(years[1]),
        List.copyOf(recipients));
  }

  /** The committees of the districts, then bodies of the province that the article names. */
  private void addCollectives(List<Recipient> recipients, int count) {
    for (var district : districts) {
      recipients.add(new Recipient(recipients.size() + 1, Kind.COLLECTIVE, district.code(), null));
    }
    for (var body : scenario.required("bodiesNamed")) {
      if (recipients.size() < count && !body.asText().contains("(")) {
        recipients.add(
            new Recipient(recipients.size() + 1, Kind.COLLECTIVE, province.code(), body.asText()));
      }
    }
  }

  private void addIndividuals(List<Recipient> recipients, int count) {
    for (int i = 0; i < count; i++) {
      recipients.add(
          new Recipient(
              recipients.size() + 1,
              Kind.INDIVIDUAL,
              districts.get(i % districts.size()).code(),
              InventedPersons.oneOfMany(i + 1)));
    }
  }

  private int figure(String id) {
    return scenario
        .required("figures")
        .valueStream()
        .filter(figure -> figure.required("id").asText().equals(id))
        .findFirst()
        .orElseThrow()
        .required("value")
        .asInt();
  }
}
