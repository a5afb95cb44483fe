// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Elements stand in one another as deep as the bound says, and no deeper (docs/limits.md). */
class EnvelopeDepthTest {

  @ParameterizedTest
  @ValueSource(ints = {12, 40, 100})
  void oneMoreThanTheBoundIsRefused(int depth) throws Exception {
    assertThat(EnvelopeXml.parse(nested(depth), depth).getDocumentElement()).isNotNull();

    assertThatExceptionOfType(MessageRefused.class)
        .isThrownBy(() -> EnvelopeXml.parse(nested(depth + 1), depth))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_HEADER));
  }

  private static byte[] nested(int depth) {
    return ("<a>".repeat(depth) + "</a>".repeat(depth)).getBytes(US_ASCII);
  }
}
