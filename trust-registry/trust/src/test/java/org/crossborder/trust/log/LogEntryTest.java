// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class LogEntryTest {
  private static final ObjectNode SERVICE =
      JsonNodeFactory.instance.objectNode().put("type", "service").put("party", "BD");

  @Test
  void isTheCanonicalForm() throws Exception {
    LogEntry entry = LogEntry.of(SERVICE);

    assertThat(entry).hasToString("{\"party\":\"BD\",\"type\":\"service\"}");
    assertThat(LogEntry.parse(entry.toBytes())).isEqualTo(entry).hasSameHashCodeAs(entry);
    assertThat(entry.leafHash()).isEqualTo(MerkleHashing.leaf(entry.toBytes()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "1", "{\"b\":1,\"a\":2}", "{ }", "{\"a\":1.0}", "{}\n", "\uFEFF{}"})
  void refusesAnyOtherForm(String json) {
    assertThatExceptionOfType(MalformedLogException.class)
        .isThrownBy(() -> LogEntry.parse(json.getBytes(UTF_8)));
  }

  @Test
  void refusesWhatDoesNotFitABundle() {
    ObjectNode fits = JsonNodeFactory.instance.objectNode().put("crl", "a".repeat(65_525));
    ObjectNode large = JsonNodeFactory.instance.objectNode().put("crl", "a".repeat(65_526));

    assertThat(LogEntry.MAXIMUM_BYTES).isEqualTo(65_535);
    assertThatExceptionOfType(MalformedLogException.class).isThrownBy(() -> LogEntry.of(large));
    assertThatNoException().isThrownBy(() -> LogEntry.of(fits));
  }
}
