// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crossborder.trust.decision.ReasonCode;
import org.crossborder.trust.decision.RecognitionVerdict;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.finding.RuleOutcome;
import org.crossborder.validation.finding.RuleResult;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.report.Decision;
import org.crossborder.validation.report.ReportJson;
import org.crossborder.validation.report.ReportText;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.signature.Indication;
import org.crossborder.validation.signature.SubIndication;
import org.crossborder.validation.signature.XadesSealer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The whole verdict, with a trusted snapshot. */
class ValidatorTest {
  private static final SealingAuthority BD = SealingAuthority.rsa("BD");
  private static final SealingAuthority STRANGER = SealingAuthority.rsa("BD");
  private static final TrustedSnapshot TRUST = TrustFixture.recognising(BD);
  private static final Validator VALIDATOR = Validator.create();
  private static final String SEALED = seal(Examples.certificate(), BD);

  @Test
  void aRecognisedCertificateIsAccepted() {
    ValidationReport report = validate(SEALED, TRUST);
    assertThat(report.findings()).isEmpty();
    assertThat(report.decision()).isEqualTo(Decision.ACCEPT);
    assertThat(report.technical().indication()).isEqualTo(Indication.TOTAL_PASSED);
    assertThat(report.recognised())
        .hasValueSatisfying(
            recognition -> {
              assertThat(recognition.verdict()).isEqualTo(RecognitionVerdict.RECOGNISED);
              assertThat(recognition.clause()).contains("bd-kr/1");
            });
    assertThat(report.layers()).allMatch(layer -> layer.status() == LayerStatus.VALID);
    assertThat(report.layers()).hasSize(7);
  }

  @Test
  void oneAlteredCharacterIsRejectedForIt() {
    ValidationReport report = validate(SEALED.replaceFirst(">12000<", ">12001<"), TRUST);
    assertThat(report.decision()).isEqualTo(Decision.REJECT);
    assertThat(report.technical().subIndication()).isEqualTo(SubIndication.HASH_FAILURE);
    assertThat(report.findings().get(0).ruleId()).isEqualTo("SG-12");
    assertThat(outcome(report, "D05")).isEqualTo(RuleOutcome.FAILED);
    assertThat(report.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.agreementRule()).isEqualTo("D05");
              assertThat(finding.clause()).isEqualTo("Art. 8(1)");
            });
    assertThat(report.recognised()).isEmpty();
  }

  @Test
  void aStrangersSealIsRejected() {
    ValidationReport report = validate(seal(Examples.certificate(), STRANGER), TRUST);
    assertThat(report.decision()).isEqualTo(Decision.REJECT);
    assertThat(report.technical().indication()).isEqualTo(Indication.TOTAL_PASSED);
    assertThat(report.recognised().orElseThrow().reasons())
        .extracting(reason -> reason.code())
        .contains(ReasonCode.NO_PATH);
    assertThat(outcome(report, "D08")).isEqualTo(RuleOutcome.FAILED);
  }

  /** Rules follow from each other; a reader is told the one cause, and what it leaves open. */
  @Test
  void aStrangersSealIsOneFinding() {
    ValidationReport report = validate(seal(Examples.certificate(), STRANGER), TRUST);
    assertThat(report.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.ruleId()).isEqualTo("D07");
              assertThat(finding.layer()).isEqualTo(Layer.RECOGNITION);
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            });
    assertThat(report.layer(Layer.RECOGNITION).note().in(Language.EN))
        .startsWith("Decided on snapshot 1")
        .doesNotContain("clause");
  }

  @Test
  void whatNothingDecidedIsNeitherAnErrorNorAPass() {
    ValidationReport report = validate(seal(Examples.certificate(), STRANGER), TRUST);
    assertThat(report.undecidedRules()).isNotEmpty().contains("D09").doesNotContain("D07", "D05");
    assertThat(report.findings())
        .extracting(Finding::ruleId)
        .doesNotContainAnyElementsOf(report.undecidedRules());
    for (String rule : report.undecidedRules()) {
      assertThat(outcome(report, rule)).isEqualTo(RuleOutcome.INDETERMINATE);
    }
    String text = ReportText.write("file.xml", report);
    assertThat(text).contains("    " + String.join(", ", report.undecidedRules()) + ": ");
    assertThat(text.split("D09", -1)).as("D09 is told once").hasSize(2);
  }

  @Test
  void aTypeThatTheArrangementDoesNotCoverIsRejected() {
    ValidationReport report = validate(seal(Examples.text("packing-list.xml"), BD), TRUST);
    assertThat(report.decision()).isEqualTo(Decision.REJECT);
    assertThat(outcome(report, "A02")).isEqualTo(RuleOutcome.FAILED);
    assertThat(finding(report, "A02").clause()).isEqualTo("Art. 8(3)");
    assertThat(finding(report, "A02").severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void withoutTrustDataItIsHeld() {
    ValidationReport report = validate(SEALED, null);
    assertThat(report.decision()).isEqualTo(Decision.HOLD);
    assertThat(report.layer(Layer.RECOGNITION).status()).isEqualTo(LayerStatus.INDETERMINATE);
    assertThat(report.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.UNDECIDED));
  }

  @Test
  void anUnsealedDocumentIsRejected() {
    ValidationReport report = validate(Examples.certificate(), TRUST);
    assertThat(report.decision()).isEqualTo(Decision.REJECT);
    assertThat(report.findings()).extracting(Finding::ruleId).containsExactly("SG-01");
  }

  @Test
  void aWarningDoesNotReject() {
    String document = Examples.certificate().replace(">SG<", ">XQ<");
    ValidationReport report = validate(seal(document, BD), TRUST);
    assertThat(report.decision()).isEqualTo(Decision.ACCEPT_WITH_WARNINGS);
    assertThat(outcome(report, "D03")).isEqualTo(RuleOutcome.FAILED);
    assertThat(report.findings()).extracting(Finding::agreementRule).containsExactly("D03");
  }

  @Test
  void aBrokenBusinessRuleRejects() {
    String document = Examples.certificate().replace(">6480.00<", ">9480.00<");
    ValidationReport report = validate(seal(document, BD), TRUST);
    assertThat(report.decision()).isEqualTo(Decision.REJECT);
    assertThat(report.technical().indication()).isEqualTo(Indication.TOTAL_FAILED);
    assertThat(outcome(report, "D02")).isEqualTo(RuleOutcome.FAILED);
  }

  @Test
  void aDocumentOfAnotherPartyThanClaimedIsRejected() {
    ValidationContext context =
        ValidationContext.receipted("KR", "MN", Examples.NOW, Examples.NOW, TRUST);
    ValidationReport report = VALIDATOR.validate(SEALED.getBytes(UTF_8), context);
    assertThat(report.decision()).isEqualTo(Decision.REJECT);
    assertThat(outcome(report, "D06")).isEqualTo(RuleOutcome.FAILED);
  }

  @Test
  void aWithdrawnDocumentIsRejected() {
    String document = Examples.certificate().replace(">approved<", ">withdrawn<");
    assertThat(outcome(validate(seal(document, BD), TRUST), "D12")).isEqualTo(RuleOutcome.FAILED);
  }

  @Test
  void anEmbassysEndorsementIsAWarning() {
    String endorsement =
        Examples.certificate()
            .replaceFirst("(?s).*(<cac:IssuerEndorsement>.*</cac:IssuerEndorsement>).*", "$1")
            .replace("IssuerEndorsement", "EmbassyEndorsement");
    String document =
        Examples.certificate()
            .replace("</CertificateOfOrigin>", endorsement + "</CertificateOfOrigin>");
    ValidationReport report = validate(seal(document, BD), TRUST);
    assertThat(outcome(report, "P03")).isEqualTo(RuleOutcome.FAILED);
    assertThat(report.decision()).isEqualTo(Decision.ACCEPT_WITH_WARNINGS);
  }

  @Test
  void anUnknownTypeIsRejectedAndEveryOtherLayerSkipped() {
    ValidationReport report = validate("<order xmlns='urn:x'/>", TRUST);
    assertThat(report.decision()).isEqualTo(Decision.REJECT);
    assertThat(report.findings()).extracting(Finding::ruleId).containsExactly("IN-12");
    assertThat(report.layer(Layer.AGREEMENT).status()).isEqualTo(LayerStatus.SKIPPED);
  }

  @Test
  void theRootAloneIsNoTypeWithoutItsNamespace() {
    ValidationReport report = validate("<CertificateOfOrigin/>", TRUST);
    assertThat(report.findings()).extracting(Finding::ruleId).containsExactly("IN-12");
  }

  @Test
  void aReportIsTheSameJsonEachTime() {
    byte[] once = ReportJson.write(validate(SEALED, TRUST));
    assertThat(ReportJson.write(validate(SEALED, TRUST))).isEqualTo(once);
    assertThat(new String(once, UTF_8)).startsWith("{\"decision\":\"ACCEPT\"");
  }

  @Test
  void theTextNamesWhatMatters() {
    String text =
        ReportText.write("file.xml", validate(SEALED.replaceFirst("APTA", "APTB"), TRUST));
    assertThat(text).contains("file.xml: Reject").contains("SG-12").contains("Art. 8(1)");
  }

  @Test
  void sixteenThreadsShareOneValidator() throws Exception {
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (int i = 0; i < 160; i++) {
      String number = "BD-EPB-2026-" + (2_000_000 + i);
      boolean altered = i % 2 == 1;
      String document =
          seal(Examples.certificate().replaceFirst("BD-EPB-2026-0041873", number), BD);
      String given = altered ? document.replaceFirst(">12000<", ">12001<") : document;
      tasks.add(
          () -> {
            ValidationReport report = validate(given, TRUST);
            return report.facts().orElseThrow().number().equals(number)
                && report.decision() == (altered ? Decision.REJECT : Decision.ACCEPT);
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      for (Future<Boolean> result : threads.invokeAll(tasks)) {
        assertThat(result.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static ValidationReport validate(String document, @Nullable TrustedSnapshot trust) {
    return VALIDATOR.validate(
        document.getBytes(UTF_8),
        ValidationContext.receipted("KR", "BD", Examples.NOW, Examples.NOW, trust));
  }

  private static String seal(String document, SealingAuthority by) {
    return new String(
        new XadesSealer().seal(document.getBytes(UTF_8), by.key(), by.chain(), Examples.NOW),
        UTF_8);
  }

  private static RuleOutcome outcome(ValidationReport report, String rule) {
    return report.layer(Layer.AGREEMENT).rules().stream()
        .filter(result -> result.ruleId().equals(rule))
        .map(RuleResult::outcome)
        .findFirst()
        .orElseThrow();
  }

  private static Finding finding(ValidationReport report, String rule) {
    return report.findings().stream()
        .filter(found -> found.ruleId().equals(rule))
        .findFirst()
        .orElseThrow();
  }
}
