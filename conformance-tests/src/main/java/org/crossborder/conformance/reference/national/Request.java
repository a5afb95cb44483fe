// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.national;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request as it came. */
@SuppressWarnings("ArrayRecordComponent") // only carried
record Request(
    String method, String path, Map<String, String> query, Headers headers, byte[] body) {
  static Request read(HttpExchange exchange) throws IOException {
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        query(exchange.getRequestURI().getRawQuery()),
        exchange.getRequestHeaders(),
        exchange.getRequestBody().readAllBytes());
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : Objects.requireNonNullElse(raw, "").split("&", -1)) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        query.put(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
      }
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** A header; empty if there is none. */
  String header(String name) {
    return Objects.requireNonNullElse(headers.getFirst(name), "");
  }

  boolean is(String otherMethod, String pattern) {
    return method.equals(otherMethod) && path.matches(pattern);
  }

  /** A step of the path, counted from one. */
  String step(int number) {
    return path.split("/", -1)[number];
  }
}
