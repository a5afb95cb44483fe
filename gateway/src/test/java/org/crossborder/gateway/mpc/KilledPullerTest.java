// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.mpc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.H2;
import org.crossborder.gateway.store.PendingSignal;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A puller that is killed (SIGKILL) has each message, and each receipt still to be posted. */
class KilledPullerTest {
  private static final int MESSAGES = 40;

  @TempDir Path home;

  @Test
  void losesNoMessageAndNoReceipt() throws Exception {
    Process puller =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledPuller.class.getName(),
                home.toString())
            .redirectError(home.resolve("stderr.txt").toFile())
            .start();
    int last = 0;
    try (BufferedReader lines = puller.inputReader(UTF_8)) {
      for (String line = lines.readLine();
          line != null && last < MESSAGES;
          line = lines.readLine()) {
        last = line.matches("[0-9]+") ? Integer.parseInt(line) : last;
      }
    }
    puller.destroyForcibly();
    assertThat(puller.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(last).isGreaterThanOrEqualTo(MESSAGES);
    expectEverythingUpTo(last);
  }

  private void expectEverythingUpTo(int last) throws Exception {
    try (H2.Opened opened = H2.open(home, Clock.systemUTC())) {
      Store store = opened.store();
      Map<String, PendingSignal> pending =
          store
              .pendingSignals()
              .claim("BD", 100_000, "test", Duration.ofMinutes(1), Instant.now())
              .stream()
              .collect(Collectors.toMap(PendingSignal::refToMessageId, Function.identity()));
      for (int number = 1; number <= last; number++) {
        String messageId = KilledPuller.messageId(number);
        byte[] receipt = ("receipt " + number).getBytes(UTF_8);
        StoredMessage message = store.messages().find(Direction.INBOUND, messageId).orElseThrow();
        assertThat(store.payloads().read(message.document().payload().sha256()))
            .isEqualTo(("<n>" + number + "</n>").getBytes(UTF_8));
        assertThat(store.receipts().of(message.id())).contains(receipt);
        assertThat(pending.get(messageId).content()).isEqualTo(receipt);
      }
    }
  }
}
