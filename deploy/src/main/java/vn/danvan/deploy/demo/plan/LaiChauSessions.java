package vn.danvan.deploy.demo.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The propaganda and legal-education sessions of Lai Châu 2020-2025, spread over the period: held
 * by the districts in turn while there are districts, then by the province.
 */
final class LaiChauSessions {
  private static final LocalDate DISTRICTS_END = LocalDate.of(2025, 7, 1);

  private final JsonNode counted;
  private final JsonNode period;
  private final WorkingDays workingDays;
  private final PlannedUnit province;
  private final List<PlannedUnit> districts;

  LaiChauSessions(JsonNode scenario, List<PlannedUnit> units, WorkingDays workingDays) {
    this.counted = scenario.required("syntheticSplit").required("outreach").required("counted");
    this.period = scenario.required("period");
    this.workingDays = workingDays;
    this.province = units.getFirst();
    this.districts = units.stream().filter(unit -> unit.level().equals("DISTRICT")).toList();
  }

  List<PlannedSession> all() {
    var sessions = new ArrayList<PlannedSession>();
    add(sessions, "PROPAGANDA", "Tuyên truyền", "propaganda");
    add(sessions, "LEGAL_EDUCATION", "Phổ biến, giáo dục pháp luật", "legalEducation");
    return List.copyOf(sessions);
  }

  private void add(List<PlannedSession> sessions, String kind, String title, String figure) {
    int n = counted.required(figure + "Sessions").asInt();
    int attendances = counted.required(figure + "Attendances").asInt();
    var days =
        workingDays.spread(
            n,
            LocalDate.parse(period.required("from").asText()),
            LocalDate.parse(period.required("to").asText()));
    for (int i = 0; i < n; i++) {
      var unit =
          days.get(i).isBefore(DISTRICTS_END) ? districts.get(i % districts.size()) : province;
      int number = sessions.size() + 1;
      sessions.add(
          new PlannedSession(
              number,
              title + " " + unit.name() + " " + number,
              kind,
              unit.code(),
              null,
              days.get(i),
              attendances / n + (i < attendances % n ? 1 : 0)));
    }
  }
}
