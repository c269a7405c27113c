package vn.danvan.modelservice.administrative;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.danvan.modelservice.unit.UnitLevel;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.text.Characters;
import vn.danvan.platform.text.Folding;

/** Query parameters of the list of administrative units. */
class AdministrativeUnitFilter {

  private static final int LONGEST_QUERY = 200;
  private static final Pattern CODE = Pattern.compile("[0-9]{2,5}");

  @Parameter(description = "Code of the unit directly above")
  @RestQuery
  String parent;

  @Parameter(description = "Code of a province: the units in it, and itself")
  @RestQuery
  String province;

  @Parameter(description = "PROVINCE, DISTRICT or COMMUNE")
  @RestQuery
  String level;

  @Parameter(description = "Words of the name, with or without diacritics, or a whole code")
  @RestQuery
  String q;

  @Parameter(description = "The day on which the units exist; today if left out")
  @RestQuery
  String on;

  /** What is looked for; null does not matter. */
  record Criteria(
      String parent, String province, UnitLevel level, String code, String words, LocalDate day) {

    /** The same, on another day. */
    Criteria on(LocalDate other) {
      return new Criteria(parent, province, level, code, words, other);
    }

    Map<String, Object> bindings() {
      var bindings = new HashMap<String, Object>();
      bindings.put("parent", parent);
      bindings.put("province", province);
      bindings.put("level", level == null ? null : level.name());
      bindings.put("code", code);
      bindings.put("words", words == null ? null : "% " + words + "%");
      bindings.put("day", day);
      return bindings;
    }
  }

  /** The day asked for. */
  LocalDate day(LocalDate today) {
    var day = Parameters.date("on", on);
    return day == null ? today : day;
  }

  /** What is asked for, on the day asked for. */
  Criteria criteria(LocalDate day) {
    var words = words();
    return new Criteria(
        code("parent", parent),
        code("province", province),
        Parameters.oneOf("level", level, UnitLevel.class),
        words != null && isCode(words) ? words : null,
        words,
        day);
  }

  private String words() {
    if (q == null) {
      return null;
    }
    var words = q.length() <= LONGEST_QUERY && Characters.allowed(q, false) ? Folding.fold(q) : "";
    if (words.isEmpty()) {
      throw Parameters.invalid("q", q);
    }
    return words;
  }

  /** Whether it can be a code of the statistics office. */
  static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  private static String code(String name, String value) {
    if (value != null && !isCode(value)) {
      throw Parameters.invalid(name, value);
    }
    return value;
  }
}
