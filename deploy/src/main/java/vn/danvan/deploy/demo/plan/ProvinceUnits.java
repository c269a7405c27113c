package vn.danvan.deploy.demo.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import vn.danvan.deploy.UnitIds;

/** The units of a scenario's province: itself, its districts, named owners, bodies, communes. */
final class ProvinceUnits {
  private final Facts facts;
  private final JsonNode scenario;
  private final String province;

  ProvinceUnits(Facts facts, JsonNode scenario) {
    this.facts = facts;
    this.scenario = scenario;
    this.province = scenario.required("provinceKey").asText();
  }

  /**
   * The units in the order in which they are to be created: the province, then its district-level
   * units in the order of the file, so that whoever knows a later one knows them all.
   */
  List<PlannedUnit> all() {
    var units = new ArrayList<PlannedUnit>();
    String provinceName = scenario.required("provinceVi").asText();
    units.add(
        new PlannedUnit(
            province,
            provinceName,
            "PROVINCE",
            "PROVINCE",
            null,
            null,
            scenario.required("gsoProvinceCode").asText(),
            UnitIds.DEFAULT_VALID_FROM));
    for (var district : scenario.required("units")) {
      if (district.required("level").asText().equals("DISTRICT")) {
        units.add(district(district));
      }
    }
    for (var owner : scenario.path("ownersNamed")) {
      units.add(
          new PlannedUnit(
              owner.required("key").asText(),
              owner.required("vi").asText(),
              "AGENCY",
              "COMMUNE",
              owner.required("parent").asText(),
              null,
              null,
              UnitIds.DEFAULT_VALID_FROM));
    }
    units.add(body("mttq", "Ủy ban Mặt trận Tổ quốc Việt Nam", "FATHERLAND_FRONT", provinceName));
    units.add(body("ubnd", "Ủy ban nhân dân", "PEOPLES_COMMITTEE", provinceName));
    for (var district : scenario.required("units")) {
      if (district.required("level").asText().equals("DISTRICT") && district.has("gsoCode")) {
        units.addAll(communes(district));
      }
    }
    return List.copyOf(units);
  }

  private PlannedUnit district(JsonNode district) {
    return new PlannedUnit(
        district.required("key").asText(),
        district.required("nameVi").asText(),
        district.required("kind").asText(),
        "DISTRICT",
        province,
        null,
        district.path("gsoCode").asText(null),
        UnitIds.DEFAULT_VALID_FROM);
  }

  private List<PlannedUnit> communes(JsonNode district) {
    return facts.communes(province, district.required("gsoCode").asText()).stream()
        .map(
            commune ->
                new PlannedUnit(
                    code(commune, district),
                    commune.name(),
                    communeKind(commune.name()),
                    "COMMUNE",
                    district.required("key").asText(),
                    null,
                    commune.code(),
                    UnitIds.DEFAULT_VALID_FROM))
        .toList();
  }

  /** A commune that the scenario names has its key, any other the province's and its own number. */
  private String code(Facts.Commune commune, JsonNode district) {
    return scenario
        .required("units")
        .valueStream()
        .filter(named -> named.path("parentCode").equals(district.required("gsoCode")))
        .filter(named -> named.required("nameVi").asText().equals(commune.name()))
        .map(named -> named.required("key").asText())
        .findFirst()
        .orElse(province + "-" + commune.code());
  }

  /** A body of the province whose work covers the whole of it. */
  private PlannedUnit body(String suffix, String name, String kind, String provinceName) {
    return new PlannedUnit(
        province + "-" + suffix,
        name + " " + provinceName.substring(0, 1).toLowerCase() + provinceName.substring(1),
        kind,
        "PROVINCE",
        province,
        province,
        null,
        UnitIds.DEFAULT_VALID_FROM);
  }

  private static String communeKind(String name) {
    if (name.startsWith("Phường ")) {
      return "WARD";
    }
    return name.startsWith("Thị trấn ") ? "TOWNSHIP" : "COMMUNE";
  }
}
