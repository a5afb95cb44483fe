// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.doctor;

import java.io.IOException;
import java.net.URI;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.crossborder.conformance.partner.Partner;

/** TLS with the gateway under test, and nothing in it. */
final class Target {
  private static final int HTTPS = 443;
  private static final int PATIENCE_MILLIS = 10_000;

  private Target() {}

  static int port(URI url) {
    return url.getPort() < 0 ? HTTPS : url.getPort();
  }

  /** What a session with the gateway shows; with these versions of TLS only, if any are named. */
  static SeenSession session(Partner partner, String... versions) throws IOException {
    String what = "TLS session " + String.join(" ", versions);
    return SeenSession.read(
        partner.see(what.strip(), () -> SeenSession.of(handshake(partner, versions)).text()));
  }

  /** The certificate's names are compared as HTTPS asks (RFC 9110, 4.3.4). */
  private static SSLSession handshake(Partner partner, String... versions) throws IOException {
    URI url = partner.pmode().url();
    try (SSLSocket socket =
        (SSLSocket) partner.tls().getSocketFactory().createSocket(url.getHost(), port(url))) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      if (versions.length > 0) {
        parameters.setProtocols(versions);
      }
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      return socket.getSession();
    }
  }
}
