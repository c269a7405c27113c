package vn.danvan.deploy.administrative;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The units before and after 2025-07-01 and which became which, as tables: the package's data, the
 * statistics office's codes of districts, and the corrections.
 */
final class AdministrativeData {

  private static final String WHOLE = "WHOLE";
  private static final String PART = "PART";

  /** It takes over at least a part; whether others do too, the package does not say. */
  private static final String UNKNOWN = "UNKNOWN";

  private final SourcePackage source;
  private final Corrections corrections;
  private final Map<String, SequencedSet<String>> divisions;
  private final SortedMap<String, String> provincesBefore = new TreeMap<>();
  private final SortedMap<String, District> districts = new TreeMap<>();
  private final SortedMap<String, Former> communesBefore = new TreeMap<>();
  private final Map<String, SourcePackage.Commune> communesAfter = new LinkedHashMap<>();

  private record District(String name, String province) {}

  private record Former(String name, String district, String successor) {}

  /**
   * @param districts code, name, province's code, province's name
   * @param divisions all successors of communes for which they are known
   */
  AdministrativeData(
      SourcePackage source,
      Corrections corrections,
      List<List<String>> districts,
      Map<String, SequencedSet<String>> divisions) {
    this.source = source;
    this.corrections = corrections;
    this.divisions = divisions;
    for (var row : districts) {
      provincesBefore.put(row.get(2), Names.clean(row.get(3)));
      this.districts.put(row.get(0), new District(Names.clean(row.get(1)), row.get(2)));
    }
    source.communes().stream()
        .sorted(Comparator.comparing(commune -> corrections.communeCode(commune.code())))
        .forEach(commune -> communesAfter.put(corrections.communeCode(commune.code()), commune));
    readCommunesBefore();
  }

  private void readCommunesBefore() {
    var codes = new HashMap<List<String>, String>();
    districts.forEach(
        (code, district) ->
            codes.put(List.of(provincesBefore.get(district.province()), district.name()), code));
    for (var mapping : source.mappings()) {
      if (mapping.code().isEmpty()) {
        continue;
      }
      var district = corrections.districtName(mapping.province(), mapping.district());
      communesBefore.put(
          mapping.code(),
          new Former(
              mapping.name(),
              required(codes, List.of(mapping.province(), district)),
              corrections.successor(mapping.code(), corrections.communeCode(mapping.successor()))));
    }
    corrections
        .communesBefore()
        .forEach(
            (code, value) -> {
              var parts = value.split("\\|");
              communesBefore.put(code, new Former(Names.clean(parts[0]), parts[1], parts[2]));
            });
  }

  private static <K> String required(Map<K, String> codes, K name) {
    var code = codes.get(name);
    if (code == null) {
      throw new IllegalStateException("There is no code for " + name);
    }
    return code;
  }

  /** Writes the tables into a folder; the same input gives the same bytes. */
  void write(Path folder) {
    Csv.write(
        folder.resolve("provinces_before.csv"),
        "code,name",
        rows(provincesBefore.entrySet(), entry -> List.of(entry.getKey(), entry.getValue())));
    Csv.write(
        folder.resolve("districts_before.csv"),
        "code,name,province",
        rows(
            districts.entrySet(),
            entry ->
                List.of(entry.getKey(), entry.getValue().name(), entry.getValue().province())));
    Csv.write(
        folder.resolve("communes_before.csv"),
        "code,name,district",
        rows(
            communesBefore.entrySet(),
            entry ->
                List.of(entry.getKey(), entry.getValue().name(), entry.getValue().district())));
    Csv.write(
        folder.resolve("provinces_after.csv"),
        "code,name",
        rows(source.provinces(), province -> List.of(province.code(), province.name())));
    Csv.write(
        folder.resolve("communes_after.csv"),
        "code,name,province,otherCode",
        rows(
            communesAfter.entrySet(),
            entry ->
                List.of(
                    entry.getKey(),
                    entry.getValue().name(),
                    entry.getValue().province(),
                    corrections.otherCode(entry.getKey()))));
    Csv.write(folder.resolve("successions.csv"), "from,to,share", successions());
  }

  private static <T> List<List<String>> rows(
      Iterable<T> elements, Function<T, List<String>> columns) {
    var rows = new ArrayList<List<String>>();
    elements.forEach(element -> rows.add(columns.apply(element)));
    return rows;
  }

  private List<List<String>> successions() {
    var provinces = new TreeMap<String, SequencedSet<String>>();
    var ofDistricts = new TreeMap<String, SequencedSet<String>>();
    var known = new TreeMap<String, Boolean>();
    var communes = new ArrayList<List<String>>();
    communesBefore.forEach(
        (code, commune) -> {
          var successors = successors(code, commune);
          var share = successors.size() > 1 ? PART : divisions.containsKey(code) ? WHOLE : UNKNOWN;
          known.merge(commune.district(), divisions.containsKey(code), Boolean::logicalAnd);
          for (var successor : successors) {
            communes.add(List.of(code, successor, share));
            add(ofDistricts, commune.district(), successor);
            add(
                provinces,
                districts.get(commune.district()).province(),
                communesAfter.get(successor).province());
          }
        });
    corrections
        .districtSuccessors()
        .forEach(
            (district, successor) -> {
              add(ofDistricts, district, successor);
              known.put(district, true);
            });
    var successions = new ArrayList<List<String>>();
    provinces.forEach((code, heirs) -> successions.addAll(ofProvince(code, heirs, provinces)));
    ofDistricts.forEach(
        (code, successors) -> {
          var share = successors.size() > 1 ? PART : known.get(code) ? WHOLE : UNKNOWN;
          successors.forEach(successor -> successions.add(List.of(code, successor, share)));
        });
    successions.addAll(communes);
    return successions;
  }

  private SequencedSet<String> successors(String code, Former commune) {
    var known = divisions.getOrDefault(code, new TreeSet<>(Set.of(commune.successor())));
    if (!known.contains(commune.successor())) {
      throw new IllegalStateException(code + " became " + commune.successor() + ", not " + known);
    }
    if (!communesAfter.keySet().containsAll(known)) {
      throw new IllegalStateException("A successor of " + code + " does not exist: " + known);
    }
    return known;
  }

  /** None for a province that the reform left as it was. */
  private List<List<String>> ofProvince(
      String code, Set<String> heirs, Map<String, SequencedSet<String>> provinces) {
    if (heirs.size() != 1) {
      throw new IllegalStateException("Province " + code + " is divided: " + heirs);
    }
    var heir = heirs.iterator().next();
    var merged = provinces.values().stream().filter(heirs::equals).count() > 1;
    return merged || !heir.equals(code) ? List.of(List.of(code, heir, WHOLE)) : List.of();
  }

  private static void add(
      Map<String, SequencedSet<String>> successors, String code, String successor) {
    successors.computeIfAbsent(code, _ -> new TreeSet<>()).add(successor);
  }

  /**
   * All successors of the communes of the demo's provinces: of these it is known who was divided.
   */
  static Map<String, SequencedSet<String>> divisions(List<List<String>> communes) {
    return communes.stream()
        .filter(row -> !row.get(4).isEmpty())
        .collect(
            Collectors.toMap(
                row -> row.get(2), row -> new TreeSet<>(List.of(row.get(4).split("\\|")))));
  }
}
