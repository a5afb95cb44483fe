// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.crossborder.gateway.inspection.Verdict;
import org.crossborder.gateway.store.CarriedDocument;
import org.crossborder.gateway.store.StoredPayload;
import org.crossborder.gateway.store.StoredReport;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.report.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuarantinePolicyTest {
  private static final QuarantinePolicy BOTH =
      new QuarantinePolicy(Set.of(Ground.RECOGNITION, Ground.RULES), Duration.ofHours(72));

  @Test
  void takesWhatOnlyItsGroundsSpeakAgainst() {
    QuarantinePolicy one = new QuarantinePolicy(Set.of(Ground.RULES), Duration.ofHours(1));

    assertThat(BOTH.takes(rejected(Layer.RECOGNITION, Layer.BUSINESS_RULES))).isTrue();
    assertThat(one.takes(rejected(Layer.CODE_LISTS))).isTrue();
    assertThat(one.takes(rejected(Layer.RECOGNITION))).isFalse();
    assertThat(QuarantinePolicy.NOBODY.takes(rejected(Layer.RECOGNITION))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"INTAKE", "SCHEMA", "SIGNATURE", "AGREEMENT"})
  void neverTakesWhatNobodyMayLetThrough(Layer layer) {
    assertThat(BOTH.takes(rejected(Layer.RECOGNITION, layer))).isFalse();
    assertThat(BOTH.takes(rejected(layer))).isFalse();
  }

  @Test
  void takesNothingThatIsAcceptedUndecidedOrRefusedWithoutAnError() {
    assertThat(BOTH.takes(verdict(Decision.ACCEPT_WITH_WARNINGS, Layer.RECOGNITION))).isFalse();
    assertThat(BOTH.takes(verdict(Decision.HOLD, Layer.RECOGNITION))).isFalse();
    assertThat(BOTH.takes(rejected())).isFalse();
  }

  private static Verdict rejected(Layer... layers) {
    return verdict(Decision.REJECT, layers);
  }

  private static Verdict verdict(Decision decision, Layer... layers) {
    return new Verdict(
        decision,
        new CarriedDocument("invoice", "1", "BD/Issuer", new StoredPayload("00", 1)),
        List.of(),
        Arrays.stream(layers).map(QuarantinePolicyTest::error).toList(),
        null,
        new StoredReport("{}", "{}", new byte[0]));
  }

  private static Finding error(Layer layer) {
    return new Finding(
        "R", layer, Severity.ERROR, "", Location.NONE, Text.none(), Text.none(), Text.none());
  }
}
