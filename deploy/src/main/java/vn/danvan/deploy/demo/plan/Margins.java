package vn.danvan.deploy.demo.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Reads sums that the scenarios lay down. */
final class Margins {
  private Margins() {}

  /** A number for each name, in the order of the file. */
  static SequencedMap<String, Integer> of(JsonNode object) {
    var margins = new LinkedHashMap<String, Integer>();
    object.properties().forEach(one -> margins.put(one.getKey(), one.getValue().asInt()));
    return margins;
  }

  /** The same where each name has several numbers, of which one is meant. */
  static SequencedMap<String, Integer> of(JsonNode object, String which) {
    var margins = new LinkedHashMap<String, Integer>();
    object
        .properties()
        .forEach(one -> margins.put(one.getKey(), one.getValue().required(which).asInt()));
    return margins;
  }

  static int sum(SequencedMap<?, Integer> margins) {
    return margins.values().stream().mapToInt(Integer::intValue).sum();
  }
}
