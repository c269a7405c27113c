package vn.danvan.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that a document may lack, left out once. */
class ApiCompletenessTest {

  private static final String DOCUMENT =
      """
      {"openapi": "3.1.0", "info": {"title": "Notes", "version": "1"},
       "tags": [{"name": "notes", "description": "Notes"}],
       "paths": {
         "/notes": {"post": {
           "operationId": "createNote", "summary": "Write a note", "tags": ["notes"],
           "security": [{"jwt": []}],
           "parameters": [{"name": "Idempotency-Key", "in": "header", "description": "Key",
             "schema": {"type": "string"}}],
           "requestBody": {"content": {"application/json": {
             "schema": {"$ref": "#/components/schemas/CreateNote"}}}},
           "responses": {
             "201": {"description": "Created", "content": {"application/json": {
               "schema": {"$ref": "#/components/schemas/Note"}}}},
             "400": PROBLEM, "401": PROBLEM, "403": PROBLEM, "409": PROBLEM, "415": PROBLEM,
             "422": PROBLEM, "500": PROBLEM}}},
         "/notes/{id}": {"get": {
           "operationId": "getNote", "summary": "A note", "tags": ["notes"],
           "parameters": [{"name": "id", "in": "path", "description": "Id",
             "schema": {"type": "string"}}],
           "responses": {
             "200": {"description": "OK", "content": {"application/json": {
               "schema": {"$ref": "#/components/schemas/Note"}}}},
             "400": PROBLEM, "404": PROBLEM, "500": PROBLEM}}}},
       "components": {
         "securitySchemes": {"jwt": {"type": "http"}},
         "schemas": {
           "Problem": {"type": "object"},
           "Color": {"type": "string", "enum": ["RED"]},
           "Note": {"type": "object", "properties": {"id": {"type": "string"}}},
           "CreateNote": {"type": "object", "required": ["title"],
             "properties": {
               "title": {"type": "string", "maxLength": 9},
               "on": {"type": "string", "format": "date"},
               "color": {"$ref": "#/components/schemas/Color"}},
             "examples": [{"title": "Ghi chú", "color": "RED", "on": "2023-02-01"}]}}}}
      """
          .replace(
              "PROBLEM",
              """
              {"description": "No", "content": {"application/problem+json": {
                "schema": {"$ref": "#/components/schemas/Problem"}}}}""");

  @Test
  void aCompleteDocumentPasses() {
    assertThat(ApiCompleteness.violations(parse(DOCUMENT))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "3.1.0; 3.0.3; is not OpenAPI 3.1",
        "getNote; createNote; shares its operationId",
        "getNote; get_note; no operationId in camel case",
        "Write a note; ` `; has no summary",
        "Write a note; Viết một ghi chú; is not English",
        "`\"tags\": [\"notes\"]`; `\"tags\": []`; has no tag",
        "`\"description\": \"Notes\"`; `\"x\": \"\"`; is not described",
        "`\"description\": \"Key\",`; ``; does not describe Idempotency-Key",
        "`\"name\": \"id\"`; `\"name\": \"key\"`; does not document id",
        "`[{\"jwt\": []}]`; `[{\"basic\": []}]`; needs the unknown scheme basic",
        "`\"401\"`; `\"402\"`; does not document 401",
        "`\"404\"`; `\"405\"`; does not document 404",
        "`\"409\"`; `\"410\"`; does not document 409",
        "`\"201\"`; `\"200\"`; creates, so it answers 201",
        "`\"201\"`; `\"301\"`; documents no success",
        "application/problem+json; application/json; without a problem document",
        "`\"requestBody\"`; `\"x-body\"`; documents no body",
        "`\"examples\"`; `\"x-examples\"`; has no example of its body",
        "Ghi chú; Ghi chú rất dài; an example that breaks its schema: /title",
        "`\"color\": \"RED\"`; `\"color\": \"BLUE\"`; an example that breaks its schema: /color",
        "`\"on\": \"2023-02-01\"`; `\"on\": \"1.2.\"`; an example that breaks its schema: /on",
        "`\"on\": \"2023-02-01\"`; `\"day\": 1`; an example that breaks its schema",
      })
  void whatIsMissingIsNamed(String part, String replacement, String violation) {
    assertThat(DOCUMENT).contains(part);
    var incomplete = DOCUMENT.replace(part, replacement == null ? "" : replacement);

    assertThat(ApiCompleteness.violations(parse(incomplete)))
        .anySatisfy(found -> assertThat(found).contains(violation));
  }

  @Test
  void aStandardOutsideOfTheApiHasAShapeOfItsOwnForAllItsProblems() {
    var foreign =
        DOCUMENT
            .replace("application/problem+json", "application/json")
            .replace("\"$ref\": \"#/components/schemas/Problem\"", "\"type\": \"array\"");
    assertThat(ApiCompleteness.violations(parse(foreign))).isEmpty();
    assertThat(ApiCompleteness.violations(parse(foreign.replace("\"/notes", "\"/api/v1/notes"))))
        .anySatisfy(found -> assertThat(found).contains("without a problem document"));
  }

  private static JsonNode parse(String document) {
    return ApiDocuments.parse(document.getBytes(StandardCharsets.UTF_8));
  }
}
