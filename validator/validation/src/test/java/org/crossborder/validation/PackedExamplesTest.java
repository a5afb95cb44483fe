// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.pack.Pack;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.report.ValidationReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of every document type, judged by all that judges content. */
class PackedExamplesTest {
  private static final Validator VALIDATOR = Validator.create();

  /** An example with its pack. */
  record Packed(Pack pack, String path) {
    @Override
    public String toString() {
      return pack.id() + " " + path;
    }
  }

  static Stream<Packed> examples() {
    return Packs.builtIn().all().stream()
        .flatMap(
            pack ->
                pack.documents().stream()
                    .flatMap(document -> document.examples().stream())
                    .distinct()
                    .map(path -> new Packed(pack, path)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isInOrderInEachLayerOfContent(Packed example) {
    byte[] document = example.pack().files().read(example.path()).orElseThrow();
    ValidationReport report =
        VALIDATOR.validate(document, ValidationContext.claimed("KR", Examples.NOW, null));
    List<Layer> content =
        List.of(Layer.INTAKE, Layer.SCHEMA, Layer.CODE_LISTS, Layer.BUSINESS_RULES);
    assertThat(report.findings().stream().filter(found -> content.contains(found.layer())))
        .extracting(Finding::ruleId, found -> found.location().xpath())
        .isEmpty();
    assertThat(content).allMatch(layer -> report.layer(layer).status() == LayerStatus.VALID);
  }
}
