// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.scripted;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One version of a register, as the registry behind the script published it.
 *
 * @param content the snapshot's bytes
 */
@SuppressWarnings("ArrayRecordComponent") // only carried
public record Edition(long version, Instant nextUpdate, byte[] content) {
  static Edition of(byte[] content) {
    JsonNode json = Metadata.JSON.readTree(content);
    return new Edition(
        json.path("version").asLong(),
        Instant.parse(json.path("nextUpdate").asString("")),
        content);
  }

  String path() {
    return "/v1/snapshots/" + version;
  }
}
