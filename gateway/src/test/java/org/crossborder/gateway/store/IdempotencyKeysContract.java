// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.crossborder.gateway.store.Samples.NOW;
import static org.crossborder.gateway.store.Samples.message;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** What a client has asked for under an Idempotency-Key. */
abstract class IdempotencyKeysContract extends StoreContract {
  IdempotencyKeysContract(TestDatabase database) {
    super(database);
  }

  @Test
  void anIdempotencyKeyIsUsedOnceByEachClient() {
    StoredMessage message = store.messages().add(message(Lifecycle.OUTBOUND_DOCUMENT));
    IdempotencyKeys.Used used = new IdempotencyKeys.Used("cd".repeat(32), message.id());
    store.idempotencyKeys().use("single-window", "key-1", used, NOW);

    assertThat(store.idempotencyKeys().find("single-window", "key-1")).contains(used);
    assertThat(store.idempotencyKeys().find("other", "key-1")).isEmpty();
    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(() -> store.idempotencyKeys().use("single-window", "key-1", used, NOW));
  }

  @Test
  void ofManyNodesThatAreAskedAtOnceOneTakesTheKeyAndTheMessageStands() throws Exception {
    List<Boolean> used =
        AtOnce.each(
            6,
            node ->
                AtOnce.wins(
                    () ->
                        store.inTransaction(
                            () -> {
                              StoredMessage added =
                                  store.messages().add(message(Lifecycle.OUTBOUND_DOCUMENT));
                              store
                                  .idempotencyKeys()
                                  .use(
                                      "single-window",
                                      "key-1",
                                      new IdempotencyKeys.Used("cd".repeat(32), added.id()),
                                      NOW);
                              return added;
                            })));
    assertThat(used).containsOnlyOnce(true);
    List<StoredMessage> stored = store.messages().list(new MessageFilter(null, null, null, 10));
    assertThat(stored).hasSize(1);
    assertThat(store.idempotencyKeys().find("single-window", "key-1").orElseThrow().message())
        .isEqualTo(stored.get(0).id());
  }
}
