package vn.danvan.reportingservice.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In what two answers of a report differ, line by line. */
final class SnapshotDifference {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** They tell when was asked, not what was found. */
  private static final Set<String> NO_FIGURES = Set.of("asOf", "watermarks");

  private SnapshotDifference() {}

  /**
   * A value that changed.
   *
   * @param path where it stands in the report; rows are named by what they are about
   * @param before null if it was not there
   * @param after null if it is there no longer
   */
  @Schema(name = "SnapshotDifferenceLine")
  record Line(
      @Schema(examples = "totals.registered") String path,
      @Schema(examples = "745") String before,
      @Schema(examples = "746") String after) {}

  /** Canonical JSON of both. */
  static List<Line> between(String before, String after) {
    var old = flat(before);
    var current = flat(after);
    var paths = new TreeSet<>(old.keySet());
    paths.addAll(current.keySet());
    return paths.stream()
        .filter(path -> !Objects.equals(old.get(path), current.get(path)))
        .map(path -> new Line(path, old.get(path), current.get(path)))
        .toList();
  }

  private static Map<String, String> flat(String content) {
    var found = new LinkedHashMap<String, String>();
    tree(content)
        .properties()
        .forEach(
            member -> {
              if (!NO_FIGURES.contains(member.getKey())) {
                flatten(member.getKey(), member.getValue(), found);
              }
            });
    return found;
  }

  static JsonNode tree(String content) {
    try {
      return JSON.readTree(content);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A snapshot holds JSON", broken);
    }
  }

  private static void flatten(String path, JsonNode node, Map<String, String> found) {
    if (node.isObject()) {
      node.properties()
          .forEach(member -> flatten(path + "." + member.getKey(), member.getValue(), found));
    } else if (node.isArray()) {
      var names = new ArrayList<String>();
      for (int i = 0; i < node.size(); i++) {
        var name = name(node.get(i), i);
        flatten(path + "." + (names.contains(name) ? name + "#" + i : name), node.get(i), found);
        names.add(name);
      }
    } else {
      found.put(path, node.isNull() ? null : node.asText());
    }
  }

  /** What an item is about: its id, code or the one text that it holds; otherwise its place. */
  private static String name(JsonNode item, int at) {
    for (var member : List.of("id", "code", "metric", "unit", "model", "key")) {
      var value = item.path(member);
      var text = value.isObject() ? value.path("id").asText("") : value.asText("");
      if (!text.isEmpty()) {
        return text;
      }
    }
    return item.properties().stream()
        .filter(member -> member.getValue().isTextual())
        .map(member -> member.getValue().asText())
        .findFirst()
        .orElse(Integer.toString(at));
  }
}
