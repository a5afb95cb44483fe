// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report.sarif;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.language.Language;
import tools.jackson.core.JsonGenerator;

/**
 * One finding as a result (SARIF 2.1.0, section 3.27).
 *
 * @param rule index of its rule in the log
 * @param uri of the document
 * @param artifact index of the document in the log
 */
record SarifResult(Finding finding, int rule, String uri, int artifact) {
  void write(JsonGenerator out, Language language) {
    boolean open = finding.severity() == Severity.UNDECIDED;
    out.writeStartObject();
    out.writeStringProperty("ruleId", finding.ruleId());
    out.writeNumberProperty("ruleIndex", rule);
    out.writeStringProperty("kind", open ? "open" : "fail");
    out.writeStringProperty("level", level(finding.severity()));
    out.writeObjectPropertyStart("message");
    out.writeStringProperty("text", finding.message().in(language));
    out.writeEndObject();
    out.writeArrayPropertyStart("locations");
    location(out, finding.location());
    out.writeEndArray();
    out.writeObjectPropertyStart("partialFingerprints");
    out.writeStringProperty("ruleAndPlace/v1", fingerprint());
    out.writeEndObject();
    properties(out, language);
    out.writeEndObject();
  }

  /** What is undecided has no level, as section 3.27.10 demands of it. */
  static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
      case UNDECIDED -> "none";
    };
  }

  private void location(JsonGenerator out, Location location) {
    out.writeStartObject();
    out.writeObjectPropertyStart("physicalLocation");
    out.writeObjectPropertyStart("artifactLocation");
    out.writeStringProperty("uri", uri);
    out.writeNumberProperty("index", artifact);
    out.writeEndObject();
    if (location.isKnown()) {
      out.writeObjectPropertyStart("region");
      out.writeNumberProperty("startLine", location.line());
      out.writeNumberProperty("startColumn", Math.max(1, location.column()));
      out.writeEndObject();
    }
    out.writeEndObject();
    if (!location.xpath().isEmpty()) {
      out.writeArrayPropertyStart("logicalLocations");
      out.writeStartObject();
      out.writeStringProperty("fullyQualifiedName", location.xpath());
      out.writeStringProperty("kind", "element");
      out.writeEndObject();
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private void properties(JsonGenerator out, Language language) {
    out.writeObjectPropertyStart("properties");
    out.writeStringProperty("layer", finding.layer().name());
    out.writeStringProperty("severity", finding.severity().name());
    out.writeStringProperty("agreementRule", finding.agreementRule());
    out.writeStringProperty("clause", finding.clause());
    out.writeStringProperty("field", finding.field().in(language));
    out.writeStringProperty("remedy", finding.remedy().in(language));
    out.writeEndObject();
  }

  /** Stays the same when lines move, or when the reader's language changes. */
  private String fingerprint() {
    String place = finding.ruleId() + "\n" + finding.location().xpath();
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(place.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
