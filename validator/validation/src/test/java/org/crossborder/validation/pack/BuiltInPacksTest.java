// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.document.DocumentType;
import org.crossborder.validation.document.Identification;
import org.crossborder.validation.document.Identification.Identified;
import org.crossborder.validation.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInPacksTest {
  static Stream<DocumentType> types() {
    return Packs.builtIn().types().all().stream();
  }

  static List<String> examples() {
    return types()
        .map(DocumentType::id)
        .filter(type -> Packs.builtIn().example(type).isPresent())
        .toList();
  }

  @Test
  void everyDocumentOfTheTableIsKnown() {
    assertThat(types())
        .extracting(DocumentType::id)
        .contains(
            "certificate-of-origin",
            "packing-list",
            "bill-of-lading",
            "waybill",
            "invoice",
            "export-customs-declaration",
            "import-customs-declaration",
            "transit-customs-declaration",
            "goods-certificate",
            "manifest",
            "phytosanitary-certificate",
            "sanitary-certificate",
            "veterinary-certificate",
            "sps-acknowledgement",
            "cites-permit");
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyTypeHasANameInEachLanguage(DocumentType type) {
    assertThat(Stream.of(Language.values()).map(type.name()::in).distinct())
        .hasSize(Language.values().length);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleIsOfItsTypeAndSaysItsFacts(String type) {
    byte[] example = Packs.builtIn().example(type).orElseThrow();
    Identification identification = Packs.builtIn().types().identify(example);
    assertThat(identification).isInstanceOf(Identified.class);
    DocumentFacts facts = ((Identified) identification).facts();
    assertThat(facts.type().id()).isEqualTo(type);
    assertThat(facts.number()).isNotEmpty();
    assertThat(facts.issued()).isPresent();
    assertThat(facts.issuerName()).isNotEmpty();
    assertThat(facts.origin()).hasValueSatisfying(country -> assertThat(country).hasSize(2));
  }

  @Test
  void theFirstPathThatFindsTextWins() {
    byte[] example = Packs.builtIn().example("certificate-of-origin").orElseThrow();
    DocumentFacts facts = ((Identified) Packs.builtIn().types().identify(example)).facts();
    assertThat(facts.version()).isEqualTo("2.4");
    assertThat(facts.issueDate()).isEqualTo(LocalDate.of(2026, 11, 18));
    assertThat(facts.destination()).hasValue("KR");
    assertThat(facts.origin()).hasValue("BD");
  }
}
