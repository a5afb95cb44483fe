// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.wire;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/**
 * The border of SOAP 1.2 (ebMS 3.0 Core 5.1), searched by Jazzer in a process of its own
 * (docs/fuzzing.md).
 */
@Tag("fuzz")
class SoapFuzzTest {
  @FuzzTest
  void soap(byte[] envelope) {
    Borders.soap(envelope);
  }
}
