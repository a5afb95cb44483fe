// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.gateway.store.Store;

/** The contract holds of the plainest backend there can be. */
class BackendContractTest extends BackendContract {

  @Override
  protected NationalSide nationalSide(Store store, Path folder) {
    return new InMemory();
  }

  private static final class InMemory implements NationalSide {
    private final List<Taken> taken = new ArrayList<>();
    private boolean away;

    @Override
    public Backend backend() {
      return new FakeBackend(this::take);
    }

    private DeliveryOutcome take(Delivery delivery) {
      if (away) {
        return new DeliveryOutcome.NotConfirmed("It is away");
      }
      try (InputStream content = delivery.document().content().open()) {
        taken.add(
            new Taken(
                delivery.idempotencyKey(),
                content.readAllBytes(),
                delivery.annexes().stream().map(part -> part.info().payload().sha256()).toList()));
        return new DeliveryOutcome.Confirmed();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public List<Taken> taken() {
      return taken;
    }

    @Override
    public void fetchAndConfirm() {}

    @Override
    public void disconnect() {
      away = true;
    }

    @Override
    public void close() {}
  }
}
