// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Connections that have said that a message comes, and send no more of it. */
final class SlowConnections implements AutoCloseable {
  private static final int HTTPS = 443;

  private final List<SSLSocket> sockets = new ArrayList<>();

  /** Opens so many, and says how many there are. */
  String open(URI url, SSLContext tls, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      connect(url, tls);
    }
    return String.valueOf(sockets.size());
  }

  private void connect(URI url, SSLContext tls) throws IOException {
    int port = url.getPort() < 0 ? HTTPS : url.getPort();
    SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(url.getHost(), port);
    sockets.add(socket);
    String request =
        """
        POST %s HTTP/1.1\r
        Host: %s:%d\r
        Content-Type: application/soap+xml;charset=UTF-8\r
        Content-Length: 100000\r
        \r
        <\
        """
            .formatted(url.getRawPath(), url.getHost(), port);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  @Override
  public void close() {
    sockets.forEach(SlowConnections::close);
  }

  @SuppressWarnings("EmptyCatch") // it is gone either way
  private static void close(SSLSocket socket) {
    try {
      socket.close();
    } catch (IOException alreadyClosed) {
    }
  }
}
