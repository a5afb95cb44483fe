// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.pack.PackedDocument;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.report.ValidationReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every layer reaches a result on every document: a rule that breaks down on one that follows its
 * schema would leave the document undecided.
 */
class VariedDocumentsTest {
  private static final int VARIATIONS = 60;
  private static final Validator VALIDATOR = Validator.create();

  record Varied(String path, byte[] document) {
    @Override
    public String toString() {
      return path;
    }
  }

  static Stream<Varied> examples() {
    return Packs.builtIn().all().stream()
        .flatMap(
            pack ->
                pack.documents().stream()
                    .map(PackedDocument::examples)
                    .flatMap(List::stream)
                    .map(path -> new Varied(path, pack.files().read(path).orElseThrow())));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void noLayerBreaksDown(Varied varied) throws Exception {
    Variations variations = new Variations(varied.document(), varied.path().hashCode());
    int judged = 0;
    for (int i = 0; i < VARIATIONS; i++) {
      byte[] document = variations.next();
      ValidationReport report =
          VALIDATOR.validate(document, ValidationContext.claimed("KR", Examples.NOW, null));
      assertThat(report.layers())
          .as("variation %d of %s:%n%s", i, varied, new String(document, UTF_8))
          .noneMatch(layer -> layer.status() == LayerStatus.ENGINE_FAILED);
      if (report.layers().stream().anyMatch(VariedDocumentsTest::isJudged)) {
        judged++;
      }
    }
    assertThat(judged).as("variations that follow their schema").isGreaterThan(VARIATIONS / 10);
  }

  private static boolean isJudged(LayerResult layer) {
    return layer.layer() == Layer.BUSINESS_RULES && layer.status() != LayerStatus.SKIPPED;
  }
}
