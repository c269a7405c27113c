package vn.danvan.deploy.demo.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.danvan.deploy.UnitIds;
import vn.danvan.deploy.demo.plan.ReformFacts.NewProvince;

/**
 * The reform of 2025-07-01 in one province as an act: its communes pass to those that took them
 * over, its districts end, and what belongs to a province that was merged passes to the body of the
 * same kind in the new one.
 */
public final class ReformAct {

  /** First day of the two-level structure. */
  public static final LocalDate EFFECTIVE = LocalDate.of(2025, 7, 1);

  /** Resolution on the arrangement of provincial administrative units; its basis everywhere. */
  private static final String RESOLUTION = "202/2025/QH15";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ReformFacts facts;
  private final String province;
  private final NewProvince heir;
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final ArrayNode opens = JSON.arrayNode();
  private final ArrayNode changes = JSON.arrayNode();

  /**
   * A unit as it is the day before.
   *
   * @param parent code of the unit above; null for the province
   * @param statisticsCode null where it has none
   */
  public record Unit(
      String code, String name, String kind, String level, String parent, String statisticsCode) {}

  private ReformAct(ReformFacts facts, String province, List<Unit> all) {
    this.facts = facts;
    this.province = province;
    this.heir = facts.heir(province);
    all.forEach(unit -> units.put(unit.code(), unit));
  }

  /** The number under which the act is executed. */
  public static String number(String province) {
    return RESOLUTION + " (" + province + ")";
  }

  /** Code of the province that the province's units belong to after the reform. */
  public static String heirOf(String province) {
    return new ReformFacts().heir(province).code();
  }

  /**
   * The act, as the body of the request that executes it.
   *
   * @param all the province and everything below it on the day before, what is above first
   */
  public static ObjectNode of(String province, List<Unit> all) {
    return new ReformAct(new ReformFacts(), province, all).body();
  }

  private ObjectNode body() {
    if (isMerged()) {
      open(heir.code(), heir.name(), heir.kind(), "PROVINCE", null, null, null);
      merge(province, heir.code());
    }
    facts
        .successors(province)
        .forEach(
            (code, name) ->
                open(communeCode(code), name, kindOf(name), "COMMUNE", heir.code(), null, code));
    units.values().stream().filter(unit -> !unit.code().equals(province)).forEach(this::pass);
    var body = JSON.objectNode();
    body.put("actNumber", number(province));
    body.put("issuer", "Quốc hội");
    body.put("effectiveOn", EFFECTIVE.toString());
    opens.addAll(changes);
    body.set("changes", opens);
    return body;
  }

  private boolean isMerged() {
    return !heir.code().equals(province);
  }

  private void pass(Unit unit) {
    if (unit.statisticsCode() != null && unit.level().equals("COMMUNE")) {
      succeed(unit, facts.successorsOf(province, unit.statisticsCode()));
    } else if (unit.statisticsCode() != null) {
      succeed(unit, successorsOfDistrict(unit));
    } else if (isMerged()) {
      passToSameKind(unit);
    } else if (unit.kind().equals("AFFILIATED_PARTY_COMMITTEE")) {
      changes
          .addObject()
          .put("type", "CHANGE_KIND")
          .put("unit", unit.code())
          .put("kind", unit.kind())
          .put("level", "COMMUNE");
    } else if (isClosed(unit.parent())) {
      changes.addObject().put("type", "MOVE").put("unit", unit.code()).put("parent", province);
    }
  }

  private boolean isClosed(String code) {
    return units.get(code).statisticsCode() != null && !code.equals(province);
  }

  private Set<String> successorsOfDistrict(Unit district) {
    var successors = new TreeSet<String>();
    units.values().stream()
        .filter(unit -> district.code().equals(unit.parent()) && unit.statisticsCode() != null)
        .forEach(
            commune -> successors.addAll(facts.successorsOf(province, commune.statisticsCode())));
    return successors;
  }

  /** By the statistics office's codes of the new units. */
  private void succeed(Unit unit, Set<String> successors) {
    if (successors.isEmpty()) {
      changes.addObject().put("type", "ABOLISH").put("unit", unit.code());
    } else if (successors.size() == 1) {
      merge(unit.code(), communeCode(successors.iterator().next()));
    } else {
      var parts =
          changes.addObject().put("type", "SPLIT").put("unit", unit.code()).putArray("parts");
      successors.forEach(code -> parts.add(communeCode(code)));
    }
  }

  /** A body of the province, an affiliated committee or an owner below one. */
  private void passToSameKind(Unit unit) {
    var code = heirCode(unit.code());
    var served = unit.level().equals("PROVINCE") ? heir.code() : null;
    var level = unit.level().equals("DISTRICT") ? "COMMUNE" : unit.level();
    var parent = isClosed(unit.parent()) ? heir.code() : heirCode(unit.parent());
    open(code, facts.renamed(unit.name(), province), unit.kind(), level, parent, served, null);
    merge(unit.code(), code);
  }

  private String heirCode(String code) {
    if (code.equals(province)) {
      return heir.code();
    }
    var rest = code.startsWith(province + "-") ? code.substring(province.length() + 1) : code;
    return heir.code() + "-" + rest;
  }

  private String communeCode(String statisticsCode) {
    return heir.code() + "-" + EFFECTIVE.getYear() + "-" + statisticsCode;
  }

  private static String kindOf(String name) {
    if (name.startsWith("Phường ")) {
      return "WARD";
    }
    return name.startsWith("Đặc khu ") ? "SPECIAL_ZONE" : "COMMUNE";
  }

  private void merge(String unit, String into) {
    var change = changes.addObject().put("type", "MERGE");
    change.putArray("units").add(unit);
    change.put("into", into);
  }

  private void open(
      String code,
      String name,
      String kind,
      String level,
      String parent,
      String territory,
      String statisticsCode) {
    var unit =
        opens
            .addObject()
            .put("type", "OPEN")
            .putObject("opens")
            .put("id", UnitIds.of(code, EFFECTIVE).toString())
            .put("code", code)
            .put("name", name)
            .put("kind", kind)
            .put("level", level);
    if (parent != null) {
      unit.put("parent", parent);
    }
    if (territory != null) {
      unit.put("territory", territory);
    }
    if (statisticsCode != null) {
      unit.put("statisticsCode", statisticsCode);
    }
  }
}
