// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A document of 100 MB is refused by a bound in a heap of 512 MB. An operator who raises the bounds
 * beyond the memory gets a layer that broke down, in a validator that goes on.
 */
class LargeDocumentTest {
  @Test
  void isRefusedAndTheValidatorGoesOn() throws Exception {
    SmallProcess.Outcome outcome = SmallProcess.run(LargeDocumentRun.class, "512m", List.of());
    assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
    List<String> lines = outcome.lines();
    assertThat(lines).hasSize(8);
    assertThat(lines.get(0)).startsWith("usual lines 9000000").doesNotContain("EN-01", "IN-");
    assertThat(lines.subList(1, 4)).allMatch(line -> line.endsWith(" IN-01"));
    assertThat(lines.get(4)).startsWith("raised attribute").containsPattern("IN-07|EN-01");
    assertThat(lines.subList(5, 7)).allMatch(line -> line.matches("raised .* \\S+"));
    assertThat(lines.get(7)).startsWith("again lines").doesNotContain("EN-01", "IN-");
  }
}
