// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.doctor;

import java.io.IOException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLSession;
import org.crossborder.conformance.pki.Pem;

/**
 * What a TLS session shows of the other end.
 *
 * @param certificates as the other end sent them, its own first
 */
record SeenSession(String protocol, String cipherSuite, List<X509Certificate> certificates) {
  SeenSession {
    certificates = List.copyOf(certificates);
  }

  static SeenSession of(SSLSession session) throws IOException {
    Certificate[] sent = session.getPeerCertificates();
    return new SeenSession(
        session.getProtocol(),
        session.getCipherSuite(),
        Arrays.stream(sent).map(X509Certificate.class::cast).toList());
  }

  /** Protocol and cipher suite in a line each, then the certificates as PEM. */
  String text() {
    return protocol + "\n" + cipherSuite + "\n" + Pem.of(certificates);
  }

  static SeenSession read(String text) throws IOException {
    String[] lines = text.split("\n", 3);
    try {
      return new SeenSession(lines[0], lines[1], Pem.read(lines[2]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException broken) {
      throw new IOException("This is no TLS session", broken);
    }
  }
}
