// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.crossborder.gateway.backend.Deliveries;
import org.crossborder.gateway.backend.Delivery;
import org.crossborder.gateway.store.H2;
import org.crossborder.gateway.store.Store;

/**
 * A gateway's way from a document that is valid to the endpoint that has it, in a process that is
 * made to be killed. A document's id is printed once it is stored.
 */
final class KilledTeller {
  private KilledTeller() {}

  /** Arguments: the home, the endpoint's URL and its certificate. */
  public static void main(String[] arguments) throws Exception {
    Store store = H2.store(Path.of(arguments[0]), Clock.systemUTC());
    TestWebhook sending =
        new TestWebhook(
            store,
            URI.create(arguments[1]),
            certificate(Path.of(arguments[2])),
            Set.of("localhost"),
            List.of(TestWebhook.SECRET));
    Thread telling =
        new Thread(
            () -> {
              while (true) {
                sending.round();
              }
            });
    telling.setDaemon(true);
    telling.start();
    while (true) {
      Delivery delivery = new Deliveries(store).inbound("CO-1", "<a/>".getBytes(UTF_8));
      System.out.println(delivery.message().id());
      System.out.flush();
      sending.webhook.deliver(delivery);
    }
  }

  private static X509Certificate certificate(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }
}
