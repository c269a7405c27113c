package vn.danvan.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What changed between two OpenAPI documents, and which of it breaks a client that was written for
 * the old one: something is gone or called otherwise, more is asked of a request, or an answer
 * promises less. A new value of an enumeration in an answer does not break: clients are told to
 * expect that.
 */
final class ApiChanges {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
  private static final List<String> UPPER_BOUNDS = List.of("maxLength", "maxItems", "maximum");
  private static final List<String> LOWER_BOUNDS = List.of("minLength", "minItems", "minimum");

  /** Which way a schema's values travel. */
  private enum Direction {
    REQUEST,
    ANSWER
  }

  private final JsonNode before;
  private final JsonNode after;
  private final TreeSet<String> breaking = new TreeSet<>();
  private final Set<String> compared = new HashSet<>();

  private ApiChanges(JsonNode before, JsonNode after) {
    this.before = before;
    this.after = after;
  }

  /** What breaks clients of the old document; empty if nothing does. */
  static List<String> breaking(JsonNode before, JsonNode after) {
    var changes = new ApiChanges(before, after);
    changes.compare();
    return List.copyOf(changes.breaking);
  }

  /** JSON pointers of all that differs. */
  static List<String> differences(JsonNode before, JsonNode after) {
    var differences = new ArrayList<String>();
    differences("", before, after, differences);
    return differences;
  }

  private static void differences(
      String pointer, JsonNode before, JsonNode after, List<String> differences) {
    if (before.equals(after)) {
      return;
    }
    if (!before.isObject() || !after.isObject()) {
      differences.add("changed: " + pointer);
      return;
    }
    var names = new TreeSet<String>();
    before.fieldNames().forEachRemaining(names::add);
    after.fieldNames().forEachRemaining(names::add);
    for (var name : names) {
      var below = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
      if (!before.has(name)) {
        differences.add("new: " + below);
      } else if (!after.has(name)) {
        differences.add("gone: " + below);
      } else {
        differences(below, before.get(name), after.get(name), differences);
      }
    }
  }

  private void compare() {
    for (var path : before.path("paths").properties()) {
      for (var member : path.getValue().properties()) {
        if (METHODS.contains(member.getKey())) {
          var where = member.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
          var now = after.path("paths").path(path.getKey()).path(member.getKey());
          if (now.isMissingNode()) {
            breaking.add(where + " is gone");
          } else {
            operation(where, member.getValue(), now);
          }
        }
      }
    }
  }

  private void operation(String where, JsonNode old, JsonNode now) {
    if (!old.path("operationId").equals(now.path("operationId"))) {
      breaking.add(where + " has another operationId");
    }
    if (isOpen(old) && !isOpen(now)) {
      breaking.add(where + " needs a token now");
    }
    parameters(where, old, now);
    var body = now.path("requestBody");
    if (body.path("required").asBoolean()
        && !old.path("requestBody").path("required").asBoolean()) {
      breaking.add(where + " needs a body now");
    }
    content(where + " body", old.path("requestBody"), body, Direction.REQUEST);
    for (var answer : old.path("responses").properties()) {
      if (answer.getKey().startsWith("2")) {
        var place = where + " " + answer.getKey();
        var same = now.path("responses").path(answer.getKey());
        if (same.isMissingNode()) {
          breaking.add(place + " is gone");
        } else {
          content(place, answer.getValue(), same, Direction.ANSWER);
        }
      }
    }
  }

  private static boolean isOpen(JsonNode operation) {
    var requirements = operation.path("security");
    for (var requirement : requirements) {
      if (requirement.isEmpty()) {
        return true;
      }
    }
    return requirements.isEmpty();
  }

  private void parameters(String where, JsonNode old, JsonNode now) {
    var known = byName(old);
    var offered = byName(now);
    known.forEach(
        (name, parameter) -> {
          var same = offered.get(name);
          if (same == null) {
            breaking.add(where + " no longer takes " + name);
          } else {
            schema(
                where + " " + name,
                parameter.path("schema"),
                same.path("schema"),
                Direction.REQUEST);
          }
        });
    offered.forEach(
        (name, parameter) -> {
          var wasRequired = known.containsKey(name) && known.get(name).path("required").asBoolean();
          if (parameter.path("required").asBoolean() && !wasRequired) {
            breaking.add(where + " needs " + name + " now");
          }
        });
  }

  private static TreeMap<String, JsonNode> byName(JsonNode operation) {
    var parameters = new TreeMap<String, JsonNode>();
    for (var parameter : operation.path("parameters")) {
      parameters.put(
          parameter.path("in").asText() + " parameter " + parameter.path("name").asText(),
          parameter);
    }
    return parameters;
  }

  private void content(String where, JsonNode old, JsonNode now, Direction direction) {
    for (var type : old.path("content").properties()) {
      var same = now.path("content").path(type.getKey());
      if (same.isMissingNode()) {
        breaking.add(where + " is no longer " + type.getKey());
      } else {
        schema(where, type.getValue().path("schema"), same.path("schema"), direction);
      }
    }
  }

  private void schema(String where, JsonNode old, JsonNode now, Direction direction) {
    var names = old.path("$ref").asText() + " " + now.path("$ref").asText() + " " + direction;
    if (old.has("$ref") && !compared.add(names)) {
      return;
    }
    var was = ApiDocuments.resolve(before, old);
    var is = ApiDocuments.resolve(after, now);
    var place = old.has("$ref") ? old.path("$ref").asText().replaceAll(".*/", "") : where;
    types(place, was, is, direction);
    values(place, was, is);
    if (direction == Direction.REQUEST) {
      bounds(place, was, is);
    }
    properties(place, was, is, direction);
    if (was.has("items")) {
      schema(place + "[]", was.path("items"), is.path("items"), direction);
    }
    alternatives(place, was, is, direction);
  }

  private void types(String where, JsonNode was, JsonNode is, Direction direction) {
    var old = texts(was.path("type"));
    var now = texts(is.path("type"));
    var narrow = direction == Direction.REQUEST ? now : old;
    var wide = direction == Direction.REQUEST ? old : now;
    if (!narrow.isEmpty() && !narrow.containsAll(wide.isEmpty() ? Set.of("any") : wide)) {
      breaking.add(where + " has another type");
    }
    if (!was.path("format").equals(is.path("format"))) {
      breaking.add(where + " has another format");
    }
  }

  private void values(String where, JsonNode was, JsonNode is) {
    if (is.path("enum").isMissingNode()) {
      return;
    }
    var now = texts(is.path("enum"));
    if (was.path("enum").isMissingNode()) {
      breaking.add(where + " takes only some values now");
    }
    for (var value : texts(was.path("enum"))) {
      if (!now.contains(value)) {
        breaking.add(where + " no longer has the value " + value);
      }
    }
  }

  private void bounds(String where, JsonNode was, JsonNode is) {
    for (var bound : UPPER_BOUNDS) {
      if (is.has(bound) && (!was.has(bound) || is.get(bound).asLong() < was.get(bound).asLong())) {
        breaking.add(where + " has a lower " + bound);
      }
    }
    for (var bound : LOWER_BOUNDS) {
      if (is.has(bound) && (!was.has(bound) || is.get(bound).asLong() > was.get(bound).asLong())) {
        breaking.add(where + " has a higher " + bound);
      }
    }
    if (is.has("pattern") && !is.path("pattern").equals(was.path("pattern"))) {
      breaking.add(where + " has another pattern");
    }
  }

  private void properties(String where, JsonNode was, JsonNode is, Direction direction) {
    for (var property : was.path("properties").properties()) {
      var place = where + "." + property.getKey();
      var same = is.path("properties").path(property.getKey());
      if (same.isMissingNode()) {
        breaking.add(place + " is gone");
      } else {
        schema(place, property.getValue(), same, direction);
      }
    }
    var needed = texts(was.path("required"));
    var needs = texts(is.path("required"));
    if (direction == Direction.REQUEST) {
      needs.removeAll(needed);
      needs.forEach(name -> breaking.add(where + "." + name + " is needed now"));
    } else {
      needed.removeAll(needs);
      needed.forEach(name -> breaking.add(where + "." + name + " may be missing now"));
    }
  }

  private void alternatives(String where, JsonNode was, JsonNode is, Direction direction) {
    for (var kind : List.of("oneOf", "anyOf", "allOf")) {
      var old = was.path(kind);
      var now = is.path(kind);
      if (now.size() < old.size()) {
        breaking.add(where + " has fewer alternatives");
      }
      for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
        schema(where + " " + kind + " " + i, old.get(i), now.get(i), direction);
      }
    }
  }

  private static TreeSet<String> texts(JsonNode node) {
    var texts = new TreeSet<String>();
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.forEach(element -> texts.add(element.asText()));
    return texts;
  }
}
