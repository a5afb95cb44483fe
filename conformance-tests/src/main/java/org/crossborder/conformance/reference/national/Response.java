// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.national;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An answer. */
@SuppressWarnings("ArrayRecordComponent") // only carried
record Response(int status, Map<String, String> headers, byte[] body) {
  static final JsonMapper JSON = JsonMapper.builder().build();
  static final String PROBLEM = "application/problem+json";

  Response {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  static Response of(int status, String type, byte[] body) {
    return new Response(status, Map.of("Content-Type", type), body);
  }

  static Response json(int status, JsonNode body) {
    return of(status, "application/json", JSON.writeValueAsBytes(body));
  }

  static Response empty(int status) {
    return new Response(status, Map.of(), new byte[0]);
  }

  /** A problem detail (RFC 9457). */
  static Response problem(int status, String title) {
    return of(status, PROBLEM, JSON.writeValueAsBytes(problemOf(status, title)));
  }

  static ObjectNode problemOf(int status, String title) {
    ObjectNode problem = JSON.createObjectNode();
    problem.put("type", "urn:conformance:problem:" + status);
    problem.put("title", title);
    problem.put("status", status);
    return problem;
  }

  boolean isProblem() {
    return PROBLEM.equals(headers.get("Content-Type"));
  }

  Response with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Response(status, more, body);
  }

  void write(HttpExchange exchange) throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
