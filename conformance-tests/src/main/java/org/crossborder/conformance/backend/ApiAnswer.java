// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.backend;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What a national API answered. */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record ApiAnswer(int status, HttpHeaders headers, byte[] body) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST_SUMMARY = 300;

  /** A header's first value. */
  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /** The media type without parameters; empty if there is none. */
  public String mediaType() {
    return header("Content-Type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** The body as JSON; missing if it is none. */
  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JacksonException none) {
      return MissingNode.getInstance();
    }
  }

  /** The body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** In one line. */
  public String summary() {
    String text = text().strip().replaceAll("\\s+", " ");
    String shown =
        text.length() > LONGEST_SUMMARY ? text.substring(0, LONGEST_SUMMARY) + "…" : text;
    return "HTTP " + status + ", " + mediaType() + (shown.isEmpty() ? "" : ": " + shown);
  }
}
