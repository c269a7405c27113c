package vn.danvan.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of breaking change is found, and its harmless opposite is not. */
class ApiChangesTest {

  private static final String DOCUMENT =
      """
      {"paths": {"/models": {
        "post": {
          "operationId": "create",
          "security": [],
          "parameters": [{"name": "dryRun", "in": "query", "schema": {"type": "boolean"}}],
          "requestBody": {"content": {"application/json": {
            "schema": {"$ref": "#/components/schemas/Create"}}}},
          "responses": {"201": {"content": {"application/json": {
            "schema": {"$ref": "#/components/schemas/Model"}}}}}}}},
       "components": {"schemas": {
         "Kind": {"type": "string", "enum": ["A", "B"]},
         "Create": {"type": "object", "required": ["title"], "properties": {
           "title": {"type": "string", "maxLength": 300},
           "kind": {"$ref": "#/components/schemas/Kind"},
           "rows": {"type": "array", "items": {"type": "integer", "minimum": 1}}}},
         "Model": {"type": "object", "required": ["id"], "properties": {
           "id": {"type": "string", "format": "uuid"},
           "parent": {"$ref": "#/components/schemas/Model"},
           "owner": {"oneOf": [{"type": "string"}, {"type": "null"}]}}}}}}
      """;

  @Test
  void theSameDocumentBreaksNothing() {
    assertThat(ApiChanges.breaking(parse(DOCUMENT), parse(DOCUMENT))).isEmpty();
    assertThat(ApiChanges.differences(parse(DOCUMENT), parse(DOCUMENT))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "`\"/models\"`; `\"/patterns\"`; POST /models is gone",
        "`\"post\"`; `\"put\"`; POST /models is gone",
        "`\"operationId\": \"create\"`; `\"operationId\": \"add\"`; POST /models has another operationId",
        "`\"security\": []`; `\"security\": [{\"jwt\": []}]`; POST /models needs a token now",
        "`\"name\": \"dryRun\"`; `\"name\": \"dry\"`; POST /models no longer takes query parameter dryRun",
        "`\"in\": \"query\",`; `\"in\": \"query\", \"required\": true,`;"
            + " POST /models needs query parameter dryRun now",
        "`\"requestBody\": {`; `\"requestBody\": {\"required\": true,`; POST /models needs a body now",
        "`\"201\"`; `\"200\"`; POST /models 201 is gone",
        "`[\"A\", \"B\"]`; `[\"A\"]`; Kind no longer has the value B",
        "`[\"title\"]`; `[\"title\", \"kind\"]`; Create.kind is needed now",
        "`\"title\": {`; `\"name\": {`; Create.title is gone",
        "`\"maxLength\": 300`; `\"maxLength\": 299`; Create.title has a lower maxLength",
        "`\"maxLength\": 300`; `\"pattern\": \"x\"`; Create.title has another pattern",
        "`\"maxLength\": 300`; `\"enum\": [\"x\"]`; Create.title takes only some values now",
        "`\"minimum\": 1`; `\"minimum\": 2`; Create.rows[] has a higher minimum",
        "`{\"type\": \"integer\"`; `{\"type\": \"string\"`; Create.rows[] has another type",
        "`\"required\": [\"id\"]`; `\"required\": []`; Model.id may be missing now",
        "`\"format\": \"uuid\"`; `\"format\": \"date\"`; Model.id has another format",
        "`\"parent\"`; `\"above\"`; Model.parent is gone",
        "`[{\"type\": \"string\"}, {\"type\": \"null\"}]`; `[{\"type\": \"string\"}]`;"
            + " Model.owner has fewer alternatives",
      })
  void whatTakesAwayOrAsksMoreBreaks(String part, String replacement, String violation) {
    assertThat(DOCUMENT).contains(part);
    var changed = parse(DOCUMENT.replace(part, replacement));

    assertThat(ApiChanges.breaking(parse(DOCUMENT), changed)).contains(violation);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "`\"paths\": {`; `\"paths\": {\"/fields\": {\"get\": {\"operationId\": \"list\"}},`",
        "`\"parameters\": [`; `\"parameters\": [{\"name\": \"more\", \"in\": \"query\"},`",
        "`\"title\": {`; `\"note\": {\"type\": \"string\"}, \"title\": {`",
        "`\"id\": {`; `\"state\": {\"type\": \"string\"}, \"id\": {`",
        "`[\"A\", \"B\"]`; `[\"A\", \"B\", \"C\"]`",
        "`\"required\": [\"title\"]`; `\"required\": []`",
        "`\"required\": [\"id\"]`; `\"required\": [\"id\", \"parent\"]`",
        "`\"maxLength\": 300`; `\"maxLength\": 301`",
        "`\"minimum\": 1`; `\"minimum\": 0`",
        "`{\"type\": \"integer\"`; `{\"type\": [\"integer\", \"null\"]`",
      })
  void whatAddsOrAsksLessDoesNotBreakButIsADifference(String part, String replacement) {
    assertThat(DOCUMENT).contains(part);
    var changed = parse(DOCUMENT.replace(part, replacement));

    assertThat(ApiChanges.breaking(parse(DOCUMENT), changed)).isEmpty();
    assertThat(ApiChanges.differences(parse(DOCUMENT), changed)).isNotEmpty();
  }

  private static JsonNode parse(String document) {
    return ApiDocuments.parse(document.getBytes(StandardCharsets.UTF_8));
  }
}
