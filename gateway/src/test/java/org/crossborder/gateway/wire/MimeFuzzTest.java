// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.wire;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/** The border of MIME (RFC 2387), searched by Jazzer in a process of its own (docs/fuzzing.md). */
@Tag("fuzz")
class MimeFuzzTest {
  @FuzzTest
  void mime(byte[] post) {
    Borders.mime(post);
  }
}
