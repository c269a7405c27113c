package vn.danvan.deploy.demo.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The requests for legal aid of Lai Châu 2020-2025 with their cases, spread over the period as the
 * sessions are. Every request has two cases but for those that the sum leaves with one, which stand
 * evenly among the rest. What was asked of a district ends with it at the latest.
 */
final class LaiChauLegalAid {
  private static final LocalDate DISTRICTS_END = LocalDate.of(2025, 7, 1);
  private static final List<String> LAW_FIELDS =
      List.of("LAND", "CIVIL", "MARRIAGE_AND_FAMILY", "SOCIAL_POLICY", "CRIMINAL", "LABOR");
  private static final List<String> FORMS =
      List.of("ADVICE", "ADVICE", "LITIGATION", "ADVICE", "OUT_OF_COURT_REPRESENTATION");
  private static final int DAYS_BETWEEN_CASES = 5;
  private static final int DAYS_OF_A_CASE = 10;

  private final JsonNode counted;
  private final LocalDate from;
  private final LocalDate to;
  private final WorkingDays workingDays;
  private final PlannedUnit province;
  private final List<PlannedUnit> districts;

  LaiChauLegalAid(JsonNode scenario, List<PlannedUnit> units, WorkingDays workingDays) {
    var period = scenario.required("period");
    this.counted = scenario.required("syntheticSplit").required("outreach").required("counted");
    this.from = LocalDate.parse(period.required("from").asText());
    this.to = LocalDate.parse(period.required("to").asText());
    this.workingDays = workingDays;
    this.province = units.getFirst();
    this.districts = units.stream().filter(unit -> unit.level().equals("DISTRICT")).toList();
  }

  List<PlannedLegalAid> all() {
    int n = counted.required("legalAidRequests").asInt();
    int single = 2 * n - counted.required("legalAidCases").asInt();
    var days = workingDays.spread(n, from, to);
    var requests = new ArrayList<PlannedLegalAid>();
    int cases = 0;
    for (int i = 0; i < n; i++) {
      var on = days.get(i);
      var ofDistrict = on.isBefore(DISTRICTS_END);
      var last = ofDistrict ? DISTRICTS_END.minusDays(1) : to;
      var unit = ofDistrict ? districts.get(i % districts.size()) : province;
      // As often as the sum needs it: the whole number of such requests rises.
      var one = (long) (i + 1) * single / n > (long) i * single / n;
      var own = new ArrayList<PlannedLegalAid.Case>();
      for (int c = 0; c < (one ? 1 : 2); c++) {
        var openedOn = atMost(last, workingDays.after(on, 1 + c * DAYS_BETWEEN_CASES));
        var closedOn = atMost(last, workingDays.after(openedOn, DAYS_OF_A_CASE));
        own.add(
            new PlannedLegalAid.Case(
                cases + 1, FORMS.get(cases % FORMS.size()), openedOn, closedOn));
        cases++;
      }
      requests.add(
          new PlannedLegalAid(
              i + 1,
              unit.code(),
              LAW_FIELDS.get(i % LAW_FIELDS.size()),
              on,
              own.getLast().closedOn(),
              List.copyOf(own)));
    }
    return List.copyOf(requests);
  }

  private static LocalDate atMost(LocalDate last, LocalDate day) {
    return day.isAfter(last) ? last : day;
  }
}
