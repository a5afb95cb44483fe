// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.gitb.tr.BAR;
import com.gitb.tr.TAR;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import org.crossborder.validation.Examples;
import org.crossborder.validation.SealingAuthority;
import org.crossborder.validation.TrustFixture;
import org.crossborder.validation.ValidationContext;
import org.crossborder.validation.Validator;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.report.Decision;
import org.crossborder.validation.report.NamedReport;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.signature.XadesSealer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every form says of every kind of document what the report says, as its schema demands. */
class ReportFormatTest {
  private static final SealingAuthority BD = SealingAuthority.rsa("BD");
  private static final Validator VALIDATOR = Validator.create();
  private static final String HOSTILE = "<a href=\"x\">'&amp;]]>\u0000\u0008\ud800 ../e.xml";

  static Stream<NamedReport> reports() {
    String certificate = Examples.certificate();
    return Stream.of(
        report("valid.xml", seal(certificate), Decision.ACCEPT),
        report(
            "warned.xml", seal(certificate.replace(">SG<", ">XQ<")), Decision.ACCEPT_WITH_WARNINGS),
        report("invalid.xml", seal(certificate).replace(">12000<", ">12001<"), Decision.REJECT),
        report("unsealed.xml", certificate, Decision.REJECT),
        new NamedReport(
            "undetermined.xml",
            VALIDATOR.validate(
                seal(certificate).getBytes(UTF_8),
                ValidationContext.receipted("KR", "BD", Examples.NOW, Examples.NOW, null))),
        report("unreadable.xml", "no XML", Decision.REJECT),
        report(HOSTILE, certificate.replace(">SG<", ">&lt;b>\"&amp;'<"), Decision.REJECT));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void sarifFollowsItsSchema(NamedReport named) {
    for (Language language : Language.values()) {
      String log = text(ReportFormat.SARIF, named, language);
      assertThat(sarif(log)).isEmpty();
      JsonNode run = new JsonMapper().readTree(log).path("runs").path(0);
      List<Finding> findings = named.report().findings();
      assertThat(run.path("results").size()).isEqualTo(findings.size());
      for (int index = 0; index < findings.size(); index++) {
        JsonNode result = run.path("results").path(index);
        Finding finding = findings.get(index);
        assertThat(result.path("ruleId").asString()).isEqualTo(finding.ruleId());
        assertThat(result.at("/message/text").asString()).isEqualTo(finding.message().in(language));
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt(0))
            .isEqualTo(finding.location().line());
        JsonNode rule = run.at("/tool/driver/rules").path(result.path("ruleIndex").asInt());
        assertThat(rule.path("id").asString()).isEqualTo(finding.ruleId());
        assertThat(rule.at("/help/text").asString()).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void svrlFollowsItsSchema(NamedReport named) throws Exception {
    byte[] output = ReportFormat.SVRL.write(named, Language.RU);
    Schemas.svrl().newValidator().validate(Schemas.source(output));
    Document page = parse(output);
    assertThat(elements(page, "failed-assert")).hasSize(named.report().findings().size());
    if (!isAccepted(named.report())) {
      assertThat(elements(page, "failed-assert")).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void etsiFollowsItsSchema(NamedReport named) throws Exception {
    byte[] output = ReportFormat.ETSI.write(named, Language.EN);
    Schemas.etsi().newValidator().validate(Schemas.source(output));
    String status = elements(parse(output), "MainIndication").get(0).getTextContent();
    assertThat(new String(output, UTF_8)).contains("urn:etsi:019102:mainindication:");
    assertThat(status).startsWith("urn:etsi:019102:mainindication:");
    String whole =
        named
            .report()
            .validatedSignature()
            .map(signature -> signature.indication().name())
            .orElse("INDETERMINATE");
    assertThat(elements(parse(output), "SignatureValidationStatus").get(0).getTextContent())
        .contains(whole.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void tarIsWhatTheTestBedReads(NamedReport named) throws Exception {
    byte[] output = ReportFormat.TAR.write(named, Language.FR);
    TAR read = Schemas.tar(output);
    assertThat(read.getResult().name())
        .isEqualTo(
            switch (named.report().decision()) {
              case ACCEPT -> "SUCCESS";
              case ACCEPT_WITH_WARNINGS -> "WARNING";
              case REJECT -> "FAILURE";
              case HOLD -> "UNDEFINED";
            });
    assertThat(read.getReports().getInfoOrWarningOrError())
        .hasSize(named.report().findings().size())
        .allSatisfy(item -> assertThat(((BAR) item.getValue()).getAssertionID()).isNotBlank());
    assertThat(read.getCounters().getNrOfAssertions())
        .isGreaterThanOrEqualTo(read.getCounters().getNrOfErrors());
    assertThat(read.getContext().getItem()).extracting("name").contains("decision", "sha256");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void xvrlHasADetectionForEachFinding(NamedReport named) throws Exception {
    Document page = parse(ReportFormat.XVRL.write(named, Language.ZH));
    assertThat(elements(page, "detection")).hasSize(named.report().findings().size());
    assertThat(elements(page, "digest"))
        .singleElement()
        .extracting(digest -> digest.getAttribute("valid"))
        .isEqualTo(
            isAccepted(named.report())
                ? "true"
                : named.report().decision() == Decision.REJECT ? "false" : "undetermined");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void aSuiteOfJUnitPassesOnlyIfTheDocumentIsAccepted(NamedReport named) throws Exception {
    Element suite =
        elements(parse(ReportFormat.JUNIT.write(named, Language.EN)), "testsuite").get(0);
    int broken =
        Integer.parseInt(suite.getAttribute("failures"))
            + Integer.parseInt(suite.getAttribute("errors"));
    assertThat(broken == 0).isEqualTo(isAccepted(named.report()));
    assertThat(suite.getElementsByTagName("testcase").getLength())
        .isEqualTo(Integer.parseInt(suite.getAttribute("tests")));
    assertThat(
            suite.getElementsByTagName("failure").getLength()
                + suite.getElementsByTagName("error").getLength())
        .isEqualTo(broken);
  }

  @ParameterizedTest
  @EnumSource(
      value = ReportFormat.class,
      names = {"JUNIT", "XVRL", "SARIF", "TEXT", "JSON"})
  void someFormsHoldSeveralDocuments(ReportFormat format) {
    List<NamedReport> all = reports().toList();
    String text = new String(format.write(all, Language.EN), UTF_8);
    for (NamedReport named : all) {
      assertThat(text).contains(format == ReportFormat.TEXT ? "Reject" : named.report().sha256());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ReportFormat.class,
      names = {"HTML", "SVRL", "TAR", "ETSI"})
  void othersRefuseSeveral(ReportFormat format) {
    List<NamedReport> all = reports().toList();
    assertThat(format.holdsSeveral()).isFalse();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> format.write(all, Language.EN));
  }

  @Test
  void whatADocumentIsCalledIsNeverAnAddress() {
    NamedReport named = reports().reduce((first, last) -> last).orElseThrow();
    assertThat(text(ReportFormat.SARIF, named, Language.EN))
        .contains("\"uri\":\"%3Ca%20href%3D%22x%22%3E");
    NamedReport remote = new NamedReport("http://evil.example/x", named.report());
    assertThat(text(ReportFormat.SARIF, remote, Language.EN))
        .contains("\"uri\":\"http%3A/evil.example/x\"");
  }

  @Test
  void theSchemasAreNotBlind() {
    NamedReport named = reports().skip(2).findFirst().orElseThrow();
    assertThat(sarif(text(ReportFormat.SARIF, named, Language.EN).replace("\"fail\"", "\"flop\"")))
        .isNotEmpty();
    assertThatException()
        .isThrownBy(
            () -> Schemas.svrl().newValidator().validate(broken(ReportFormat.SVRL, "test=")));
    assertThatException()
        .isThrownBy(
            () ->
                Schemas.etsi().newValidator().validate(broken(ReportFormat.ETSI, "VOReference=")));
    assertThatException()
        .isThrownBy(
            () ->
                Schemas.tar(
                    text(ReportFormat.TAR, named, Language.EN)
                        .replace("result>", "outcome>")
                        .getBytes(UTF_8)));
  }

  private static Source broken(ReportFormat format, String attribute) {
    NamedReport named = reports().skip(2).findFirst().orElseThrow();
    return Schemas.source(
        text(format, named, Language.EN).replaceFirst(attribute, "x" + attribute).getBytes(UTF_8));
  }

  private static List<?> sarif(String log) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(ReportFormatTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))
        .validate(log, InputFormat.JSON);
  }

  private static boolean isAccepted(ValidationReport report) {
    return report.decision() == Decision.ACCEPT
        || report.decision() == Decision.ACCEPT_WITH_WARNINGS;
  }

  private static String text(ReportFormat format, NamedReport named, Language language) {
    return new String(format.write(named, language), UTF_8);
  }

  private static NamedReport report(String name, String document, Decision expected) {
    ValidationReport report =
        VALIDATOR.validate(
            document.getBytes(UTF_8),
            ValidationContext.receipted(
                "KR", "BD", Examples.NOW, Examples.NOW, TrustFixture.recognising(BD)));
    assertThat(report.decision()).as(name).isEqualTo(expected);
    return new NamedReport(name, report);
  }

  private static String seal(String document) {
    return new String(
        new XadesSealer().seal(document.getBytes(UTF_8), BD.key(), BD.chain(), Examples.NOW),
        UTF_8);
  }

  private static Document parse(byte[] xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
  }

  private static List<Element> elements(Document page, String name) {
    NodeList found = page.getElementsByTagNameNS("*", name);
    return Stream.iterate(0, index -> index < found.getLength(), index -> index + 1)
        .map(index -> (Element) found.item(index))
        .toList();
  }
}
