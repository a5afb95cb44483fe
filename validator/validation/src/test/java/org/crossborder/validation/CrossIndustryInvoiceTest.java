// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.signature.Indication;
import org.crossborder.validation.signature.XadesSealer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** UN/CEFACT's invoice: sealed although its standard has no place for it, and added up. */
class CrossIndustryInvoiceTest {
  private static final SealingAuthority BD = SealingAuthority.rsa("BD");
  private static final Validator VALIDATOR = Validator.create();

  @Test
  void aSealedInvoiceIsInOrder() {
    ValidationReport report = validate(sealed(invoice()));
    assertThat(content(report)).isEmpty();
    assertThat(report.layer(Layer.SCHEMA).status()).isEqualTo(LayerStatus.VALID);
    assertThat(report.technical().indication()).isEqualTo(Indication.TOTAL_PASSED);
  }

  @Test
  void aSealTakesNothingsPlace() {
    String invoice = invoice();
    int from = invoice.indexOf("<rsm:SupplyChainTradeTransaction>");
    String empty = invoice.substring(0, from) + "</rsm:CrossIndustryInvoice>";
    assertThat(validate(sealed(empty)).layer(Layer.SCHEMA).status()).isEqualTo(LayerStatus.INVALID);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CalculatedAmount>0.00<|CalculatedAmount>0.99<|CI-16",
        "RateApplicablePercent>0</ram:RateApplicablePercent>|RateApplicablePercent>5</ram:RateApplicablePercent>|CI-13,CI-15",
        "DuePayableAmount>58590.00<|DuePayableAmount>58590.01<|CI-18",
        "BilledQuantity unitCode=\"H87\">6000<|BilledQuantity unitCode=\"H87\">6001<|CI-09",
        "TypeCode>380<|TypeCode>325<|CI-02"
      })
  void whatDoesNotAddUpIsTold(String right, String wrong, String rules) {
    assertThat(invoice()).contains(right);
    ValidationReport report = validate(invoice().replace(right, wrong).getBytes(UTF_8));
    assertThat(content(report)).extracting(Finding::ruleId).containsOnly(rules.split(","));
  }

  private static List<Finding> content(ValidationReport report) {
    List<Layer> layers =
        List.of(Layer.INTAKE, Layer.SCHEMA, Layer.CODE_LISTS, Layer.BUSINESS_RULES);
    return report.findings().stream().filter(found -> layers.contains(found.layer())).toList();
  }

  private static byte[] sealed(String document) {
    return new XadesSealer().seal(document.getBytes(UTF_8), BD.key(), BD.chain(), Examples.NOW);
  }

  private static ValidationReport validate(byte[] document) {
    return VALIDATOR.validate(document, ValidationContext.claimed("KR", Examples.NOW, null));
  }

  private static String invoice() {
    return new String(Packs.builtIn().example("cross-industry-invoice").orElseThrow(), UTF_8);
  }
}
