// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.national;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;

/** One port in front of two servers: TLS goes to the one, the other is for who breaks a rule. */
final class Door implements AutoCloseable {
  /** The first byte of a TLS handshake (RFC 8446, 5.1). */
  private static final int HANDSHAKE = 22;

  private final ServerSocket port;
  private final InetSocketAddress secured;
  private final InetSocketAddress plain;
  private final Habits habits;
  private final ExecutorService threads;

  Door(InetSocketAddress secured, InetSocketAddress plain, Habits habits, ExecutorService threads)
      throws IOException {
    this.port = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    this.secured = secured;
    this.plain = plain;
    this.habits = habits;
    this.threads = threads;
    threads.execute(this::open);
  }

  int port() {
    return port.getLocalPort();
  }

  private void open() {
    while (!port.isClosed()) {
      try {
        Socket caller = port.accept();
        threads.execute(() -> lead(caller));
      } catch (IOException | RejectedExecutionException closed) {
        return;
      }
    }
  }

  private void lead(Socket caller) {
    try (caller) {
      PushbackInputStream in = new PushbackInputStream(caller.getInputStream());
      int first = in.read();
      boolean isTls = first == HANDSHAKE;
      if (first < 0 || (!isTls && habits.keeps(Rule.SERVES_TLS_ALONE))) {
        return;
      }
      in.unread(first);
      try (Socket server = new Socket()) {
        server.connect(isTls ? secured : plain);
        threads.execute(() -> carry(in, server));
        server.getInputStream().transferTo(caller.getOutputStream());
      }
    } catch (IOException | RejectedExecutionException ended) {
      // Either side has gone.
    }
  }

  private static void carry(InputStream from, Socket to) {
    try {
      from.transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException ended) {
      // Either side has gone.
    }
  }

  @Override
  public void close() {
    try {
      port.close();
    } catch (IOException fault) {
      throw new IllegalStateException("The port cannot be closed", fault);
    }
  }
}
