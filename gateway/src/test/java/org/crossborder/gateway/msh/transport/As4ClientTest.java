// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.crossborder.gateway.msh.TestGateway;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.pmode.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections are kept for a partner as registered now, and for no other. */
class As4ClientTest {
  @TempDir Path directory;

  @Test
  void connectionsOfAReplacedProtocolAreReleased() throws Exception {
    try (TestGateway gateway = TestGateway.kr(directory);
        As4Client client = new As4Client(TransportLimits.DEFAULT)) {
      Protocol before = new Protocol(gateway.url(), List.of(TestPki.TLS.certificate()));
      Protocol after =
          new Protocol(gateway.url(), List.of(TestPki.TLS.certificate(), TestPki.KR.certificate()));
      long threads = selectors();
      push(client, before);
      push(client, after);
      assertThat(client.partners()).isEqualTo(2);

      client.retain(Set.of(after));

      assertThat(client.partners()).isEqualTo(1);
      for (int i = 0; i < 100 && selectors() > threads + 1; i++) {
        Thread.sleep(50);
      }
      assertThat(selectors()).isEqualTo(threads + 1);
      push(client, after);
    }
  }

  @Test
  void aMessageOnItsWayStillArrives() throws Exception {
    try (TestGateway gateway = TestGateway.kr(directory);
        As4Client client = new As4Client(TransportLimits.DEFAULT)) {
      Protocol protocol = new Protocol(gateway.url(), List.of(TestPki.TLS.certificate()));

      int status =
          client
              .push(
                  protocol,
                  "application/soap+xml",
                  out -> {
                    client.retain(Set.of());
                    out.write("<a/>".getBytes(UTF_8));
                  })
              .status();

      assertThat(status).isEqualTo(400); // an answer: it is no AS4 message
      assertThat(client.partners()).isZero();
    }
  }

  private static void push(As4Client client, Protocol protocol) throws Exception {
    assertThat(
            client
                .push(protocol, "application/soap+xml", out -> out.write("<a/>".getBytes(UTF_8)))
                .status())
        .isEqualTo(400);
  }

  private static long selectors() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().matches("HttpClient-\\d+-SelectorManager"))
        .count();
  }
}
