// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/** Fuzzer of what lies behind the XML parser: WS-Security, P-Modes, parts (docs/fuzzing.md). */
@Tag("fuzz")
class SecuredFuzzTest {
  private static final String[] PROFILES = {"1.15", "2.0", "2.0-EC"};
  private static final SecuredBorder[] BORDERS = new SecuredBorder[PROFILES.length];

  /** The first byte chooses the profile, the others edit the envelope. */
  @FuzzTest(maxDuration = "10m")
  void envelope(byte[] input) throws Exception {
    int profile = input.length == 0 ? 0 : (input[0] & 0xff) % PROFILES.length;
    if (BORDERS[profile] == null) {
      BORDERS[profile] = new SecuredBorder(PROFILES[profile]);
    }
    byte[] script =
        input.length == 0 ? input : java.util.Arrays.copyOfRange(input, 1, input.length);
    BORDERS[profile].receive(script);
  }
}
