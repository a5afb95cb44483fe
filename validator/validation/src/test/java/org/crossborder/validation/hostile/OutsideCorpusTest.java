// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.crossborder.validation.Judging;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.report.ValidationReport;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Other people's documents, in a folder that {@code -Dcorpus=FOLDER} names; see docs/corpora.md.
 */
@EnabledIfSystemProperty(named = "corpus", matches = ".+")
class OutsideCorpusTest {
  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(System.getProperty("corpus")))) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void getsAnAnswerFromEachLayer(Path file) {
    ValidationReport report = Judging.judge(read(file));
    assertThat(report.layers()).noneMatch(layer -> layer.status() == LayerStatus.ENGINE_FAILED);
    System.out.println(
        String.join(
            "\t",
            file.toString(),
            report.layers().stream().map(layer -> layer.status().name()).toList().toString(),
            report.findings().stream().map(Finding::ruleId).distinct().toList().toString()));
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
