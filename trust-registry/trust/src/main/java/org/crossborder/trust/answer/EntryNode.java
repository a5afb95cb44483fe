// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import org.crossborder.trust.log.LogEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A log entry as JSON within JSON; it is put into canonical form again before it is hashed. */
final class EntryNode {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EntryNode() {}

  static JsonNode of(LogEntry entry) {
    return JSON.readTree(entry.toBytes());
  }
}
