package vn.danvan.deploy.demo.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The finer fields that a scenario's models belong to. */
final class ProvinceFields {
  private final Facts facts;

  ProvinceFields(Facts facts) {
    this.facts = facts;
  }

  /** In the order of the file. A field that another scenario uses too is no province's own. */
  List<PlannedField> of(JsonNode scenario) {
    var province = scenario.required("provinceKey").asText();
    var used = codes(scenario);
    return facts.fieldParents().entrySet().stream()
        .filter(field -> used.contains(field.getKey()))
        .map(field -> planned(field.getKey(), field.getValue(), province))
        .toList();
  }

  private PlannedField planned(String code, String parent, String province) {
    boolean shared = facts.scenarios().filter(other -> codes(other).contains(code)).count() > 1;
    var field = DemoField.valueOf(code);
    return new PlannedField(code, field.nameVi(), field.nameEn(), parent, shared ? null : province);
  }

  private static Set<String> codes(JsonNode scenario) {
    var named = scenario.path("models").valueStream().map(model -> model.path("fieldCode"));
    var split = scenario.path("syntheticSplit").path("byField").propertyStream();
    var codes = new TreeSet<String>();
    Stream.concat(named.map(JsonNode::asText), split.map(field -> field.getKey()))
        .forEach(codes::add);
    return codes;
  }
}
