package vn.danvan.deploy.demo.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The 746 models of Bình Thuận 2023. They are numbered in the order of the units; within a unit the
 * named models come first, so that the first ones of each unit are those that are recognized and
 * nominated.
 */
final class BinhThuanModels {
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 3);
  private static final LocalDate LAST = LocalDate.of(2023, 3, 31);
  private static final int DAYS_TO_LAUNCH = 10;

  private final JsonNode scenario;
  private final WorkingDays workingDays;
  private final List<PlannedUnit> districts;
  private final Map<String, PlannedUnit> ownersByName = new HashMap<>();

  BinhThuanModels(JsonNode scenario, List<PlannedUnit> units, WorkingDays workingDays) {
    this.scenario = scenario;
    this.workingDays = workingDays;
    this.districts = units.stream().filter(unit -> unit.level().equals("DISTRICT")).toList();
    units.stream()
        .filter(unit -> unit.kind().equals("AGENCY"))
        .forEach(unit -> ownersByName.put(unit.name(), unit));
  }

  List<PlannedModel> all() {
    var quotas = new LinkedHashMap<String, Integer>();
    scenario
        .required("syntheticSplit")
        .required("registeredByField")
        .properties()
        .forEach(field -> quotas.put(field.getKey(), field.getValue().asInt()));
    int total = quotas.values().stream().mapToInt(Integer::intValue).sum();
    named().forEach(model -> quotas.merge(field(model), -1, Integer::sum));
    var fields = new ArrayDeque<>(Quotas.roundRobin(quotas));
    var dates = workingDays.spread(total, FIRST, LAST);
    var individuals = individuals();

    var models = new ArrayList<PlannedModel>(total);
    for (var district : districts) {
      var named = new ArrayDeque<>(namedOf(district).toList());
      for (int place = 1; place <= registered(district); place++) {
        int number = models.size() + 1;
        var registeredOn = dates.get(number - 1);
        models.add(
            named.isEmpty()
                ? generated(district, place, number, fields.remove(), registeredOn, individuals)
                : named(district, number, named.remove(), registeredOn));
      }
    }
    return List.copyOf(models);
  }

  private PlannedModel named(
      PlannedUnit district, int number, JsonNode model, LocalDate registeredOn) {
    return new PlannedModel(
        number,
        model.required("nameVi").asText(),
        field(model),
        owner(model).code(),
        district.code(),
        PlannedModel.OwnerKind.valueOf(model.required("ownerKind").asText()),
        null,
        area(district),
        registeredOn,
        workingDays.after(registeredOn, DAYS_TO_LAUNCH));
  }

  private PlannedModel generated(
      PlannedUnit district,
      int place,
      int number,
      String field,
      LocalDate registeredOn,
      List<Place> individuals) {
    int person = individuals.indexOf(new Place(district.code(), place)) + 1;
    return new PlannedModel(
        number,
        Titles.model(field, district, number),
        field,
        district.code(),
        district.code(),
        person > 0 ? PlannedModel.OwnerKind.INDIVIDUAL : PlannedModel.OwnerKind.COLLECTIVE,
        person > 0 ? InventedPersons.name(person) : null,
        area(district),
        registeredOn,
        workingDays.after(registeredOn, DAYS_TO_LAUNCH));
  }

  /** A model's place within its unit, from 1. */
  private record Place(String unit, int place) {}

  /** The last provincial recognitions in unit order that are not named models. */
  private List<Place> individuals() {
    var recognized = new ArrayList<Place>();
    for (var district : districts) {
      int first = (int) namedOf(district).count() + 1;
      for (int place = first; place <= recognizedByProvince(district); place++) {
        recognized.add(new Place(district.code(), place));
      }
    }
    int wanted =
        scenario
            .required("syntheticSplit")
            .required("recognitionsProvince")
            .required("INDIVIDUAL")
            .asInt();
    return recognized.subList(recognized.size() - wanted, recognized.size());
  }

  private int registered(PlannedUnit district) {
    return BinhThuan.figure(scenario, district.code(), "registered");
  }

  private int recognizedByProvince(PlannedUnit district) {
    return BinhThuan.figure(scenario, district.code(), "recognizedProvinceLevel");
  }

  private Stream<JsonNode> namedOf(PlannedUnit district) {
    return named().filter(model -> owner(model).parent().equals(district.code()));
  }

  private Stream<JsonNode> named() {
    return scenario.required("models").valueStream();
  }

  private PlannedUnit owner(JsonNode model) {
    return ownersByName.get(model.required("ownerVi").asText());
  }

  private static String field(JsonNode model) {
    return model.required("fieldCode").asText();
  }

  /** An affiliated committee has no area of its own: its models work in the whole province. */
  private String area(PlannedUnit district) {
    return district.kind().equals("AFFILIATED_PARTY_COMMITTEE")
        ? district.parent()
        : district.code();
  }
}
