// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.trqp;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.crossborder.registry.http.RequestBodies;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An authorization or recognition query (TRQP 2.0, API schemas). What it does not know it ignores
 * (Extensibility, 2).
 *
 * @param entityId who is asked about
 * @param authorityId whose word is asked for: a Party that recognises
 * @param action a purpose, e.g. {@code import-clearance}
 * @param resource a document type, e.g. {@code certificate-of-origin}
 * @param time as of when, or null for now
 * @param context all its members, as given
 */
record TrqpQuery(
    String entityId,
    String authorityId,
    String action,
    String resource,
    @Nullable Instant time,
    Map<String, String> context) {
  private static final int LONGEST = 256;
  private static final int LARGEST_MEMBER = 1 << 20;

  TrqpQuery {
    context = Map.copyOf(context);
  }

  /** Reads a query; what is none is refused with 400 and a sentence. */
  static TrqpQuery of(JsonNode body) {
    Map<String, String> context = context(body.path("context"));
    return new TrqpQuery(
        identifier(body, "entity_id"),
        identifier(body, "authority_id"),
        identifier(body, "action"),
        identifier(body, "resource"),
        Optional.ofNullable(context.get("time")).map(TrqpQuery::time).orElse(null),
        context);
  }

  /** A member of the context that this registry understands. */
  Optional<String> given(String member) {
    return Optional.ofNullable(context.get(member));
  }

  private static String identifier(JsonNode body, String field) {
    JsonNode value = body.path(field);
    if (!value.isString() || value.asString().isBlank() || value.asString().length() > LONGEST) {
      throw RequestBodies.bad(field + " is needed: a string of at most " + LONGEST + " characters");
    }
    try {
      return new URI(value.asString()).toString();
    } catch (URISyntaxException e) {
      throw RequestBodies.bad(field + " is no identifier as RFC 3986 writes it");
    }
  }

  private static Map<String, String> context(JsonNode context) {
    if (!context.isMissingNode() && !context.isObject()) {
      throw RequestBodies.bad("context is an object");
    }
    Map<String, String> members = new TreeMap<>();
    context.forEachEntry(
        (name, value) -> {
          if (!value.isString() || value.asString().length() > LARGEST_MEMBER) {
            throw RequestBodies.bad("context." + name + " is a string");
          }
          members.put(name, value.asString());
        });
    return members;
  }

  private static Instant time(String text) {
    Instant time = RequestBodies.time("context.time", text);
    if (!text.endsWith("Z")) {
      throw RequestBodies.bad("context.time is in UTC and ends in Z");
    }
    return time;
  }
}
