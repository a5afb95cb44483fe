// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.polling;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.gateway.backend.Backend;
import org.crossborder.gateway.backend.BackendContract;
import org.crossborder.gateway.backend.Delivery;
import org.crossborder.gateway.backend.NationalSide;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;

/** The same over HTTP: {@code PollingTest}. */
class QueueContractTest extends BackendContract {

  @Override
  protected NationalSide nationalSide(Store store, Path folder) {
    return new Client(store);
  }

  private static final class Client implements NationalSide {
    private final Store store;
    private final Queues queues;
    private final List<Taken> taken = new ArrayList<>();

    private Client(Store store) {
      this.store = store;
      this.queues =
          new Queues(
              store, List.of("customs"), Duration.ofMinutes(5), Duration.ofMinutes(1), () -> {});
    }

    @Override
    public Backend backend() {
      return new Queue("customs", store, () -> {});
    }

    @Override
    public List<Taken> taken() {
      return List.copyOf(taken);
    }

    @Override
    public void fetchAndConfirm() throws IOException {
      for (StoredMessage message : queues.fetch("customs", 10, "client").documents()) {
        Delivery delivery = Delivery.of(message, store);
        try (InputStream content = delivery.document().content().open()) {
          taken.add(
              new Taken(
                  delivery.idempotencyKey(),
                  content.readAllBytes(),
                  delivery.annexes().stream()
                      .map(part -> part.info().payload().sha256())
                      .toList()));
        }
        queues.confirm(message.id(), "client");
      }
    }

    /** Nobody asks. */
    @Override
    public void disconnect() {}

    @Override
    public void close() {}
  }
}
