// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.stream.Collectors;
import org.crossborder.trust.decision.Reason;
import org.crossborder.trust.decision.Recognition;
import org.crossborder.trust.decision.RecognitionVerdict;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.finding.RuleOutcome;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.signature.ValidatedSignature;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a report as JSON; {@code report.schema.json} beside this class describes it. Whatever is
 * not known is absent; names and order never depend on the content. Texts are in one language, and
 * those of findings in the others beside it, since a report may be read long after it was written.
 */
public final class ReportJson {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator out;
  private final Language language;

  private ReportJson(JsonGenerator out, Language language) {
    this.out = out;
    this.language = language;
  }

  /** The report with English texts, as UTF-8 JSON. */
  public static byte[] write(ValidationReport report) {
    return write(report, Language.EN);
  }

  /** The report, as UTF-8 JSON. */
  public static byte[] write(ValidationReport report, Language language) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8_192);
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      new ReportJson(out, language).report(report);
    }
    return bytes.toByteArray();
  }

  private void report(ValidationReport report) {
    out.writeStartObject();
    text("decision", report.decision());
    text("language", language.tag());
    technical(report.technical());
    report.recognised().ifPresent(this::recognition);
    text("sha256", report.sha256());
    out.writeNumberProperty("size", report.size());
    report.facts().ifPresent(this::document);
    report.validatedSignature().ifPresent(signature -> signature("signature", signature));
    if (!report.furtherSignatures().isEmpty()) {
      out.writeArrayPropertyStart("furtherSignatures");
      report.furtherSignatures().forEach(this::signature);
      out.writeEndArray();
    }
    times(report);
    out.writeArrayPropertyStart("layers");
    report.layers().forEach(this::layer);
    out.writeEndArray();
    out.writeArrayPropertyStart("findings");
    report.findings().forEach(this::finding);
    out.writeEndArray();
    out.writeArrayPropertyStart("undecidedRules");
    report.undecidedRules().forEach(out::writeString);
    out.writeEndArray();
    text("engineVersion", report.engineVersion());
    out.writeEndObject();
  }

  private void technical(TechnicalVerdict technical) {
    out.writeObjectPropertyStart("technical");
    text("indication", technical.indication());
    text("subIndication", technical.subIndication());
    out.writeEndObject();
  }

  private void recognition(Recognition recognition) {
    out.writeObjectPropertyStart("recognition");
    text("verdict", recognition.verdict());
    out.writeArrayPropertyStart("reasons");
    recognition.reasons().forEach(this::reason);
    out.writeEndArray();
    out.writeArrayPropertyStart("remarks");
    recognition.remarks().forEach(this::reason);
    out.writeEndArray();
    if (recognition.verdict() == RecognitionVerdict.RECOGNISED) {
      text("clause", recognition.clauseId());
    }
    text("service", recognition.serviceId());
    if (recognition.referenceLevel() != null) {
      out.writeNumberProperty("referenceLevel", recognition.referenceLevel());
    }
    out.writeArrayPropertyStart("pathSha256");
    recognition.pathSha256().forEach(out::writeString);
    out.writeEndArray();
    out.writeNumberProperty("snapshotVersion", recognition.snapshotVersion());
    text("freshness", recognition.freshness());
    out.writeEndObject();
  }

  private void reason(Reason reason) {
    out.writeStartObject();
    text("code", reason.code());
    text("rule", reason.code().rule());
    text("article", reason.code().article());
    text("sentence", reason.sentence());
    out.writeEndObject();
  }

  private void document(DocumentFacts facts) {
    out.writeObjectPropertyStart("document");
    text("type", facts.type().id());
    text("name", facts.type().name().in(language));
    text("untdid1001", orNull(facts.type().untdid()));
    text("version", orNull(facts.version()));
    text("number", orNull(facts.number()));
    text("issueDate", facts.issueDate());
    text("issuer", orNull(facts.issuerName()));
    text("issuerCountry", facts.issuerCountry());
    text("destinationCountry", facts.destinationCountry());
    out.writeEndObject();
  }

  private void signature(String name, ValidatedSignature signature) {
    out.writeName(name);
    signature(signature);
  }

  private void signature(ValidatedSignature signature) {
    out.writeStartObject();
    text("indication", signature.indication());
    text("subIndication", signature.subIndication());
    text("format", orNull(signature.format()));
    text("level", signature.level());
    text("bestSignatureTime", signature.bestSignatureTime());
    out.writeArrayPropertyStart("timestamps");
    signature.timestamps().forEach(timestamp -> TimestampJson.write(out, timestamp));
    out.writeEndArray();
    out.writeArrayPropertyStart("notEvaluated");
    signature.notEvaluated().forEach(out::writeString);
    out.writeEndArray();
    text("algorithm", orNull(signature.signatureAlgorithm()));
    signature.signer().ifPresent(certificate -> CertificateJson.write(out, "signer", certificate));
    out.writeObjectPropertyStart("scope");
    out.writeBooleanProperty("wholeDocument", signature.scope().wholeDocument());
    out.writeArrayPropertyStart("references");
    signature.scope().references().forEach(part -> out.writeString(part.in(language)));
    out.writeEndArray();
    if (!signature.scope().files().isEmpty()) {
      out.writeArrayPropertyStart("files");
      signature.scope().files().forEach(out::writeString);
      out.writeEndArray();
    }
    out.writeEndObject();
    out.writeEndObject();
  }

  private void times(ValidationReport report) {
    out.writeObjectPropertyStart("context");
    text("recognisingParty", report.recognisingParty());
    text("purpose", report.purpose());
    text("claimedSigningTime", report.times().claimedSigningTime());
    text("provedBy", report.times().provedBy());
    text("timeProof", report.times().timeProof());
    text("validatedAt", report.times().validatedAt());
    out.writeEndObject();
  }

  private void layer(LayerResult result) {
    out.writeStartObject();
    text("layer", result.layer());
    text("status", result.status());
    text("note", result.note().in(language));
    if (!result.rules().isEmpty()) {
      Map<String, RuleOutcome> rules =
          result.rules().stream()
              .collect(
                  Collectors.toMap(
                      rule -> rule.ruleId(),
                      rule -> rule.outcome(),
                      (first, second) -> first,
                      java.util.LinkedHashMap::new));
      out.writeObjectPropertyStart("rules");
      rules.forEach(this::text);
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private void finding(Finding finding) {
    out.writeStartObject();
    text("rule", finding.ruleId());
    text("agreementRule", finding.agreementRule());
    text("layer", finding.layer());
    text("severity", finding.severity());
    text("clause", orNull(finding.clause()));
    if (finding.location().isKnown()) {
      out.writeNumberProperty("line", finding.location().line());
      out.writeNumberProperty("column", finding.location().column());
      text("xpath", orNull(finding.location().xpath()));
    }
    texts(finding, language);
    out.writeObjectPropertyStart("translations");
    for (Language other : Language.values()) {
      if (other != language) {
        out.writeObjectPropertyStart(other.tag());
        texts(finding, other);
        out.writeEndObject();
      }
    }
    out.writeEndObject();
    out.writeEndObject();
  }

  private void texts(Finding finding, Language language) {
    text("field", orNull(finding.field().in(language)));
    text("message", finding.message().in(language));
    text("remedy", orNull(finding.remedy().in(language)));
  }

  private void text(String name, @Nullable Object value) {
    if (value != null) {
      out.writeStringProperty(name, value.toString());
    }
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
