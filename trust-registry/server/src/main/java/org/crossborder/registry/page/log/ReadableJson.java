// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.log;

import org.crossborder.trust.log.LogEntry;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An entry's JSON with line breaks. The leaf hash is of the bytes without them. */
final class ReadableJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ReadableJson() {}

  static String of(LogEntry entry) {
    return JSON.writeValueAsString(JSON.readTree(entry.toBytes()));
  }
}
