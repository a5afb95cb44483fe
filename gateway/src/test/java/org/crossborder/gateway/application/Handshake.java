// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.crossborder.gateway.security.MshKey;
import org.jspecify.annotations.Nullable;

/**
 * What a server shows and answers to one request on a new connection.
 *
 * @param shown the server's certificate, whatever it is
 * @param answer from the status line on
 */
record Handshake(X509Certificate shown, String answer) {

  static Handshake with(int port, @Nullable MshKey client, String path) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    if (client != null) {
      keys.init(OwnKeysTest.bundle(client).getStores().getKeyStore(), "changeit".toCharArray());
    }
    context.init(
        client == null ? null : keys.getKeyManagers(), new TrustManager[] {new Any()}, null);
    try (SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port)) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write(("GET " + path + " HTTP/1.0\r\nHost: localhost\r\n\r\n").getBytes(US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
      return new Handshake((X509Certificate) socket.getSession().getPeerCertificates()[0], answer);
    }
  }

  /** The test looks at the certificate itself. */
  private static final class Any implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
