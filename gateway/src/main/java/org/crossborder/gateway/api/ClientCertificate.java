// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.crossborder.gateway.configuration.ApiProperties.Client;

/** Finds the client of a TLS client certificate; the port has checked by then who issued it. */
final class ClientCertificate {
  private final List<Client> clients;

  ClientCertificate(List<Client> clients) {
    this.clients = List.copyOf(clients);
  }

  Optional<Client> client(X509Certificate certificate) {
    String fingerprint = sha256(certificate);
    return clients.stream()
        .filter(
            client ->
                fingerprint.equals(client.certificateSha256())
                    || hasSubject(client, certificate.getSubjectX500Principal()))
        .findFirst();
  }

  private static boolean hasSubject(Client client, X500Principal subject) {
    String expected = client.certificateSubject();
    return expected != null && new X500Principal(expected).equals(subject);
  }

  private static String sha256(X509Certificate certificate) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A certificate of a TLS handshake has an encoding", e);
    }
  }
}
