// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.wire;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/**
 * Fuzzers of the borders. A build tries what is kept under {@code BorderFuzzTestInputs}; with
 * {@code JAZZER_FUZZ=1} Jazzer looks for more (docs/fuzzing.md).
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
