// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.gateway.security.MshKey;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * No message fails with the algorithms of 2.0 when sixteen senders agree on keys at once. As many
 * as {@code -Dcrossborder.soak=100000} says; a few in each build.
 */
class SoakTest {
  private static final Logger LOG = LoggerFactory.getLogger(SoakTest.class);
  private static final int MESSAGES = Integer.getInteger("crossborder.soak", 160);

  @TempDir Path directory;

  static Stream<Arguments> profiles() {
    return Stream.of(
        Arguments.of(
            "2.0", List.of(TestPki.BD_ED25519), List.of(TestPki.KR_ED25519, TestPki.KR_X25519)),
        Arguments.of("2.0-EC", List.of(TestPki.BD_EC), List.of(TestPki.KR_EC)));
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void everyMessageIsReceiptedAtOnce(String version, List<MshKey> bd, List<MshKey> kr)
      throws Exception {
    Soak.Result result = new Soak(directory, version, bd, kr, MESSAGES).run();

    assertThat(result.failure()).isNull();
    assertThat(result.receipted()).isEqualTo(MESSAGES);
    assertThat(result.stored()).isEqualTo(MESSAGES);
    LOG.info(
        "{} messages of {} in {} on Java {}: {} a second",
        MESSAGES,
        version,
        result.duration(),
        Runtime.version(),
        MESSAGES * 1_000L / result.duration().toMillis());
  }
}
