// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.sender;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.conformance.counterpart.Counterpart;
import org.crossborder.conformance.counterpart.Sending;
import org.crossborder.conformance.counterpart.ServerKeys.Defect;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.suite.ConformanceModule;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/**
 * The suite serves TLS with a certificate that must not be trusted; nothing may be sent over such a
 * connection (RFC 5280, 6.1; RFC 9525, 6; eDelivery AS4 1.15, 3.2.6.1).
 */
final class ServerTrust extends SenderModule {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Defect defect;

  private ServerTrust(String id, String requirement, String title, Defect defect) {
    super(
        id,
        title,
        requirement,
        "A document is given to the gateway; the suite shows a TLS certificate that is " + defect,
        "A connection, and no request on it");
    this.defect = defect;
  }

  static List<ConformanceModule<Counterpart>> modules() {
    return List.of(
        new ServerTrust(
            "server-certificate-expired",
            "SND-TLS-01",
            "A server certificate that has expired is refused",
            Defect.EXPIRED),
        new ServerTrust(
            "server-certificate-self-signed",
            "SND-TLS-02",
            "A server certificate that nobody trusted has issued is refused",
            Defect.SELF_SIGNED),
        new ServerTrust(
            "server-certificate-of-another",
            "SND-TLS-03",
            "A server certificate for another host is refused",
            Defect.OTHER_NAME));
  }

  @Override
  Judgement observe(Counterpart counterpart) throws Exception {
    Optional<Credential> bad = counterpart.serverKeys().with(defect);
    if (bad.isEmpty()) {
      return Judgement.skipped("The run has no such certificate");
    }
    counterpart.serve(bad.get());
    try {
      return behind(counterpart);
    } finally {
      counterpart.serve(counterpart.serverKeys().good());
    }
  }

  private Judgement behind(Counterpart counterpart) throws Exception {
    int before = counterpart.connections();
    Sending sending = counterpart.send(about().id(), List.of(counterpart.replies()::receipt));
    Instant end = counterpart.last().plus(counterpart.times().first());
    while (counterpart.connections() == before && counterpart.last().isBefore(end)) {
      if (sending.await(1, PAUSE).isPresent()) {
        break;
      }
    }
    if (counterpart.connections() == before) {
      return nothingCame(counterpart);
    }
    return sending.await(1, counterpart.times().retry()).isPresent()
        ? Judgement.failed(
            FaultClass.IMPLEMENTATION,
            "The document was sent",
            "Build and validate the path of the server's certificate, and compare its names.")
        : Judgement.passed(
            (counterpart.connections() - before) + " connections, and no request on them");
  }
}
