// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.validation.language.Language.EN;

import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.validation.agreement.Circumstances;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleExample;
import org.crossborder.validation.finding.RuleOutcome;
import org.crossborder.validation.language.FourLanguages;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.signature.XadesSealer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One passing and one failing fixture for each rule of the agreement, as `explain` prints them. A
 * piece of a document is put in place of another; circumstances are made here.
 */
class AgreementExamplesTest {
  private static final SealingAuthority BD = SealingAuthority.rsa("BD");
  private static final TrustedSnapshot TRUST = TrustFixture.recognising(BD);
  private static final Validator VALIDATOR = Validator.create();
  private static final ValidationContext CONTEXT =
      ValidationContext.receipted("KR", "BD", Examples.NOW, Examples.NOW, TRUST);
  private static final String CERTIFICATE = Examples.certificate();
  private static final String SEALED = seal(CERTIFICATE, BD);
  private static final ValidationReport KEPT = exchanged(Exchanges.text("exchange.json"));

  static Stream<RuleDescription> rules() {
    return RuleBook.all().stream().filter(rule -> rule.layer() == Layer.AGREEMENT);
  }

  @Test
  void everyRuleOfTheLayerIsDescribed() {
    assertThat(rules().map(RuleDescription::id))
        .containsExactlyInAnyOrderElementsOf(
            KEPT.layer(Layer.AGREEMENT).rules().stream().map(rule -> rule.ruleId()).toList());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void thePassingExampleKeepsTheRule(RuleDescription rule) {
    ValidationReport report = KEPT;
    if (Exchanges.isRecord(rule.example().document())) {
      String exchange = Exchanges.text(rule.example().document());
      assertThat(exchange).containsOnlyOnce(rule.example().passing().in(EN));
      report = exchanged(exchange);
    } else if (rule.example().isPieceOfDocument()) {
      assertThat(Examples.text(rule.example().document()))
          .contains(rule.example().passing().in(EN));
    } else {
      assertThat(rule.example().passing().in(EN)).endsWith(".");
    }
    assertThat(outcome(report, rule.id())).isEqualTo(rule.example().kept());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theFailingExampleBreaksTheRule(RuleDescription rule) {
    ValidationReport report = broken(rule);
    assertThat(outcome(report, rule.id())).isEqualTo(rule.example().broken());
    assertThat(report.findings()).as("it is told, with what to do").isNotEmpty();
    assertThat(report.findings()).extracting(Finding::remedy).doesNotContain(Text.none());
    assertThat(report.findings())
        .filteredOn(finding -> finding.layer() != Layer.CODE_LISTS)
        .allSatisfy(FourLanguages::assertTold);
    FourLanguages.assertTold(rule);
  }

  private static ValidationReport broken(RuleDescription rule) {
    RuleExample example = rule.example();
    if (Exchanges.isRecord(example.document())) {
      return exchanged(broken(example, Exchanges.text(example.document())));
    }
    return example.isPieceOfDocument()
        ? validate(seal(broken(example, Examples.text(example.document())), BD), "BD", TRUST)
        : failingCircumstances(rule.id());
  }

  private static ValidationReport failingCircumstances(String rule) {
    return switch (rule) {
      case "A02" -> validate(seal(Examples.text("packing-list.xml"), BD), "BD", TRUST);
      case "A11" -> trusting(3, ArrangementStatus.SUSPENDED);
      case "D01" -> validate(seal("<order xmlns='urn:x'/>", BD), "BD", TRUST);
      case "D05" -> validate(SEALED.replace(">12000<", ">12001<"), "BD", TRUST);
      case "D06" -> validate(SEALED, "MN", TRUST);
      case "D07", "D08" -> validate(seal(CERTIFICATE, SealingAuthority.rsa("BD")), "BD", TRUST);
      case "D09" -> trusting(1, ArrangementStatus.IN_FORCE);
      case "D10" -> {
        SealingAuthority weak = SealingAuthority.create("BD", "RSA", 1024);
        yield validate(seal(CERTIFICATE, weak), "BD", TRUST);
      }
      case "D13" -> knowing(SEALED, seal(CERTIFICATE.replace(">6480.00<", ">6500.00<"), BD));
      case "D14" -> validate(seal(billOfLading(), BD), "BD", TRUST);
      default -> throw new IllegalArgumentException("Nothing breaks " + rule);
    };
  }

  private static String broken(RuleExample example, String document) {
    String passing = example.passing().in(EN);
    int at = document.indexOf(passing);
    return document.substring(0, at)
        + example.failing().in(EN)
        + document.substring(at + passing.length());
  }

  /** D01 is broken where no type is known; the rules themselves are then not reached. */
  private static RuleOutcome outcome(ValidationReport report, String rule) {
    return report.layer(Layer.AGREEMENT).rules().stream()
        .filter(result -> result.ruleId().equals(rule))
        .map(result -> result.outcome())
        .findFirst()
        .orElseGet(
            () ->
                report.findings().stream().anyMatch(found -> found.agreementRule().equals(rule))
                    ? RuleOutcome.FAILED
                    : RuleOutcome.INDETERMINATE);
  }

  private static ValidationReport trusting(int referenceLevel, ArrangementStatus status) {
    return validate(
        seal(CERTIFICATE, BD), "BD", TrustFixture.recognising(BD, referenceLevel, status));
  }

  /** The sealed certificate with this record of its exchange, known already as it is. */
  private static ValidationReport exchanged(String exchange) {
    return VALIDATOR.validate(
        SEALED.getBytes(UTF_8),
        CONTEXT.under(
            new Circumstances(
                Exchanges.read(exchange, SEALED.getBytes(UTF_8)),
                facts -> Optional.of(Exchanges.sha256(SEALED.getBytes(UTF_8))))));
  }

  private static ValidationReport knowing(String known, String document) {
    return VALIDATOR.validate(
        document.getBytes(UTF_8),
        CONTEXT.under(
            new Circumstances(
                null, facts -> Optional.of(Exchanges.sha256(known.getBytes(UTF_8))))));
  }

  private static ValidationReport validate(String document, String from, TrustedSnapshot trust) {
    return VALIDATOR.validate(
        document.getBytes(UTF_8),
        ValidationContext.receipted("KR", from, Examples.NOW, Examples.NOW, trust));
  }

  private static String seal(String document, SealingAuthority by) {
    return new String(
        new XadesSealer().seal(document.getBytes(UTF_8), by.key(), by.chain(), Examples.NOW),
        UTF_8);
  }

  private static String billOfLading() {
    String namespaces = "urn:oasis:names:specification:ubl:schema:xsd:";
    return """
    <BillOfLading xmlns="%1$sBillOfLading-2" xmlns:cbc="%1$sCommonBasicComponents-2">
      <cbc:UBLVersionID>2.4</cbc:UBLVersionID>
      <cbc:ID>MAEU-7731</cbc:ID>
    </BillOfLading>\
    """
        .formatted(namespaces);
  }
}
