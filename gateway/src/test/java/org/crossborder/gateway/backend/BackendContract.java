// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.crossborder.gateway.backend.NationalSide.Taken;
import org.crossborder.gateway.store.H2;
import org.crossborder.gateway.store.Samples;
import org.crossborder.gateway.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every backend does, whatever its medium. */
public abstract class BackendContract {
  private static final byte[] DOCUMENT =
      "<CertificateOfOrigin>é</CertificateOfOrigin>".getBytes(UTF_8);
  private static final byte[] ANNEX = new byte[300_000];

  @TempDir Path home;
  private H2.Opened opened;
  private NationalSide national;

  /** The national side, up and well, with a backend that reads from this store. */
  protected abstract NationalSide nationalSide(Store store, Path folder) throws Exception;

  @BeforeEach
  void connect() throws Exception {
    opened = H2.open(home.resolve("gateway"), Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    national = nationalSide(opened.store(), home.resolve("national"));
  }

  @AfterEach
  void disconnect() throws Exception {
    national.close();
    opened.close();
  }

  @Test
  void itHasAName() {
    assertThat(national.backend().name()).matches("[a-z0-9][a-z0-9-]{0,62}");
  }

  @Test
  void whatIsConfirmedIsThereByteForByte() throws Exception {
    Delivery delivery = deliveries().inbound("CO-1", DOCUMENT, ANNEX, new byte[0]);

    assertThat(confirmed(delivery)).isInstanceOf(DeliveryOutcome.Confirmed.class);

    assertThat(national.taken()).hasSize(1);
    Taken taken = national.taken().get(0);
    assertThat(taken.idempotencyKey()).isEqualTo(delivery.idempotencyKey());
    assertThat(taken.document()).isEqualTo(DOCUMENT);
    assertThat(taken.annexes())
        .isEqualTo(
            delivery.annexes().stream().map(part -> part.info().payload().sha256()).toList());
  }

  @Test
  void aRepetitionIsKnownByItsKey() throws Exception {
    Delivery delivery = deliveries().inbound("CO-1", DOCUMENT);

    confirmed(delivery);
    assertThat(confirmed(delivery)).isInstanceOf(DeliveryOutcome.Confirmed.class);

    assertThat(national.taken().stream().map(Taken::idempotencyKey).distinct())
        .containsExactly(delivery.idempotencyKey());
  }

  @Test
  void twoDocumentsOfTheSameBytesAreTwo() throws Exception {
    Delivery first = deliveries().inbound("CO-1", DOCUMENT);
    Delivery second = deliveries().inbound("CO-2", DOCUMENT);

    confirmed(first);
    confirmed(second);

    assertThat(national.taken().stream().map(Taken::idempotencyKey))
        .containsExactly(first.idempotencyKey(), second.idempotencyKey());
  }

  @Test
  void nothingIsConfirmedWhileTheNationalSideIsAway() throws Exception {
    Delivery delivery = deliveries().inbound("CO-1", DOCUMENT);
    national.disconnect();

    assertThat(national.backend().deliver(delivery))
        .isNotInstanceOf(DeliveryOutcome.Confirmed.class);
  }

  @Test
  void aPayloadThatCannotBeReadIsTheGatewaysFaultAndNeverConfirmed() throws Exception {
    Delivery delivery = deliveries().inbound("CO-1", DOCUMENT, ANNEX);
    List<DeliveredPart> unreadable =
        delivery.parts().stream()
            .map(
                part ->
                    new DeliveredPart(
                        part.info(),
                        () -> {
                          throw new IOException("the disk is gone");
                        }))
            .toList();
    Delivery broken = new Delivery(delivery.message(), delivery.header(), unreadable);

    if (national.backend().deliver(delivery) instanceof DeliveryOutcome.Waiting) {
      return; // nothing is read before it is fetched
    }
    assertThatThrownBy(() -> national.backend().deliver(broken))
        .isInstanceOf(RuntimeException.class);
  }

  private DeliveryOutcome confirmed(Delivery delivery) throws Exception {
    DeliveryOutcome outcome = national.backend().deliver(delivery);
    if (outcome instanceof DeliveryOutcome.Waiting) {
      national.fetchAndConfirm();
      return national.backend().deliver(delivery);
    }
    return outcome;
  }

  private Deliveries deliveries() {
    return new Deliveries(opened.store());
  }
}
