// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.webhook;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * One try to tell an event, as it came.
 *
 * @param path where it was told
 * @param headers by their names in lower case
 */
@SuppressWarnings("ArrayRecordComponent") // evidence; never compared
public record Telling(
    Instant at, String method, String path, Map<String, String> headers, byte[] body) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Telling {
    headers = Map.copyOf(headers);
  }

  /** A header; empty if there is none. */
  public String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  /** What {@code webhook-id} says. */
  public String id() {
    return header("webhook-id");
  }

  /** What {@code webhook-timestamp} says. */
  public String timestamp() {
    return header("webhook-timestamp");
  }

  /** What {@code webhook-signature} says. */
  public String signature() {
    return header("webhook-signature");
  }

  /** The media type without parameters. */
  public String mediaType() {
    return header("content-type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** The event as JSON; missing if the body is none. */
  public JsonNode event() {
    try {
      return JSON.readTree(body);
    } catch (JacksonException none) {
      return MissingNode.getInstance();
    }
  }

  /** What happened, such as {@code org.crossborder.document.submitted}. */
  public String type() {
    return event().path("type").asString("");
  }

  /** Of the document that it is about; empty if it names none. */
  public String sha256() {
    return event().at("/data/document/sha256").asString("");
  }

  /** Its headers that count, in one line. */
  public String head() {
    return "%s %s, %s, webhook-id: %s, webhook-timestamp: %s, webhook-signature: %s"
        .formatted(method, path, header("content-type"), id(), timestamp(), signature());
  }
}
