// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report;

import org.crossborder.validation.signature.Indication;
import org.crossborder.validation.signature.ValidatedTimestamp;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes what validating one time-stamp gave, with the indications of EN 319 102-1. */
final class TimestampJson {
  private TimestampJson() {}

  static void write(JsonGenerator out, ValidatedTimestamp timestamp) {
    out.writeStartObject();
    text(out, "kind", timestamp.kind());
    text(out, "indication", word(timestamp.indication()));
    text(out, "subIndication", timestamp.subIndication());
    text(out, "rule", timestamp.ruleId());
    text(out, "time", timestamp.time());
    text(out, "latest", timestamp.latest());
    text(out, "policy", timestamp.policy().isEmpty() ? null : timestamp.policy());
    if (timestamp.authority() != null) {
      CertificateJson.write(out, "authority", timestamp.authority());
    }
    out.writeEndObject();
  }

  private static String word(Indication indication) {
    return switch (indication) {
      case TOTAL_PASSED -> "PASSED";
      case TOTAL_FAILED -> "FAILED";
      case INDETERMINATE -> "INDETERMINATE";
    };
  }

  private static void text(JsonGenerator out, String name, @Nullable Object value) {
    if (value != null) {
      out.writeStringProperty(name, value.toString());
    }
  }
}
