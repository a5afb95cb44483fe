// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What a client of one description could stumble over in another (OpenAPI 3.1). What is sent may
 * only become freer, what is answered only richer.
 */
final class BreakingChanges {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final JsonNode before;
  private final JsonNode after;
  private final List<String> found = new ArrayList<>();

  private BreakingChanges(JsonNode before, JsonNode after) {
    this.before = before;
    this.after = after;
  }

  /** One line for each; empty if clients of {@code before} get on with {@code after}. */
  static List<String> between(JsonNode before, JsonNode after) {
    BreakingChanges changes = new BreakingChanges(before, after);
    changes.paths();
    return changes.found;
  }

  private void paths() {
    for (Map.Entry<String, JsonNode> path : before.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          String where = operation.getKey() + " " + path.getKey();
          JsonNode now = after.path("paths").path(path.getKey()).path(operation.getKey());
          if (now.isMissingNode()) {
            found.add(where + " is gone");
          } else {
            operation(where, operation.getValue(), now);
          }
        }
      }
    }
  }

  private void operation(String where, JsonNode was, JsonNode is) {
    Map<String, JsonNode> then = parameters(was, before);
    Map<String, JsonNode> now = parameters(is, after);
    then.forEach(
        (name, parameter) -> {
          JsonNode same = now.get(name);
          if (same == null) {
            found.add(where + ": parameter " + name + " is gone");
          } else {
            required(
                where + ": parameter " + name, parameter.path("required"), same.path("required"));
            sent(where + ": parameter " + name, parameter.path("schema"), same.path("schema"));
          }
        });
    now.forEach(
        (name, parameter) -> {
          if (!then.containsKey(name) && parameter.path("required").asBoolean(false)) {
            found.add(where + ": parameter " + name + " is new and required");
          }
        });
    body(where + ": body", was.path("requestBody"), is.path("requestBody"));
    responses(where, was.path("responses"), is.path("responses"));
  }

  private static Map<String, JsonNode> parameters(JsonNode operation, JsonNode description) {
    return operation
        .path("parameters")
        .valueStream()
        .map(parameter -> resolved(parameter, description))
        .collect(
            Collectors.toMap(
                one -> one.path("in").asString() + " " + one.path("name").asString(), one -> one));
  }

  private void required(String where, JsonNode was, JsonNode is) {
    if (!was.asBoolean(false) && is.asBoolean(false)) {
      found.add(where + " is required now");
    }
  }

  private void body(String where, JsonNode was, JsonNode is) {
    if (was.isMissingNode() && is.path("required").asBoolean(false)) {
      found.add(where + " is new and required");
    }
    if (!was.isMissingNode()) {
      required(where, was.path("required"), is.path("required"));
    }
    for (Map.Entry<String, JsonNode> content : was.path("content").properties()) {
      JsonNode same = is.path("content").path(content.getKey());
      if (same.isMissingNode()) {
        found.add(where + ": " + content.getKey() + " is not taken any more");
      } else {
        sent(where, content.getValue().path("schema"), same.path("schema"));
      }
    }
  }

  private void responses(String where, JsonNode was, JsonNode is) {
    for (Map.Entry<String, JsonNode> response : was.properties()) {
      String at = where + ": " + response.getKey();
      JsonNode same = is.path(response.getKey());
      if (same.isMissingNode()) {
        found.add(at + " is not answered any more");
        continue;
      }
      JsonNode now = resolved(same, after).path("content");
      for (Map.Entry<String, JsonNode> content :
          resolved(response.getValue(), before).path("content").properties()) {
        if (now.path(content.getKey()).isMissingNode()) {
          found.add(at + ": " + content.getKey() + " is not given any more");
        } else {
          answered(
              at, content.getValue().path("schema"), now.path(content.getKey()).path("schema"));
        }
      }
    }
  }

  /** A schema of what clients send: no value that was taken may be refused. */
  private void sent(String where, JsonNode rawWas, JsonNode rawIs) {
    JsonNode was = resolved(rawWas, before);
    JsonNode is = resolved(rawIs, after);
    type(where, was, is);
    missing(where + ": value", texts(was.path("enum")), texts(is.path("enum")), is.has("enum"));
    missing(where + ": required", texts(is.path("required")), texts(was.path("required")), true);
    narrower(where, "maximum", "maxLength", was, is, 1);
    narrower(where, "minimum", "minLength", was, is, -1);
    if (is.has("pattern") && !is.path("pattern").equals(was.path("pattern"))) {
      found.add(where + ": the pattern is another one");
    }
    properties(where, was, is, this::sent);
  }

  /** A schema of what is answered: no member that was promised may be missing. */
  private void answered(String where, JsonNode rawWas, JsonNode rawIs) {
    JsonNode was = resolved(rawWas, before);
    JsonNode is = resolved(rawIs, after);
    type(where, was, is);
    missing(where + ": promised", texts(was.path("required")), texts(is.path("required")), true);
    properties(where, was, is, this::answered);
  }

  private void type(String where, JsonNode was, JsonNode is) {
    if (was.has("type") && !was.path("type").equals(is.path("type"))) {
      found.add(where + ": the type " + was.path("type") + " is " + is.path("type") + " now");
    }
  }

  private void narrower(
      String where, String bound, String length, JsonNode was, JsonNode is, int sign) {
    for (String name : List.of(bound, length)) {
      boolean bounded = is.has(name) && !was.has(name);
      if (bounded || sign * (was.path(name).asDouble(0) - is.path(name).asDouble(0)) > 0) {
        found.add(where + ": " + name + " is narrower");
      }
    }
  }

  private void missing(String where, Set<String> wanted, Set<String> there, boolean bounded) {
    if (bounded) {
      wanted.stream()
          .filter(value -> !there.contains(value))
          .forEach(value -> found.add(where + " " + value));
    }
  }

  @FunctionalInterface
  private interface Comparison {
    void of(String where, JsonNode was, JsonNode is);
  }

  private void properties(String where, JsonNode was, JsonNode is, Comparison comparison) {
    for (Map.Entry<String, JsonNode> property : was.path("properties").properties()) {
      String at = where + "." + property.getKey();
      JsonNode same = is.path("properties").path(property.getKey());
      if (same.isMissingNode()) {
        found.add(at + " is gone");
      } else {
        comparison.of(at, property.getValue(), same);
      }
    }
    if (was.has("items")) {
      comparison.of(where + "[]", was.path("items"), is.path("items"));
    }
  }

  private static Set<String> texts(JsonNode array) {
    return array
        .valueStream()
        .map(JsonNode::asString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonNode resolved(@Nullable JsonNode node, JsonNode description) {
    JsonNode at = node == null ? MissingNode.getInstance() : node;
    while (at.has("$ref")) {
      at = description.at(at.path("$ref").asString().substring(1));
    }
    return at;
  }
}
