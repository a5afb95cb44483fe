// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API breaks no client of the released description; and what would break one is found. */
class BreakingChangesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SMALL =
      """
      {"paths": {"/things": {"post": {
         "parameters": [
           {"name": "kind", "in": "query", "schema": {"type": "string", "enum": ["A", "B"]}},
           {"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": 200}}],
         "requestBody": {"content": {"application/json": {"schema": {
           "type": "object", "required": ["a"],
           "properties": {"a": {"type": "string"}, "b": {"type": "string"}}}}}},
         "responses": {
           "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/T"}}}},
           "404": {"description": "None."}}}}},
       "components": {"schemas": {"T": {
         "type": "object", "required": ["id"],
         "properties": {"id": {"type": "string"},
           "parts": {"type": "array", "items": {"type": "integer"}}}}}}}
      """;

  @Test
  void theApiBreaksNoClientOfTheReleasedDescription() throws Exception {
    assertThat(BreakingChanges.between(read("/api/openapi-released.json"), read("/openapi.json")))
        .isEmpty();
  }

  @Test
  void nothingBreaksWhereNothingChanges() {
    assertThat(BreakingChanges.between(JSON.readTree(SMALL), JSON.readTree(SMALL))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "/things"                        | "/other"                                 | is gone
          "post"                           | "put"                                    | is gone
          "name": "kind"                   | "name": "sort"                           | parameter query kind is gone
          "name": "limit",                 | "name": "limit", "required": true,       | is required now
          ["A", "B"]                       | ["A"]                                    | value B
          "maximum": 200                   | "maximum": 100                           | maximum is narrower
          "type": "integer", "maximum"     | "type": "string", "maximum"              | the type
          "string", "enum"                 | "string", "maxLength": 3, "enum"         | maxLength is narrower
          "string", "enum"                 | "string", "pattern": "x", "enum"         | the pattern
          {"content": {"application/json"  | {"content": {"text/xml"                  | is not taken any more
          {"content": {                    | {"required": true, "content": {          | body is required now
          "required": ["a"]                | "required": ["a", "b"]                   | required b
          "200": {"content"                | "201": {"content"                        | 200 is not answered
          "404"                            | "410"                                    | 404 is not answered
          "required": ["id"]               | "required": []                           | promised id
          "id": {"type": "string"}         | "id": {"type": "integer"}                | .id: the type
          "parts": {"type"                 | "pieces": {"type"                        | .parts is gone
          "items": {"type": "integer"}     | "items": {"type": "string"}              | .parts[]: the type
          """)
  void whatWouldBreakAClientIsFound(String was, String is, String told) {
    assertThat(SMALL).contains(was);
    List<String> found =
        BreakingChanges.between(JSON.readTree(SMALL), JSON.readTree(replacedFirst(SMALL, was, is)));
    assertThat(found).anySatisfy(line -> assertThat(line).contains(told));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ["A", "B"]          | ["A", "B", "C"]
          "maximum": 200      | "maximum": 300
          "required": ["a"]   | "required": []
          "required": ["id"]  | "required": ["id", "parts"]
          "404"               | "409": {"description": "New."}, "404"
          """)
  void whatBreaksNobodyIsNot(String was, String is) {
    assertThat(
            BreakingChanges.between(
                JSON.readTree(SMALL), JSON.readTree(replacedFirst(SMALL, was, is))))
        .isEmpty();
  }

  private static String replacedFirst(String text, String was, String is) {
    int at = text.indexOf(was);
    return text.substring(0, at) + is + text.substring(at + was.length());
  }

  private static JsonNode read(String resource) throws Exception {
    try (InputStream in = BreakingChangesTest.class.getResourceAsStream(resource)) {
      return JSON.readTree(in);
    }
  }
}
