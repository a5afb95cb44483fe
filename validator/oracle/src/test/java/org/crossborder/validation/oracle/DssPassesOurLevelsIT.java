// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignatureScopeType;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.simplereport.jaxb.XmlSignatureScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every level that {@code validator.jar seal} and {@code augment} make is one in DSS too. */
class DssPassesOurLevelsIT {
  private static final Hierarchy HIERARCHY = new Hierarchy(Instant.now());
  private static final String TSA = HIERARCHY.timestamps().serve();
  private static final List<String> LEVELS = List.of("T", "LT", "LTA");
  private static final List<KeyKind> KEYS = List.of(KeyKind.RSA_3072, KeyKind.P_256);
  private static final List<TradeDocument> DOCUMENTS =
      List.of(TradeDocument.CERTIFICATE_OF_ORIGIN, TradeDocument.PLAIN_XML);

  @TempDir private static Path folder;

  @BeforeAll
  static void seal() throws IOException {
    for (KeyKind kind : KEYS) {
      for (String level : LEVELS) {
        Path place = folder.resolve(kind + level);
        OurSeals.seal(
            HIERARCHY.seal(kind), DOCUMENTS, Options.raising(level, HIERARCHY, TSA, folder), place);
      }
    }
  }

  static Stream<Arguments> sealed() {
    return KEYS.stream()
        .flatMap(
            kind ->
                LEVELS.stream()
                    .flatMap(
                        level ->
                            DOCUMENTS.stream()
                                .map(document -> Arguments.of(kind, level, document))));
  }

  @ParameterizedTest
  @MethodSource("sealed")
  void aSealOfEachLevelPasses(KeyKind kind, String level, TradeDocument document)
      throws IOException {
    assertPasses(level, OurSeals.file(folder.resolve(kind + level), document));
  }

  /** B to T to LT to LTA, and LTA once more. */
  @Test
  void eachStepOfAugmentationPasses() throws IOException {
    OurSeals.seal(HIERARCHY.seal(KeyKind.P_256), DOCUMENTS, folder.resolve("steps"));
    for (TradeDocument document : DOCUMENTS) {
      Path file = OurSeals.file(folder.resolve("steps"), document);
      String before = Files.readString(file);
      for (String level : List.of("T", "LT", "LTA", "LTA")) {
        file = augmented(file, level);
        assertPasses(level, file);
      }
      String value = between(before, "<ds:SignedInfo", "</ds:SignatureValue>");
      assertThat(Files.readString(file)).contains(value);
    }
  }

  private static Path augmented(Path file, String level) throws IOException {
    Path out = Files.createTempDirectory(folder, level);
    List<String> arguments = new ArrayList<>(List.of("augment", file.toString()));
    arguments.addAll(List.of("--out", out.toString()));
    arguments.addAll(Options.raising(level, HIERARCHY, TSA, folder));
    assertThat(ValidatorProgram.run(arguments).exitCode()).isZero();
    return out.resolve(file.getFileName());
  }

  private static void assertPasses(String level, Path file) throws IOException {
    SimpleReport report =
        new DssValidation(HIERARCHY)
            .validate(Files.readString(file).getBytes(UTF_8), Instant.now());
    String id = report.getFirstSignatureId();
    assertThat(report.getAdESValidationErrors(id)).isEmpty();
    assertThat(report.getIndication(id)).isEqualTo(Indication.TOTAL_PASSED);
    assertThat(report.getSignatureFormat(id))
        .isEqualTo(SignatureLevel.valueOf("XAdES_BASELINE_" + level));
    assertThat(report.getSignatureTimestamps(id))
        .isNotEmpty()
        .allSatisfy(stamp -> assertThat(stamp.getIndication()).isEqualTo(Indication.PASSED));
    assertThat(report.getSignatureScopes(id))
        .extracting(XmlSignatureScope::getScope)
        .containsExactly(SignatureScopeType.FULL);
  }

  private static String between(String text, String from, String to) {
    return text.substring(text.indexOf(from), text.indexOf(to));
  }
}
