// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.crossborder.gateway.store.AuditEntry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a line of an export; whatever is not written as the gateway writes it is no entry. */
final class AuditLine {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST = 16_384;

  private AuditLine() {}

  static Optional<AuditEntry> read(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      JsonNode json = JSON.readTree(line);
      AuditEntry entry =
          new AuditEntry(
              json.path("number").asLong(0),
              Instant.parse(json.path("at").asString("")),
              json.path("actor").asString(""),
              json.path("act").asString(""),
              json.path("subject").asString(""),
              json.path("detail").asString(""),
              json.path("previous").asString(""),
              json.path("hash").asString(""));
      return CanonicalEntry.line(entry).equals(line) ? Optional.of(entry) : Optional.empty();
    } catch (JacksonException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
