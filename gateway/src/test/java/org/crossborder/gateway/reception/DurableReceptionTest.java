// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.crossborder.gateway.msh.ReceivedMessage;
import org.crossborder.gateway.msh.Reception;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.H2;
import org.crossborder.gateway.store.Samples;
import org.crossborder.gateway.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Once for each MessageId, and a MessageId is one Party's. */
class DurableReceptionTest {
  private static final String MESSAGE_ID = "1@bd";

  @TempDir Path directory;
  private final AtomicInteger woken = new AtomicInteger();
  private Store store;
  private DurableReception reception;

  @BeforeEach
  void open() throws Exception {
    store = H2.store(directory, Clock.systemUTC());
    reception = new DurableReception(store, woken::incrementAndGet);
  }

  @Test
  void isStoredOnceAndEarnsTheSameReceipt() {
    assertThat(reception.receive(from("BD", "<a/>"))).isInstanceOf(Reception.Stored.class);
    reception.receiptSigned(MESSAGE_ID, new byte[] {42});

    assertThat(reception.receive(from("BD", "<a/>")))
        .isInstanceOfSatisfying(
            Reception.Duplicate.class,
            duplicate -> assertThat(duplicate.receipt()).contains(new byte[] {42}));
    assertThat(woken).hasValue(1);
  }

  @Test
  void anotherPartysMessageIdIsRefusedAndNothingIsStored() throws Exception {
    reception.receive(from("BD", "<a/>"));
    List<Path> before = payloads();

    assertThat(reception.receive(from("VN", "<b/>")))
        .isInstanceOf(Reception.ForeignMessageId.class);

    assertThat(payloads()).isEqualTo(before);
    assertThat(store.messages().find(Direction.INBOUND, MESSAGE_ID).orElseThrow().sender())
        .isEqualTo("BD");
    assertThat(woken).hasValue(1);
  }

  private List<Path> payloads() throws Exception {
    try (Stream<Path> files = Files.walk(directory.resolve("payloads"))) {
      return files.sorted().toList();
    }
  }

  private static ReceivedMessage from(String party, String xml) {
    return Received.from(party, xml, MESSAGE_ID, Samples.NOW, Samples.NOW);
  }
}
