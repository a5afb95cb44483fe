// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.jms;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.crossborder.gateway.backend.Backend;
import org.crossborder.gateway.backend.BackendContract;
import org.crossborder.gateway.backend.NationalSide;
import org.crossborder.gateway.backend.channel.AnnexLimits;
import org.crossborder.gateway.backend.channel.Sha256;
import org.crossborder.gateway.store.Store;

/** A queue of a real broker does what every backend does. */
class JmsBackendContractTest extends BackendContract {
  private static final long INLINE = 1 << 20;

  @Override
  protected NationalSide nationalSide(Store store, Path folder) throws Exception {
    return new Agency(ArtemisBroker.start(folder), store);
  }

  private static final class Agency implements NationalSide {
    private final ArtemisBroker broker;
    private final Jms jms;
    private final List<Taken> taken = new ArrayList<>();

    Agency(ArtemisBroker broker, Store store) {
      this.broker = broker;
      this.jms =
          new Jms(
              new Jms.Settings(
                  "agency", "agency", "Agency", INLINE, INLINE, new AnnexLimits(2, 1000)),
              broker.connections(),
              store);
    }

    @Override
    public Backend backend() {
      return jms.backend();
    }

    @Override
    public List<Taken> taken() throws JMSException {
      List<Payload> all = broker.take("agency.deliveries", Payload::of);
      for (int first = 0; first < all.size(); first += all.get(first).parts()) {
        taken.add(
            new Taken(
                all.get(first).key(),
                all.get(first).content(),
                all.subList(first + 1, first + all.get(first).parts()).stream()
                    .map(annex -> Sha256.of(annex.content()))
                    .toList()));
      }
      return taken;
    }

    /** One message of a delivery. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Payload(String key, int parts, byte[] content) {
      static Payload of(Message message) throws JMSException {
        return new Payload(
            message.getStringProperty("idempotencyKey"),
            message.getIntProperty("parts"),
            Objects.requireNonNullElse(message.getBody(byte[].class), new byte[0]));
      }
    }

    @Override
    public void fetchAndConfirm() {}

    @Override
    public void disconnect() throws Exception {
      broker.close();
    }

    @Override
    public void close() throws Exception {
      jms.close();
      broker.close();
    }
  }
}
