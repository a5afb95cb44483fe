// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report.sarif;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.report.NamedReport;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.report.xml.FileUri;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes reports as one run of a SARIF 2.1.0 log: documents are artifacts, findings are results.
 * What could not be decided is a result of the kind {@code open} (section 3.27.9).
 */
public final class SarifLog {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  private final JsonGenerator out;
  private final Language language;
  private final List<NamedReport> reports;
  private final Map<String, Finding> rules = new LinkedHashMap<>();

  private SarifLog(JsonGenerator out, Language language, List<NamedReport> reports) {
    this.out = out;
    this.language = language;
    this.reports = reports;
    reports.stream()
        .flatMap(named -> named.report().findings().stream())
        .forEach(finding -> rules.putIfAbsent(finding.ruleId(), finding));
  }

  /**
   * The log as UTF-8 JSON.
   *
   * @param descriptions what is known of a rule, by its id
   */
  public static byte[] write(
      List<NamedReport> reports,
      Language language,
      Function<String, Optional<RuleDescription>> descriptions) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8_192);
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      new SarifLog(out, language, reports).log(descriptions);
    }
    return bytes.toByteArray();
  }

  private void log(Function<String, Optional<RuleDescription>> descriptions) {
    out.writeStartObject();
    out.writeStringProperty("$schema", SCHEMA);
    out.writeStringProperty("version", "2.1.0");
    out.writeArrayPropertyStart("runs");
    out.writeStartObject();
    tool(descriptions);
    invocations();
    out.writeStringProperty("columnKind", "utf16CodeUnits");
    out.writeArrayPropertyStart("artifacts");
    reports.forEach(this::artifact);
    out.writeEndArray();
    results();
    out.writeEndObject();
    out.writeEndArray();
    out.writeEndObject();
  }

  private void tool(Function<String, Optional<RuleDescription>> descriptions) {
    out.writeObjectPropertyStart("tool");
    out.writeObjectPropertyStart("driver");
    out.writeStringProperty("name", "Crossborder validation");
    reports.stream()
        .findFirst()
        .ifPresent(named -> out.writeStringProperty("version", named.report().engineVersion()));
    out.writeStringProperty("language", language.code());
    out.writeArrayPropertyStart("rules");
    rules.forEach((id, finding) -> SarifRule.write(out, finding, descriptions.apply(id), language));
    out.writeEndArray();
    out.writeEndObject();
    out.writeEndObject();
  }

  /** A layer that broke down is no success of the tool. */
  private void invocations() {
    out.writeArrayPropertyStart("invocations");
    for (NamedReport named : reports) {
      out.writeStartObject();
      out.writeBooleanProperty(
          "executionSuccessful",
          named.report().layers().stream()
              .noneMatch(layer -> layer.status() == LayerStatus.ENGINE_FAILED));
      out.writeStringProperty("endTimeUtc", named.report().times().validatedAt().toString());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void artifact(NamedReport named) {
    ValidationReport report = named.report();
    out.writeStartObject();
    out.writeObjectPropertyStart("location");
    out.writeStringProperty("uri", FileUri.of(named.name()));
    out.writeEndObject();
    out.writeNumberProperty("length", report.size());
    out.writeArrayPropertyStart("roles");
    out.writeString("analysisTarget");
    out.writeEndArray();
    out.writeObjectPropertyStart("hashes");
    out.writeStringProperty("sha-256", report.sha256());
    out.writeEndObject();
    out.writeObjectPropertyStart("properties");
    out.writeStringProperty("decision", report.decision().name());
    out.writeStringProperty("technicalVerdict", report.technical().indication().name());
    report
        .recognised()
        .ifPresent(found -> out.writeStringProperty("recognition", found.verdict().name()));
    out.writeEndObject();
    out.writeEndObject();
  }

  private void results() {
    List<String> order = new ArrayList<>(rules.keySet());
    out.writeArrayPropertyStart("results");
    for (int document = 0; document < reports.size(); document++) {
      String uri = FileUri.of(reports.get(document).name());
      for (Finding finding : reports.get(document).report().findings()) {
        new SarifResult(finding, order.indexOf(finding.ruleId()), uri, document)
            .write(out, language);
      }
    }
    out.writeEndArray();
  }
}
