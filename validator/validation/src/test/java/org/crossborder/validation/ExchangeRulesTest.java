// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.validation.finding.RuleOutcome.FAILED;
import static org.crossborder.validation.finding.RuleOutcome.INDETERMINATE;
import static org.crossborder.validation.finding.RuleOutcome.NOT_APPLICABLE;
import static org.crossborder.validation.finding.RuleOutcome.PASSED;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.validation.agreement.Circumstances;
import org.crossborder.validation.agreement.KnownDocuments;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.finding.RuleOutcome;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.report.Decision;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.signature.XadesSealer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules X01 to X11, P01, P02 and P04 beside their two examples: what is not known, what is due. */
class ExchangeRulesTest {
  private static final SealingAuthority BD = SealingAuthority.rsa("BD");
  private static final TrustedSnapshot TRUST = TrustFixture.recognising(BD);
  private static final Validator VALIDATOR = Validator.create();
  private static final byte[] SEALED =
      new XadesSealer()
          .seal(Examples.certificate().getBytes(UTF_8), BD.key(), BD.chain(), Examples.NOW);
  private static final String COMPLETE = Exchanges.text("exchange.json");
  private static final String BARE =
      """
      { "stage": "ENDED", "sender": "BD", "receiver": "KR" }
      """;
  private static final List<String> EXCHANGE_RULES =
      List.of(
          "X01", "X02", "X03", "X04", "X05", "X06", "X07", "X08", "X09", "X10", "X11", "P02",
          "P04");

  @Test
  void aDocumentAloneSaysNothingAboutItsExchange() {
    ValidationReport report = validate(null, null);
    assertThat(EXCHANGE_RULES)
        .allSatisfy(rule -> assertThat(outcome(report, rule)).isEqualTo(NOT_APPLICABLE));
    assertThat(outcome(report, "D13")).isEqualTo(NOT_APPLICABLE);
    assertThat(outcome(report, "P01")).isEqualTo(PASSED);
    assertThat(report.decision()).isEqualTo(Decision.ACCEPT);
  }

  @Test
  void aCompleteExchangeKeepsEveryRule() {
    ValidationReport report = validate(COMPLETE, null);
    assertThat(EXCHANGE_RULES)
        .filteredOn(rule -> !rule.equals("X07"))
        .allSatisfy(rule -> assertThat(outcome(report, rule)).as(rule).isEqualTo(PASSED));
    assertThat(outcome(report, "X07")).as("nothing was refused").isEqualTo(NOT_APPLICABLE);
    assertThat(report.decision()).isEqualTo(Decision.ACCEPT);
  }

  @Test
  void whatIsNotKnownOfAnEndedExchangeIsNamedAndNeverPasses() {
    ValidationReport report = validate(BARE, null);
    assertThat(EXCHANGE_RULES)
        .allSatisfy(rule -> assertThat(outcome(report, rule)).as(rule).isEqualTo(INDETERMINATE));
    assertThat(EXCHANGE_RULES)
        .allSatisfy(rule -> assertThat(message(report, rule)).as(rule).startsWith("Not known: "));
    assertThat(message(report, "X10"))
        .contains("Bangladesh", "Korea", "until when it can be verified");
    assertThat(report.layer(Layer.AGREEMENT).status()).isEqualTo(LayerStatus.INDETERMINATE);
    assertThat(report.decision()).isEqualTo(Decision.HOLD);
  }

  @Test
  void whileADocumentIsDecidedOnNobodyAsksForWhatComesAfter() {
    ValidationReport report = validate(BARE.replace("ENDED", "UNDER_WAY"), null);
    assertThat(List.of("X03", "X06", "X07", "X09", "X10", "X11", "P02", "P04"))
        .allSatisfy(rule -> assertThat(outcome(report, rule)).as(rule).isEqualTo(NOT_APPLICABLE));
    assertThat(List.of("X01", "X02", "X04", "X05", "X08"))
        .allSatisfy(rule -> assertThat(outcome(report, rule)).as(rule).isEqualTo(INDETERMINATE));
    assertThat(report.decision()).isEqualTo(Decision.HOLD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X01 | \"clock\": \\{.*?\\} | \"clock\": null | what the sender’s clock was compared with",
        "X02 | \"receipt\": \\{.*?\\} | \"receipt\": null | time of receipt",
        "X03 | \"acknowledgeWithin\": \"PT15M\", | \"\" | agreed time for acknowledgement",
        "X04 | \"encrypted\": true | \"encrypted\": null | whether the document was encrypted",
        "X05 | \"endpoint\": \\{.*?\\} | \"endpoint\": null | gateway that sent the document",
        "X06 | \"day\": \"2026-11-22\" | \"day\": \"2026-11-21\" | reconciliation of the day",
        "X08 | \"mapping\": \\{.*?\\] \\}, | \"mapping\": null, | what the gateway kept",
        "X09 | \"retained\": \\{.*?\\} | \"retained\": null | retained record",
        "X10 | , \"KR\": \"P5Y\" | \"\" | legal period of retention of Republic of Korea",
        "X11 | \"verifiedOffline\": true | \"verifiedOffline\": null | verifies offline",
        "P02 | \"attestation\": false | \"attestation\": null | whether an attestation",
        "P04 | \"originalReconciled\": true | \"originalReconciled\": null | original is matched"
      })
  void oneMissingFactLeavesItsRuleUndecided(
      String rule, String known, String unknown, String named) {
    ValidationReport report = validate(with(known, unknown), null);
    assertThat(outcome(report, rule)).isEqualTo(INDETERMINATE);
    assertThat(message(report, rule)).contains(named);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X01 | \"at\": \"2026-11-22T11:00:00Z\" | \"at\": \"2026-11-22T11:10:00Z\"",
        "X01 | PT0.04S | -PT6M",
        "X02 | , \"signedBy\": \"KR\" | \"\"",
        "X03 | \"status\": \"USED\" | \"status\": \"REJECTED\"",
        "X03 | \"status\": \"ACCEPTED\" | \"status\": \"READABLE\"",
        "X03 | \"acknowledgements\": \\[.*?\\] | \"acknowledgements\": []",
        "X04 | \"tls\": \"1.3\" | \"tls\": \"1.0\"",
        "X04 | \"encrypted\": true | \"encrypted\": false",
        "X04 | \"senderAuthenticated\": true | \"senderAuthenticated\": false",
        "X05 | , \"registeredFor\": \"BD\" | \"\"",
        "X06 | \"sent\": 120 | \"sent\": 121",
        "X08 | \"derivedFrom\": \"[^\"]*\", | \"\"",
        "X08 | (?<=originalSha256\": \")[^\"]* | 0000",
        "X09 | \"destination\": \"KR\" | \"destination\": \"MN\"",
        "X10 | \"verifiableUntil\": \"2034 | \"verifiableUntil\": \"2029",
        "P02 | \"extraCopies\": false | \"extraCopies\": true",
        "P02 | \"attestation\": false | \"attestation\": true",
        "P04 | \"procedure\": \"[^\"]*\" | \"procedure\": \" \""
      })
  void eachFurtherBreachFails(String rule, String kept, String broken) {
    ValidationReport report = validate(with(kept, broken), null);
    assertThat(outcome(report, rule)).isEqualTo(FAILED);
    assertThat(message(report, rule)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ELECTRONIC_DOCUMENT",
        "is-electronic",
        "ForeignSignature",
        "FOREIGN.ISSUER",
        "NOT_PAPER"
      })
  void beingElectronicOrForeignIsNoReason(String code) {
    assertThat(refusedFor(code)).isEqualTo(FAILED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"D09", "ELECTRONIC_SIGNATURE_BROKEN", "FOREIGN_TRADE_BAN", "17"})
  void whatSaysMoreIsAReason(String code) {
    assertThat(refusedFor(code)).isEqualTo(PASSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void aReasonWithoutCodeIsNone(String code) {
    assertThat(refusedFor(code)).isEqualTo(FAILED);
  }

  @Test
  void aRetriedMessageArrivesLongAfterItsDispatch() {
    String arrival = "\"source\": \"ARRIVAL\", \"offset\": \"-PT3H\"";
    ValidationReport report =
        validate(with("\"source\": \"TIME_SERVER\", \"offset\": \"PT0.04S\"", arrival), null);
    assertThat(outcome(report, "X01")).isEqualTo(PASSED);
  }

  @Test
  void aReceiptNotYetSignedIsNotDueWhileUnderWay() {
    String underWay = with(", \"signedBy\": \"KR\"", "").replace("ENDED", "UNDER_WAY");
    assertThat(outcome(validate(underWay, null), "X02")).isEqualTo(NOT_APPLICABLE);
  }

  @Test
  void theSameDocumentAgainIsTheSameDocument() {
    ValidationReport report = validate(null, facts -> Optional.of(Exchanges.sha256(SEALED)));
    assertThat(outcome(report, "D13")).isEqualTo(PASSED);
    assertThat(report.decision()).isEqualTo(Decision.ACCEPT);
  }

  @Test
  void anotherDocumentUnderAKnownNumberIsRefused() {
    ValidationReport report = validate(null, facts -> Optional.of("00"));
    assertThat(outcome(report, "D13")).isEqualTo(FAILED);
    assertThat(report.decision()).isEqualTo(Decision.REJECT);
  }

  @Test
  void aNumberThatNobodyKnowsIsNew() {
    ValidationReport report = validate(null, facts -> Optional.empty());
    assertThat(outcome(report, "D13")).isEqualTo(PASSED);
  }

  private static RuleOutcome refusedFor(String code) {
    String refused = Exchanges.text("exchange-refused.json").replace("CO-28", code);
    return outcome(validate(refused, null), "X07");
  }

  /** The complete exchange with one place changed; white space does not count. */
  private static String with(String known, String other) {
    String flat = COMPLETE.replaceAll("\\s+", " ");
    String changed =
        Pattern.compile(known, Pattern.DOTALL)
            .matcher(flat)
            .replaceFirst(other.equals("\"\"") ? "" : other);
    assertThat(changed).isNotEqualTo(flat);
    return changed;
  }

  private static RuleOutcome outcome(ValidationReport report, String rule) {
    return report.layer(Layer.AGREEMENT).rules().stream()
        .filter(result -> result.ruleId().equals(rule))
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  private static String message(ValidationReport report, String rule) {
    return report.findings().stream()
        .filter(finding -> finding.ruleId().equals(rule))
        .map(Finding::message)
        .findFirst()
        .orElseThrow()
        .in(Language.EN);
  }

  private static ValidationReport validate(String exchange, KnownDocuments known) {
    return VALIDATOR.validate(
        SEALED,
        ValidationContext.receipted("KR", "BD", Examples.NOW, Examples.NOW, TRUST)
            .under(
                new Circumstances(
                    exchange == null ? null : Exchanges.read(exchange, SEALED), known)));
  }
}
