package vn.danvan.deploy.demo.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * The models of Bình Dương 2024: 1 to 47 those of Thủ Dầu Một, the named ones first, then those of
 * the province. They are registered and launched within the year.
 */
final class BinhDuongModels {
  static final String CITY = "thu-dau-mot";
  private static final int DAYS_TO_LAUNCH = 10;

  private final JsonNode scenario;
  private final WorkingDays workingDays;
  private final PlannedUnit province;
  private final PlannedUnit city;
  private final Areas areas;

  BinhDuongModels(JsonNode scenario, List<PlannedUnit> units, WorkingDays workingDays) {
    this.scenario = scenario;
    this.workingDays = workingDays;
    this.province = units.getFirst();
    this.city = units.stream().filter(unit -> unit.code().equals(CITY)).findFirst().orElseThrow();
    this.areas = new Areas(city, units);
  }

  List<PlannedModel> all() {
    var named = scenario.required("models").valueStream().toList();
    var ofCity = named.stream().filter(this::belongsToCity).toList();
    var ofProvince = named.stream().filter(model -> !belongsToCity(model)).toList();
    var split = scenario.required("syntheticSplit");
    var generated = Quotas.roundRobin(Margins.of(split.required("thuDauMotGenerated")));
    var days = days(named.size() + generated.size());

    var models = new ArrayList<PlannedModel>();
    ofCity.forEach(model -> models.add(named(model, city, areas.next(), models.size() + 1, days)));
    for (var field : generated) {
      int number = models.size() + 1;
      models.add(model(Titles.model(field, city, number), field, city, areas.next(), number, days));
    }
    ofProvince.forEach(
        model -> models.add(named(model, province, province.code(), models.size() + 1, days)));
    return List.copyOf(models);
  }

  private boolean belongsToCity(JsonNode model) {
    return model.required("ownerVi").asText().equals(city.name());
  }

  private PlannedModel named(
      JsonNode model, PlannedUnit owner, String area, int number, ArrayDeque<LocalDate> days) {
    return model(
        model.required("nameVi").asText(),
        model.required("fieldCode").asText(),
        owner,
        area,
        number,
        days);
  }

  private PlannedModel model(
      String title,
      String field,
      PlannedUnit owner,
      String area,
      int number,
      ArrayDeque<LocalDate> days) {
    var registeredOn = days.remove();
    return new PlannedModel(
        number,
        title,
        field,
        owner.code(),
        owner.code(),
        PlannedModel.OwnerKind.COLLECTIVE,
        null,
        area,
        registeredOn,
        workingDays.after(registeredOn, DAYS_TO_LAUNCH));
  }

  private ArrayDeque<LocalDate> days(int n) {
    var period = scenario.required("period");
    var last = LocalDate.parse(period.required("to").asText());
    return new ArrayDeque<>(
        workingDays.spread(
            n,
            LocalDate.parse(period.required("from").asText()),
            workingDays.before(last, DAYS_TO_LAUNCH)));
  }
}
