// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The committed description of the API, against which every answer is held that any test of the
 * running gateway gets: its status, its media type, and its body by its schema.
 */
final class ApiDescription {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  static final JsonNode DESCRIPTION = read();

  /** What was answered so far: {@code "get /v1/documents 200"}. */
  static final Set<String> SEEN = Collections.synchronizedSet(new TreeSet<>());

  private ApiDescription() {}

  private static JsonNode read() {
    try (InputStream in = ApiDescription.class.getResourceAsStream("/openapi.json")) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails if the answer is not as described; what no path describes is let pass. */
  static void check(HttpResponse<String> response) {
    String method = response.request().method().toLowerCase(Locale.ROOT);
    for (Map.Entry<String, JsonNode> path : DESCRIPTION.path("paths").properties()) {
      JsonNode operation = path.getValue().path(method);
      if (operation.isObject() && template(path.getKey()).matcher(path(response)).matches()) {
        check(method + " " + path.getKey(), operation, response);
        return;
      }
    }
  }

  private static String path(HttpResponse<String> response) {
    return response.request().uri().getPath();
  }

  private static Pattern template(String path) {
    return Pattern.compile(path.replaceAll("\\{\\w+}", "[^/]+"));
  }

  private static void check(String operation, JsonNode described, HttpResponse<String> response) {
    String status = String.valueOf(response.statusCode());
    String what = operation + " " + status + ": " + response.body();
    JsonNode answer = resolved(described.path("responses").path(status));
    assertThat(answer.isObject()).as("described: " + what).isTrue();
    SEEN.add(operation + " " + status);
    JsonNode contents = answer.path("content");
    if (contents.isMissingNode()) {
      assertThat(response.body()).as(what).isEmpty();
      return;
    }
    String type = response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    JsonNode content = contents.has(type) ? contents.path(type) : contents.path("*/*");
    assertThat(content.isObject()).as("described " + type + ": " + what).isTrue();
    if (type.endsWith("json") && !response.body().isEmpty()) {
      valid(what, content.path("schema"), response.body());
    }
  }

  private static void valid(String what, JsonNode schema, String body) {
    ObjectNode whole = JSON.createObjectNode();
    whole.set("components", DESCRIPTION.path("components"));
    if (schema.isObject()) {
      whole.setAll((ObjectNode) schema);
    }
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString())
                .validate(body, InputFormat.JSON))
        .as(what)
        .isEmpty();
  }

  static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? DESCRIPTION.at(node.path("$ref").asString().substring(1)) : node;
  }
}
