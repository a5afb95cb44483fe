// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Other people's signed documents, from a folder of the tester's that {@code outside.signatures}
 * names. Each gets an outcome that says why; what is known to be wrong is refused for it.
 */
@EnabledIfSystemProperty(named = "outside.signatures", matches = ".+")
class OutsideSignaturesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

  /** Files in the tests of the European Union's Digital Signature Services, and their defect. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "xades-t-copied-sigtst.xml", "SG-17",
          "xades-counter-sig-copied-sigtst.xml", "SG-17",
          "xades-two-sig-copied-tst.xml", "SG-17");

  static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(System.getProperty("outside.signatures")))) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void getsAnOutcome(Path document) {
    List<ValidatedSignature> outcomes = validate(document);
    assertThat(outcomes)
        .allSatisfy(
            outcome -> assertThat(outcome.passed() || !outcome.findings().isEmpty()).isTrue());
    List<String> rules =
        outcomes.stream()
            .flatMap(outcome -> outcome.findings().stream().map(Finding::ruleId))
            .toList();
    KNOWN.forEach(
        (name, rule) -> {
          if (document.getFileName().toString().endsWith(name)) {
            assertThat(rules).as(name).contains(rule);
          }
        });
  }

  private static List<ValidatedSignature> validate(Path document) {
    try {
      return new Intake(IntakeLimits.DEFAULT).read(Files.readAllBytes(document))
              instanceof Accepted accepted
          ? new BasicSignatureValidation().validateEach(accepted.tree(), NOW, TimestampTrust.NONE)
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
