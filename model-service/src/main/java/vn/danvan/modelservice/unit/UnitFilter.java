package vn.danvan.modelservice.unit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.text.Characters;
import vn.danvan.platform.units.UnitDirectory;

/** Query parameters of the list of units. */
class UnitFilter {

  @RestQuery List<String> id;

  @Parameter(description = "Id or code of the unit above")
  @RestQuery
  String parent;

  @Parameter(description = "CENTRAL, PROVINCE, DISTRICT, COMMUNE or RESIDENTIAL")
  @RestQuery
  String level;

  @Parameter(description = "A kind, such as DISTRICT or AGENCY")
  @RestQuery
  String kind;

  @Parameter(description = "The exact code")
  @RestQuery
  String code;

  @Parameter(description = "Code of the statistics office, which means something only with the day")
  @RestQuery
  String statisticsCode;

  @Parameter(description = "The day on which the units exist; today if left out")
  @RestQuery
  String on;

  @Parameter(
      description =
          "Sync: changes after the position that the last answer's `next` named; 0 from the start")
  @RestQuery
  String changesAfter;

  /** What is looked for; null does not matter. */
  record Criteria(
      List<UUID> ids,
      UUID parent,
      UnitLevel level,
      UnitKind kind,
      String code,
      String statisticsCode,
      LocalDate on) {

    Map<String, Object> bindings() {
      var bindings = new HashMap<String, Object>();
      bindings.put("wanted", ids == null ? null : ids.toArray(UUID[]::new));
      bindings.put("parent", parent);
      bindings.put("level", level == null ? null : level.name());
      bindings.put("kind", kind == null ? null : kind.name());
      bindings.put("code", code);
      bindings.put("statisticsCode", statisticsCode);
      bindings.put("on", on);
      return bindings;
    }
  }

  Criteria criteria(UnitDirectory units, LocalDate today) {
    var day = Parameters.date("on", on);
    requireReadable("code", code);
    requireReadable("statisticsCode", statisticsCode);
    return new Criteria(
        ids(),
        parent == null ? null : units.parameter("parent", parent).id(),
        Parameters.oneOf("level", level, UnitLevel.class),
        Parameters.oneOf("kind", kind, UnitKind.class),
        code,
        statisticsCode,
        day == null ? today : day);
  }

  /** Ids of the units wanted; null for all. */
  List<UUID> ids() {
    return Parameters.ids("id", id);
  }

  private static void requireReadable(String name, String value) {
    if (value != null && !Characters.allowed(value, false)) {
      throw Parameters.invalid(name, value);
    }
  }
}
