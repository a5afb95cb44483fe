// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.signature.Indication;
import org.crossborder.validation.signature.XadesSealer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Declarations of the WCO data model in the shapes of several administrations. */
class WcoDeclarationTest {
  private static final SealingAuthority BD = SealingAuthority.rsa("BD");
  private static final Validator VALIDATOR = Validator.create();

  /** The measure beside the commodity, a letter after the code, elements without content. */
  private static final String OTHER_SHAPE =
      """
      <DocumentMetadata xmlns="urn:wco:datamodel:WCO:DM:1">
        <WCODataModelVersion>3.2</WCODataModelVersion>
        <Declaration xmlns="urn:wco:datamodel:WCO:DeclarationModel:1">
          <TypeCode>I10</TypeCode>
          <FunctionalReferenceID>B00001268</FunctionalReferenceID>
          <FunctionCode>9</FunctionCode>
          <TotalGrossMassMeasure unitCode="KGM">1500</TotalGrossMassMeasure>
          <JurisdictionDateTime formatCode="102">20261120</JurisdictionDateTime>
          <Agent><ID>0092178J</ID></Agent>
          <BorderTransportMeans><Name>Karnaphuli Star</Name><ID/><TypeCode>1</TypeCode></BorderTransportMeans>
          <GoodsShipment>
            <GovernmentAgencyGoodsItem>
              <SequenceNumeric>1</SequenceNumeric>
              <Commodity>
                <Description>Perfumed bath salts</Description>
                <Classification><ID>3307300000E</ID><IdentificationTypeCode>TSC</IdentificationTypeCode></Classification>
              </Commodity>
              <GoodsMeasure>
                <GrossMassMeasure unitCode="KGM">1500</GrossMassMeasure>
                <NetNetWeightMeasure unitCode="KGM">1400</NetNetWeightMeasure>
              </GoodsMeasure>
              <Origin><CountryCode>BD</CountryCode></Origin>
            </GovernmentAgencyGoodsItem>
          </GoodsShipment>
          <Importer><Name/><Address><CountryCode/></Address></Importer>
        </Declaration>
      </DocumentMetadata>
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:wco:datamodel:WCO:DEC-DMS:2",
        "urn:wco:datamodel:WCO:Declaration:1",
        "urn:wco:datamodel:WCO:GoodsDeclaration:1",
        "urn:wco:datamodel:WCO:DeclarationModel:1"
      })
  void aDeclarationWithoutMetadataIsRecognisedInEachNamespace(String namespace) {
    ValidationReport report = validate(bare(namespace));
    assertThat(report.facts().orElseThrow().type().id()).isEqualTo("wco-declaration");
    assertThat(report.facts().orElseThrow().number()).isEqualTo("KR-030-2026-10-4471820");
    assertThat(content(report)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:wco:datamodel:WCO:DEC-DMS:2",
        "urn:wco:datamodel:WCO:Declaration:1",
        "urn:wco:datamodel:WCO:GoodsDeclaration:1",
        "urn:wco:datamodel:WCO:DeclarationModel:1"
      })
  void aMassThatIsNoNumberIsRefusedInEachNamespace(String namespace) {
    String broken = bare(namespace).replace(">1620.00<", ">1620 kg<");
    assertThat(validate(broken).layer(Layer.SCHEMA).status()).isEqualTo(LayerStatus.INVALID);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "currencyID=\"KRW\">3561183<|currencyID=\"won\">3561183<",
        "<CountryCode>BD</CountryCode>|<CountryCode>Bangladesh</CountryCode>",
        "<RateNumeric>1385.20<|<RateNumeric>1,385.20<",
        "<GrossMassMeasure unitCode=\"KGM\">1620.00<|<GrossMassMeasure unitCode=\"KGM\">-1620.00<"
      })
  void valuesHaveTheirForm(String right, String wrong) {
    assertThat(example()).contains(right);
    assertThat(validate(example().replace(right, wrong)).layer(Layer.SCHEMA).status())
        .isEqualTo(LayerStatus.INVALID);
  }

  @Test
  void anotherShapeOfTheModelIsAccepted() {
    ValidationReport report = validate(OTHER_SHAPE);
    assertThat(report.layer(Layer.SCHEMA).status()).isEqualTo(LayerStatus.VALID);
    assertThat(content(report)).allMatch(found -> found.severity() == Severity.WARNING);
    assertThat(content(report)).extracting(Finding::ruleId).contains("WD-05", "WD-06", "WD-15");
  }

  @Test
  void anotherShapeOfTheModelIsJudgedAlike() {
    String swapped = OTHER_SHAPE.replace(">1400<", ">14000<").replace(">1500<", ">1500.5<");
    assertThat(content(validate(swapped))).extracting(Finding::ruleId).contains("WD-11");
    String heavier = OTHER_SHAPE.replaceFirst(">1500<", ">2500<");
    assertThat(content(validate(heavier))).extracting(Finding::ruleId).contains("WD-10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "13"})
  void aChangeIsNotAskedForWhatOnlyAWholeDeclarationHas(String function) {
    String change =
        """
        <Declaration xmlns="urn:wco:datamodel:WCO:DEC-DMS:2">
          <FunctionCode>%s</FunctionCode>
          <FunctionalReferenceID>NHC-2026-18804-A</FunctionalReferenceID>
          <ID>KR-030-2026-10-4471820</ID>
          <TypeCode>COR</TypeCode>
        </Declaration>
        """
            .formatted(function);
    assertThat(content(validate(change))).isEmpty();
  }

  @Test
  void aSealedDeclarationIsInOrder() {
    byte[] sealed =
        new XadesSealer().seal(example().getBytes(UTF_8), BD.key(), BD.chain(), Examples.NOW);
    ValidationReport report = validate(new String(sealed, UTF_8));
    assertThat(content(report)).isEmpty();
    assertThat(report.technical().indication()).isEqualTo(Indication.TOTAL_PASSED);
  }

  private static List<Finding> content(ValidationReport report) {
    return Stream.of(Layer.INTAKE, Layer.SCHEMA, Layer.CODE_LISTS, Layer.BUSINESS_RULES)
        .flatMap(layer -> report.findings().stream().filter(found -> found.layer() == layer))
        .toList();
  }

  private static ValidationReport validate(String document) {
    return VALIDATOR.validate(
        document.getBytes(UTF_8), ValidationContext.claimed("KR", Examples.NOW, null));
  }

  /** The example in another namespace, and without its metadata. */
  private static String bare(String namespace) {
    String document = example();
    int from = document.indexOf("<Declaration>");
    int to = document.indexOf("</md:MetaData>");
    return document
        .substring(from, to)
        .replace(
            "<Declaration>",
            "<Declaration xmlns=\"%s\" xmlns:ds=\"urn:wco:datamodel:WCO:Declaration_DS:DMS:2\">"
                .formatted(namespace));
  }

  private static String example() {
    return new String(Packs.builtIn().example("wco-declaration").orElseThrow(), UTF_8);
  }
}
