// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.document;

import java.util.Comparator;
import java.util.List;
import org.crossborder.validation.language.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A finding of the validation report, in a language.
 *
 * @param rule that found it
 * @param agreementRule of the catalogue that it rests on
 * @param clause article of the Agreement or clause of the standard; empty if none is named
 * @param field by its name in trade, or null
 * @param remedy what to do, or null
 * @param line in the document from 1, or 0 if it is about the whole
 */
record FindingLine(
    String rule,
    String agreementRule,
    String severity,
    String clause,
    @Nullable String field,
    String message,
    @Nullable String remedy,
    int line,
    int column) {
  private static final List<String> SEVERITIES = List.of("ERROR", "UNDECIDED", "WARNING", "INFO");

  static final Comparator<FindingLine> MOST_SEVERE_FIRST =
      Comparator.comparing(finding -> SEVERITIES.indexOf(finding.severity()));

  static FindingLine of(JsonNode finding, Language language) {
    JsonNode translated = finding.path("translations").path(language.tag());
    JsonNode texts = translated.isObject() ? translated : finding;
    return new FindingLine(
        finding.path("rule").asString(""),
        finding.path("agreementRule").asString(""),
        finding.path("severity").asString(""),
        finding.path("clause").asString(""),
        stated(texts.path("field")),
        texts.path("message").asString(""),
        stated(texts.path("remedy")),
        finding.path("line").asInt(0),
        finding.path("column").asInt(0));
  }

  private static @Nullable String stated(JsonNode text) {
    return text.isString() ? text.asString() : null;
  }
}
