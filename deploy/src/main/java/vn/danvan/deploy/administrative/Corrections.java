package vn.danvan.deploy.administrative;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is wrong in the package, one line and one reason each in {@code corrections.csv}. */
final class Corrections {

  private final Map<String, Map<String, String>> byKind = new HashMap<>();

  Corrections(List<List<String>> lines) {
    for (var line : lines) {
      if (line.size() != 4 || line.getLast().isBlank()) {
        throw new IllegalArgumentException("A correction has subject, value and reason: " + line);
      }
      var before =
          byKind
              .computeIfAbsent(line.getFirst(), _ -> new HashMap<>())
              .put(line.get(1), line.get(2));
      if (before != null) {
        throw new IllegalArgumentException("Corrected twice: " + line);
      }
    }
  }

  /** A commune's code since 2025-07-01. */
  String communeCode(String code) {
    return of("commune-code").getOrDefault(code, code);
  }

  /** The code that the package gives to the commune, if it is another one. */
  String otherCode(String code) {
    return of("commune-code").entrySet().stream()
        .filter(correction -> correction.getValue().equals(code))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  String districtName(String province, String name) {
    return of("district-name").getOrDefault(province + "|" + name, name);
  }

  String successor(String commune, String successor) {
    return of("successor").getOrDefault(commune, successor);
  }

  /** Communes that the package misses, by code: name, district's code, successor. */
  Map<String, String> communesBefore() {
    return of("commune-before");
  }

  /** Successors of districts that had no communes. */
  Map<String, String> districtSuccessors() {
    return of("district-successor");
  }

  private Map<String, String> of(String kind) {
    return byKind.getOrDefault(kind, Map.of());
  }
}
