// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/** An address that protects no document is not taken for one that does. */
class JmsPropertiesTest {

  @ParameterizedTest
  @CsvSource({
    "tcp://mq.example:61617?sslEnabled=true, false, true",
    "tcp://mq.example:61616, false, false",
    "tcp://mq.example:61617?sslEnabled=false, false, false",
    "tcp://mq.example:61617?sslEnabled=true&trustAll=true, false, false",
    "tcp://mq.example:61617?sslEnabled=true&verifyHost=false, false, false",
    "tcp://mq.example:61616, true, true"
  })
  void onlyTlsThatChecksTheBrokerProtects(String url, boolean plaintext, boolean protects) {
    JmsProperties properties =
        new JmsProperties(url, null, null, plaintext, null, null, true, DataSize.ofMegabytes(10));

    assertThat(properties.protectsDocuments()).isEqualTo(protects);
  }
}
