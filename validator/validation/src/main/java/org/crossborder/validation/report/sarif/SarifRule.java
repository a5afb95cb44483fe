// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report.sarif;

import java.util.Optional;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.language.Text;
import tools.jackson.core.JsonGenerator;

/** Writes a rule as a reportingDescriptor (SARIF 2.1.0, section 3.49). */
final class SarifRule {
  private SarifRule() {}

  /**
   * Writes the rule.
   *
   * @param finding the first that it gave
   * @param description what is known of the rule; that of a schema pack may not be
   */
  static void write(
      JsonGenerator out,
      Finding finding,
      Optional<RuleDescription> description,
      Language language) {
    Text prescribes = description.map(RuleDescription::prescribes).orElse(finding.field());
    Text remedy = description.map(RuleDescription::remedy).orElse(finding.remedy());
    out.writeStartObject();
    out.writeStringProperty("id", finding.ruleId());
    text(out, "shortDescription", prescribes.in(language));
    text(out, "help", remedy.in(language));
    out.writeObjectPropertyStart("defaultConfiguration");
    out.writeStringProperty(
        "level",
        SarifResult.level(description.map(RuleDescription::severity).orElse(finding.severity())));
    out.writeEndObject();
    out.writeObjectPropertyStart("properties");
    out.writeStringProperty("clause", finding.clause());
    out.writeArrayPropertyStart("tags");
    out.writeString(finding.layer().name());
    out.writeEndArray();
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void text(JsonGenerator out, String name, String text) {
    if (!text.isEmpty()) {
      out.writeObjectPropertyStart(name);
      out.writeStringProperty("text", text);
      out.writeEndObject();
    }
  }
}
