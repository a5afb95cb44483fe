// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.crossborder.validation.Examples;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.document.Identification.Identified;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.language.FourLanguages;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.pack.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaLayerTest {
  private static final SchemaLayer LAYER = new SchemaLayer();

  @ParameterizedTest
  @ValueSource(strings = {"certificate-of-origin.xml", "packing-list.xml"})
  void theExamplesAreValid(String example) {
    assertThat(check(Examples.text(example)).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.1", "2.2", "2.3"})
  void earlierMinorVersionsAreCheckedAgainstTheNewest(String version) {
    LayerResult result = check(Examples.certificate().replace(">2.4<", ">" + version + "<"));
    assertThat(result.status()).isEqualTo(LayerStatus.VALID);
    assertThat(result.note().in(Language.EN))
        .contains("UBL-CertificateOfOrigin-2.4")
        .contains(version);
  }

  @Test
  void anUnknownVersionIsInvalid() {
    assertThat(check(Examples.certificate().replace(">2.4<", ">3.0<")).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.ruleId()).isEqualTo("SC-02"))
        .satisfies(FourLanguages::assertTold);
  }

  @Test
  void aFindingKnowsItsLineAndPath() {
    String broken =
        Examples.certificate().replace("<cbc:IssueDate>2026-11-18<", "<cbc:IssueDate>18/11/2026<");
    assertThat(check(broken).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.ruleId()).isEqualTo("SC-01");
              assertThat(finding.location().line()).isEqualTo(9);
              assertThat(finding.location().column()).isEqualTo(3);
              assertThat(finding.location().xpath())
                  .isEqualTo("/CertificateOfOrigin/cbc:IssueDate");
              assertThat(finding.message().in(Language.EN)).contains("18/11/2026");
              FourLanguages.assertTold(finding);
            });
  }

  /** The platform has its sentences in Chinese too, and would take them there. */
  @Test
  void whatIsFoundDoesNotDependOnTheMachinesLanguage() {
    String broken =
        Examples.certificate().replace("<cbc:IssueDate>2026-11-18<", "<cbc:IssueDate>18/11/2026<");
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
    try {
      assertThat(check(broken).findings())
          .singleElement()
          .satisfies(
              finding ->
                  assertThat(finding.message().in(Language.EN))
                      .isEqualTo("'18/11/2026' is not a date, such as 2026-11-18."));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aMissingElementIsInvalid() {
    String broken =
        Examples.certificate()
            .replaceAll("(?s)<cac:IssuerEndorsement>.*</cac:IssuerEndorsement>", "");
    assertThat(check(broken).status()).isEqualTo(LayerStatus.INVALID);
  }

  private static LayerResult check(String document) {
    byte[] bytes = Examples.utf8(document);
    XmlTree tree = ((Accepted) new Intake(IntakeLimits.DEFAULT).read(bytes)).tree();
    Packs packs = Packs.builtIn();
    DocumentFacts facts = ((Identified) packs.types().identify(bytes)).facts();
    return LAYER.check(tree, facts, packs.schema(facts.type()).orElseThrow());
  }
}
