// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Connections that have said that a message comes, and send no more of it. */
final class SlowConnections implements AutoCloseable {
  private static final int HTTPS = 443;

  private final List<Socket> sockets = new ArrayList<>();

  /**
   * Opens so many, and says so.
   *
   * @param patience how long connecting, and each step of a handshake, may take
   * @throws IOException if one is not taken in time
   */
  String open(URI url, SSLContext tls, Duration patience, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      connect(url, tls, Math.toIntExact(patience.toMillis()));
    }
    return String.valueOf(count);
  }

  private void connect(URI url, SSLContext tls, int patience) throws IOException {
    int port = url.getPort() < 0 ? HTTPS : url.getPort();
    Socket plain = new Socket();
    sockets.add(plain);
    plain.connect(new InetSocketAddress(url.getHost(), port), patience);
    plain.setSoTimeout(patience);
    SSLSocket socket =
        (SSLSocket) tls.getSocketFactory().createSocket(plain, url.getHost(), port, true);
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
  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyClosed) {
    }
  }
}
