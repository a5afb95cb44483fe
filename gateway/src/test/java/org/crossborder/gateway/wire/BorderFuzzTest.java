// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.wire;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/**
 * Fuzzers of the borders, by Jazzer, with {@code -Djazzer.fuzz=true} only (docs/fuzzing.md). What
 * is kept under {@code BorderFuzzTestInputs} is tried by {@link BorderMutationTest} in each build.
 */
@Tag("fuzz")
class BorderFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void mime(byte[] post) {
    Borders.mime(post);
  }

  @FuzzTest(maxDuration = "10m")
  void soap(byte[] envelope) {
    Borders.soap(envelope);
  }
}
