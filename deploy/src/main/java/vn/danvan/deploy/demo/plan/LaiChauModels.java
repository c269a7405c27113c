package vn.danvan.deploy.demo.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * The 430 models of Lai Châu 2020-2025: 1 to 197 those registered before the period, from 198 on
 * those first registered in it, both in the order of the units. Sums by field, by unit and by year
 * are laid down for both.
 */
final class LaiChauModels {
  private static final int DAYS_TO_LAUNCH = 10;

  /** Districts end on this day: what they register is launched by then. */
  private static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);

  private final JsonNode split;
  private final WorkingDays workingDays;
  private final List<PlannedUnit> districts;
  private final Map<String, Areas> areas = new HashMap<>();

  LaiChauModels(JsonNode scenario, List<PlannedUnit> units, WorkingDays workingDays) {
    this.split = scenario.required("syntheticSplit");
    this.workingDays = workingDays;
    this.districts = units.stream().filter(unit -> unit.level().equals("DISTRICT")).toList();
    districts.forEach(district -> areas.put(district.code(), new Areas(district, units)));
  }

  List<PlannedModel> all() {
    var models = new ArrayList<PlannedModel>();
    add(models, "sustained", 0, "sustainedRegistered");
    add(models, "new", 1, "newRegistered");
    return List.copyOf(models);
  }

  /**
   * Adds the models of one kind.
   *
   * @param place where the kind's number stands in the pair of each unit
   */
  private void add(List<PlannedModel> models, String kind, int place, String yearsOfKind) {
    var fields = new ArrayDeque<>(Quotas.roundRobin(Margins.of(split.required("byField"), kind)));
    var yearQuotas = Margins.of(split.required(yearsOfKind));
    var years = new ArrayDeque<>(Quotas.roundRobin(yearQuotas));
    var days = new HashMap<String, Queue<LocalDate>>();
    yearQuotas.forEach((year, n) -> days.put(year, days(Integer.parseInt(year), n)));
    for (var district : districts) {
      int n = split.required("byUnit").required(district.code()).required(place).asInt();
      for (int i = 0; i < n; i++) {
        models.add(
            model(district, models.size() + 1, fields.remove(), days.get(years.remove()).remove()));
      }
    }
  }

  private PlannedModel model(
      PlannedUnit district, int number, String field, LocalDate registeredOn) {
    return new PlannedModel(
        number,
        Titles.model(field, district, number),
        field,
        district.code(),
        district.code(),
        PlannedModel.OwnerKind.COLLECTIVE,
        null,
        areas.get(district.code()).next(),
        registeredOn,
        workingDays.after(registeredOn, DAYS_TO_LAUNCH));
  }

  private Queue<LocalDate> days(int year, int n) {
    var last =
        year == LAST_DAY_OF_DISTRICTS.getYear()
            ? workingDays.before(LAST_DAY_OF_DISTRICTS, DAYS_TO_LAUNCH)
            : LocalDate.of(year, 12, 31);
    return new ArrayDeque<>(workingDays.spread(n, LocalDate.of(year, 1, 1), last));
  }
}
