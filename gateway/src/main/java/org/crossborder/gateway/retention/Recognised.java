// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.retention;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.crossborder.trust.path.Fingerprint;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stays of a validation report: its hash, and under which clause whose recognition counted
 * (Article 8), which quotes nothing of the document.
 *
 * @param sha256 of the report as the API gave it
 * @param recognition as JSON; null if the report says nothing of it
 */
record Recognised(@Nullable String sha256, @Nullable String recognition) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Recognised NOTHING = new Recognised(null, null);

  static Recognised of(Optional<String> report) {
    return report.map(Recognised::of).orElse(NOTHING);
  }

  private static Recognised of(String report) {
    return new Recognised(Fingerprint.sha256(report.getBytes(UTF_8)), recognition(report));
  }

  private static @Nullable String recognition(String report) {
    try {
      JsonNode recognition = JSON.readTree(report).path("recognition");
      return recognition.isObject() ? recognition.toString() : null;
    } catch (JacksonException e) {
      return null; // its hash stays
    }
  }
}
