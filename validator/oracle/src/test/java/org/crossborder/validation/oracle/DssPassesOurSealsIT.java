// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignatureScopeType;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.simplereport.jaxb.XmlSignatureScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every document that {@code validator.jar seal} seals is TOTAL-PASSED in DSS. */
class DssPassesOurSealsIT {
  private static final Instant NOW = Instant.now();
  private static final Hierarchy HIERARCHY = new Hierarchy(NOW);

  @TempDir private static Path folder;

  @BeforeAll
  static void seal() throws IOException {
    for (KeyKind kind : KeyKind.values()) {
      OurSeals.seal(HIERARCHY.seal(kind), List.of(TradeDocument.values()), folder(kind));
    }
  }

  static Stream<Arguments> sealedDocuments() {
    return Arrays.stream(KeyKind.values())
        .flatMap(kind -> Arrays.stream(TradeDocument.values()).map(doc -> Arguments.of(kind, doc)));
  }

  @ParameterizedTest
  @MethodSource("sealedDocuments")
  void aSealedDocumentPasses(KeyKind kind, TradeDocument document) throws IOException {
    SimpleReport report = validate(read(kind, document));
    String id = report.getFirstSignatureId();
    assertThat(report.getSignaturesCount()).isEqualTo(1);
    assertThat(report.getAdESValidationErrors(id)).isEmpty();
    assertThat(report.getIndication(id)).isEqualTo(Indication.TOTAL_PASSED);
    assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.XAdES_BASELINE_B);
    assertThat(report.getSignatureScopes(id))
        .extracting(XmlSignatureScope::getScope)
        .containsExactly(SignatureScopeType.FULL);
  }

  @ParameterizedTest
  @MethodSource("sealedDocuments")
  void oneAlteredCharacterFails(KeyKind kind, TradeDocument document) throws IOException {
    SimpleReport report = validate(Alteration.ONE_CHARACTER.applyTo(read(kind, document)));
    String id = report.getFirstSignatureId();
    assertThat(report.getIndication(id)).isEqualTo(Indication.TOTAL_FAILED);
    assertThat(report.getSubIndication(id)).isEqualTo(SubIndication.HASH_FAILURE);
  }

  /** So that what passes above passes because of its own root. */
  @Test
  void underAnotherRootNothingPasses() throws IOException {
    String document = read(KeyKind.P_256, TradeDocument.CERTIFICATE_OF_ORIGIN);
    SimpleReport report =
        new DssValidation(new Hierarchy(NOW)).validate(document.getBytes(UTF_8), Instant.now());
    String id = report.getFirstSignatureId();
    assertThat(report.getIndication(id)).isEqualTo(Indication.INDETERMINATE);
    assertThat(report.getSubIndication(id)).isEqualTo(SubIndication.NO_CERTIFICATE_CHAIN_FOUND);
  }

  private static SimpleReport validate(String document) {
    return new DssValidation(HIERARCHY).validate(document.getBytes(UTF_8), Instant.now());
  }

  private static String read(KeyKind kind, TradeDocument document) throws IOException {
    return Files.readString(OurSeals.file(folder(kind), document));
  }

  private static Path folder(KeyKind kind) {
    return folder.resolve(kind.name());
  }
}
