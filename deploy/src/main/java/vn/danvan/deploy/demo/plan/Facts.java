package vn.danvan.deploy.demo.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** The project's own copy of the articles' facts, read from the class path. */
final class Facts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode scenarios;
  private final List<Commune> communes;
  private final WorkingDays workingDays;

  /** A commune-level unit of 2023; its district is named by the statistics office's code. */
  record Commune(String province, String district, String code, String name) {}

  Facts() {
    scenarios = json("scenarios.json");
    workingDays = new WorkingDays(json("calendar_vn.json"));
    communes = lines("communes_2023.csv").skip(1).map(Facts::commune).toList();
  }

  /** The scenario of a province, by the province's code. */
  JsonNode scenario(String province) {
    return scenarios()
        .filter(scenario -> scenario.required("provinceKey").asText().equals(province))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("No scenario of " + province));
  }

  /** All scenarios, in the order of the file. */
  Stream<JsonNode> scenarios() {
    return scenarios.required("scenarios").valueStream();
  }

  /** The finer fields with the basic field that each rolls up to. */
  SequencedMap<String, String> fieldParents() {
    var parents = new LinkedHashMap<String, String>();
    scenarios
        .required("generator")
        .required("fieldParents")
        .properties()
        .forEach(field -> parents.put(field.getKey(), field.getValue().asText()));
    return parents;
  }

  /** The communes of a province's district, in the order of the file. */
  List<Commune> communes(String province, String district) {
    return communes.stream()
        .filter(commune -> commune.province().equals(province))
        .filter(commune -> commune.district().equals(district))
        .toList();
  }

  WorkingDays workingDays() {
    return workingDays;
  }

  private static Commune commune(String line) {
    var columns = line.split(",", -1);
    return new Commune(columns[0], columns[1], columns[2], columns[3]);
  }

  private static Stream<String> lines(String file) {
    return new String(bytes(file), StandardCharsets.UTF_8).lines();
  }

  private static JsonNode json(String file) {
    try {
      return JSON.readTree(bytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " is not readable", e);
    }
  }

  private static byte[] bytes(String file) {
    try (InputStream in = Facts.class.getResourceAsStream("/demo/" + file)) {
      if (in == null) {
        throw new IllegalStateException("demo/" + file + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " is not readable", e);
    }
  }
}
