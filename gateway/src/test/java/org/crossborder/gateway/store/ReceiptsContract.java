// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.gateway.store.Samples.NOW;
import static org.crossborder.gateway.store.Samples.message;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The signed receipt of each message. */
abstract class ReceiptsContract extends StoreContract {
  ReceiptsContract(TestDatabase database) {
    super(database);
  }

  @Test
  void keepsTheFirstReceipt() {
    StoredMessage message = store.messages().add(message(Lifecycle.INBOUND_DOCUMENT));
    assertThat(store.receipts().of(message.id())).isEmpty();
    store.receipts().keep(message.id(), new byte[] {1}, NOW);
    store.receipts().keep(message.id(), new byte[] {2}, NOW);
    assertThat(store.receipts().of(message.id())).contains(new byte[] {1});
  }

  /** A message and its duplicate, received by two nodes at once. */
  @Test
  void ofManyKeptAtOnceOneStays() throws Exception {
    StoredMessage message = store.messages().add(message(Lifecycle.INBOUND_DOCUMENT));
    List<Boolean> kept =
        AtOnce.each(
            6,
            node ->
                store.inTransaction(
                    () -> {
                      store.receipts().keep(message.id(), new byte[] {(byte) node}, NOW);
                      return true;
                    }));
    assertThat(kept).containsOnly(true);
    assertThat(store.receipts().of(message.id()).orElseThrow()).hasSize(1);
  }
}
