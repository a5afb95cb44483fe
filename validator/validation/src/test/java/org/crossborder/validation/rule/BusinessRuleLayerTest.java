// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossborder.validation.codelist.CodeBindings;
import org.crossborder.validation.document.DocumentClass;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.document.DocumentType;
import org.crossborder.validation.document.FactPaths;
import org.crossborder.validation.document.KnownDocument;
import org.crossborder.validation.edition.Coordinates;
import org.crossborder.validation.edition.Validity;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.pack.Pack;
import org.crossborder.validation.pack.PackedDocument;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.pack.Packs.SwitchedOn;
import org.crossborder.validation.pack.RuleSetFile;
import org.junit.jupiter.api.Test;

/** The layer's own results: which edition it used, and what becomes of a rule that breaks. */
class BusinessRuleLayerTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final LocalDate SECOND = LocalDate.of(2026, 1, 1);
  private static final Validity ALWAYS = new Validity(FIRST, null);
  private static final Coordinates PACK = Coordinates.parse("test:pack:1");
  private static final DocumentType TYPE =
      new DocumentType(
          "test", Text.literal("Test"), "", DocumentClass.COMMERCIAL, "t", "", "", List.of(), PACK);

  @Test
  void theEditionIsChosenByTheDateOfIssue() {
    assertThat(check("<t n='1'/>", FIRST).note()).hasToString("1 rules of test:rules:1");
    assertThat(check("<t n='1'/>", SECOND).note()).hasToString("1 rules of test:rules:2");
    assertThat(check("<t n='2'/>", FIRST).status()).isEqualTo(LayerStatus.INVALID);
    assertThat(check("<t n='2'/>", SECOND).status()).isEqualTo(LayerStatus.VALID);
  }

  @Test
  void withoutAnEditionNothingIsKnown() {
    LayerResult result = check("<t n='1'/>", FIRST.minusDays(1));
    assertThat(result.status()).isEqualTo(LayerStatus.INDETERMINATE);
    assertThat(result.note().toString()).contains("test:rules");
  }

  @Test
  void aRuleThatBreaksFailsTheEngineAndIsNamed() {
    LayerResult result = check("<t n='one'/>", FIRST);
    assertThat(result.status()).isEqualTo(LayerStatus.ENGINE_FAILED);
    assertThat(result.findings())
        .extracting(Finding::message)
        .extracting(Text::toString)
        .singleElement()
        .asString()
        .contains("test:rules:1", "one.sch:1 (TT-01)");
  }

  private static LayerResult check(String document, LocalDate issued) {
    Map<String, String> files =
        Map.of(
            "one.sch", schema("xs:integer(@n) = 1"),
            "one_en.properties", texts(),
            "two.sch", schema("@n = '2' or @n = '1'"),
            "two_en.properties", texts());
    Pack pack =
        new Pack(
            PACK,
            Text.literal("Test"),
            ALWAYS,
            List.of(
                new RuleSetFile(
                    Coordinates.parse("test:rules:1"),
                    new Validity(FIRST, SECOND.minusDays(1)),
                    "one.sch"),
                new RuleSetFile(
                    Coordinates.parse("test:rules:2"), new Validity(SECOND, null), "two.sch")),
            List.of(),
            List.of(
                new PackedDocument(
                    new KnownDocument(TYPE, new FactPaths(Map.of(), Map.of()), ""),
                    null,
                    List.of("test:rules"),
                    CodeBindings.NONE,
                    List.of())),
            path -> Optional.ofNullable(files.get(path)).map(text -> text.getBytes(UTF_8)));
    Packs packs = Packs.builtIn().with(List.of(new SwitchedOn(pack, ALWAYS)));
    Accepted accepted = (Accepted) new Intake(IntakeLimits.DEFAULT).read(document.getBytes(UTF_8));
    return new BusinessRuleLayer(RuleSets.of(packs))
        .check(
            accepted.tree(),
            new DocumentFacts(TYPE, "", "1", issued, "", null, null, "", document.length()));
  }

  private static String schema(String test) {
    return """
        <schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3">\
        <ns prefix="xs" uri="http://www.w3.org/2001/XMLSchema"/>\
        <pattern><rule context="/t"><assert id="TT-01" test="%s">Wrong.</assert></rule></pattern>\
        </schema>
        """
        .formatted(test);
  }

  private static String texts() {
    return "TT-01.field=F\nTT-01.prescribes=P.\nTT-01.remedy=R.\n";
  }
}
