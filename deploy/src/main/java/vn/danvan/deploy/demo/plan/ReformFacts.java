package vn.danvan.deploy.demo.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the lists of units say about the reform: which commune became which. */
final class ReformFacts {

  private static final Map<String, NewProvince> HEIRS =
      Map.of(
          "binh-thuan", new NewProvince("lam-dong", "Tỉnh Lâm Đồng", "PROVINCE"),
          "binh-duong", new NewProvince("ho-chi-minh", "Thành phố Hồ Chí Minh", "CITY"),
          "ha-tinh", new NewProvince("ha-tinh", "Tỉnh Hà Tĩnh", "PROVINCE"),
          "lai-chau", new NewProvince("lai-chau", "Tỉnh Lai Châu", "PROVINCE"));

  private static final Map<String, String> FORMER_NAMES =
      Map.of("binh-thuan", "Tỉnh Bình Thuận", "binh-duong", "Tỉnh Bình Dương");

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Map<String, Set<String>>> successors = new HashMap<>();

  /** The province that another became; the same where it was not merged. */
  record NewProvince(String code, String name, String kind) {}

  ReformFacts() {
    lines("units_2025.csv").forEach(columns -> names.put(columns.get(0), columns.get(1)));
    lines("communes_2023.csv")
        .forEach(
            columns ->
                successors
                    .computeIfAbsent(columns.get(0), _ -> new HashMap<>())
                    .put(columns.get(2), codes(columns.get(4))));
  }

  private static Set<String> codes(String column) {
    return column.isEmpty() ? Set.of() : new TreeSet<>(List.of(column.split("\\|")));
  }

  NewProvince heir(String province) {
    var heir = HEIRS.get(province);
    if (heir == null) {
      throw new NoSuchElementException("No reform of " + province);
    }
    return heir;
  }

  /** Codes and names of the units that took over from a province's communes. */
  SortedMap<String, String> successors(String province) {
    var found = new TreeMap<String, String>();
    successors
        .get(province)
        .values()
        .forEach(codes -> codes.forEach(code -> found.put(code, names.get(code))));
    return found;
  }

  /** Codes of the units that took over from a commune; several where it was divided. */
  Set<String> successorsOf(String province, String statisticsCode) {
    return successors.get(province).getOrDefault(statisticsCode, Set.of());
  }

  /** A body's name with that of the new province in place of the former one. */
  String renamed(String name, String province) {
    return name.replace(lowered(FORMER_NAMES.get(province)), lowered(heir(province).name()));
  }

  private static String lowered(String name) {
    return name.substring(0, 1).toLowerCase() + name.substring(1);
  }

  private static Stream<List<String>> lines(String file) {
    try (InputStream in = ReformFacts.class.getResourceAsStream("/demo/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> List.of(line.split(",", -1)));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " is not readable", e);
    }
  }
}
