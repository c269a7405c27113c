package vn.danvan.platform.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import vn.danvan.platform.access.Role;

/**
 * Who may call what: {@code rights-matrix.csv} on the class path, {@code
 * operationId,roles,scope,note} with roles separated by {@code |}, or {@code public}. It must name
 * exactly the operations of the OpenAPI document, and the running service is asked whether it keeps
 * to it.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> whoMayNotIsRefused() {
 *   return RightsMatrix.tests();
 * }
 * }</pre>
 */
public final class RightsMatrix {

  private static final String FILE = "rights-matrix.csv";
  private static final String HEADER = "operationId,roles,scope,note";
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");
  private static final Set<String> SCOPES = Set.of("own", "subtree", "all", "public");

  private RightsMatrix() {}

  /**
   * A line of the matrix.
   *
   * @param roles that may call; empty for public operations
   */
  public record Line(String operationId, Set<Role> roles, String scope, String note) {

    boolean isPublic() {
      return roles.isEmpty();
    }
  }

  /**
   * An operation of the document.
   *
   * @param path with parameters in braces
   * @param body whether it takes JSON
   * @param form whether it takes a form with a file
   * @param secured whether the document says that a token is needed
   */
  public record Operation(
      String id, String method, String path, boolean body, boolean form, boolean secured) {}

  /** Compares matrix and document, then asks the running service, one test per operation. */
  public static Stream<DynamicTest> tests() {
    return tests(UUID::randomUUID);
  }

  /**
   * The same.
   *
   * @param unit of the tokens, for services that look it up before the role
   */
  public static Stream<DynamicTest> tests(Supplier<UUID> unit) {
    var document = document();
    var operations = operations(document);
    var lines = lines(resource());
    var comparison =
        DynamicTest.dynamicTest(
            "the matrix names exactly the operations", () -> compare(lines, operations));
    return Stream.concat(
        Stream.of(comparison),
        operations.stream()
            .filter(operation -> lines.containsKey(operation.id()))
            .filter(operation -> !lines.get(operation.id()).isPublic())
            .map(
                operation ->
                    DynamicTest.dynamicTest(
                        operation.id() + " refuses who may not",
                        () -> refuses(operation, lines.get(operation.id()), unit.get()))));
  }

  /**
   * @throws AssertionError naming every operation without a line, every line without an operation,
   *     and every operation whose documented security contradicts its line
   */
  static void compare(Map<String, Line> lines, List<Operation> operations) {
    var violations = new ArrayList<String>();
    var seen = new HashSet<String>();
    for (var operation : operations) {
      var where = operation.method().toUpperCase(java.util.Locale.ROOT) + " " + operation.path();
      if (operation.id().isEmpty()) {
        violations.add(where + " has no operationId");
        continue;
      }
      if (!seen.add(operation.id())) {
        violations.add(operation.id() + " stands for two operations");
      }
      var line = lines.get(operation.id());
      if (line == null) {
        violations.add(operation.id() + " (" + where + ") has no line in " + FILE);
      } else if (!line.isPublic() && !operation.secured()) {
        violations.add(operation.id() + " is not public but documented without security");
      }
    }
    var lost = new TreeSet<>(lines.keySet());
    lost.removeAll(seen);
    lost.forEach(id -> violations.add(id + " in " + FILE + " is no operation"));
    if (!violations.isEmpty()) {
      throw new AssertionError(String.join("\n", violations));
    }
  }

  /** Without token 401; with a token of each role that is not listed 403, or 404. */
  static void refuses(Operation operation, Line line, UUID unit) {
    var anonymous = call(operation, given());
    if (anonymous != 401) {
      throw new AssertionError(operation.id() + " without token answers " + anonymous);
    }
    for (var role : Role.values()) {
      if (line.roles().contains(role)) {
        continue;
      }
      var token = TestTokens.of("rights-" + role.claim(), unit, role.claim());
      var status = call(operation, given().auth().oauth2(token));
      if (status != 403 && status != 404) {
        throw new AssertionError(
            operation.id()
                + " answers "
                + status
                + " to a "
                + role.claim()
                + ", who is not listed");
      }
    }
  }

  private static int call(Operation operation, RequestSpecification request) {
    var path = operation.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    if (!operation.method().equals("get")) {
      request.header("Idempotency-Key", UUID.randomUUID().toString());
    }
    if (operation.method().equals("put")) {
      request.header("If-Match", "\"1\"");
    }
    if (operation.body()) {
      request.contentType("application/json").body("{}");
    }
    if (operation.form()) {
      request.multiPart("file", "file.txt", new byte[] {'x'}, "text/plain");
    }
    return request
        .request(operation.method().toUpperCase(java.util.Locale.ROOT), path)
        .statusCode();
  }

  static Map<String, Line> lines(String csv) {
    var lines = new TreeMap<String, Line>();
    var rows = csv.lines().filter(row -> !row.isBlank() && !row.startsWith("#")).toList();
    if (rows.isEmpty() || !rows.getFirst().strip().equals(HEADER)) {
      throw new AssertionError(FILE + " must begin with " + HEADER);
    }
    for (var row : rows.subList(1, rows.size())) {
      var cells = row.split(",", 4);
      if (cells.length < 3 || !SCOPES.contains(cells[2].strip())) {
        throw new AssertionError(
            FILE + ": needs operation, roles and a scope of " + SCOPES + ": " + row);
      }
      var id = cells[0].strip();
      var note = cells.length < 4 ? "" : cells[3].strip();
      var line = new Line(id, roles(cells[1].strip(), row), cells[2].strip(), note);
      if (lines.put(id, line) != null) {
        throw new AssertionError(FILE + ": two lines for " + id);
      }
    }
    return lines;
  }

  private static Set<Role> roles(String cell, String row) {
    if (cell.equals("public")) {
      return Set.of();
    }
    var roles = new TreeSet<Role>();
    for (var name : cell.split("\\|")) {
      roles.add(
          Arrays.stream(Role.values())
              .filter(role -> role.claim().equals(name.strip()))
              .findFirst()
              .orElseThrow(() -> new AssertionError(FILE + ": no role " + name + ": " + row)));
    }
    return roles;
  }

  static List<Operation> operations(JsonNode document) {
    var operations = new ArrayList<Operation>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(member -> METHODS.contains(member.getKey()))
                    .map(member -> operation(path.getKey(), member.getKey(), member.getValue()))
                    .forEach(operations::add));
    return operations;
  }

  private static Operation operation(String path, String method, JsonNode operation) {
    return new Operation(
        operation.path("operationId").asText(""),
        method,
        path,
        operation.path("requestBody").path("content").has("application/json"),
        operation.path("requestBody").path("content").has("multipart/form-data"),
        !operation.path("security").isEmpty());
  }

  /** The document of the running service, as its clients get it. */
  private static JsonNode document() {
    try {
      return new ObjectMapper()
          .readTree(
              given()
                  .get("/q/openapi?format=json")
                  .then()
                  .statusCode(200)
                  .extract()
                  .body()
                  .asByteArray());
    } catch (IOException invalid) {
      throw new AssertionError("The OpenAPI document is not JSON", invalid);
    }
  }

  private static String resource() {
    try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new AssertionError("There is no " + FILE + " on the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
