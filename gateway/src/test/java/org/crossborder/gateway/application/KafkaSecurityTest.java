// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.crossborder.gateway.configuration.KafkaProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Whoever forgets TLS to a cluster, or weakens it, is told so before anything is sent. */
class KafkaSecurityTest {
  @TempDir Path folder;

  @Test
  void whatKafkaItselfUnderstandsIsTaken() throws Exception {
    assertThat(of("security.protocol=SASL_SSL\nsasl.mechanism=SCRAM-SHA-512\n", false))
        .isEqualTo(Map.of("security.protocol", "SASL_SSL", "sasl.mechanism", "SCRAM-SHA-512"));
  }

  @Test
  void unencryptedHasToBeAllowedByName() throws Exception {
    assertThat(of("", true)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "security.protocol=PLAINTEXT",
        "security.protocol=SASL_PLAINTEXT",
        "security.protocol=SSL\nssl.endpoint.identification.algorithm=",
        "security.protocol=SSL\nbootstrap.servers=other:9092",
        "security.protocol=SSL\nacks=0"
      })
  void whatWeakensIsRefused(String file) {
    assertThatThrownBy(() -> of(file, false))
        .isInstanceOf(WrongConfigurationException.class)
        .hasMessageContaining("crossborder.gateway.channels.kafka.customs");
  }

  @Test
  void aFileThatIsNotThereIsNoFile() {
    assertThatThrownBy(() -> KafkaSecurity.of("customs", properties(folder.resolve("no"), true)))
        .isInstanceOf(WrongConfigurationException.class);
  }

  private Map<String, String> of(String file, boolean plaintext) throws IOException {
    Path client = Files.writeString(folder.resolve("client.properties"), file);
    return KafkaSecurity.of("customs", properties(client, plaintext));
  }

  private static KafkaProperties properties(Path client, boolean plaintext) {
    return new KafkaProperties(
        List.of("kafka.example:9093"),
        client,
        plaintext,
        null,
        null,
        true,
        DataSize.ofKilobytes(1));
  }
}
