// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/**
 * A load balancer of the simplest kind: each connection goes to the next node that is said to be
 * healthy, bytes are passed on unread, and what breaks off on one side breaks off on the other.
 */
final class Balancer implements Closeable {
  private static final int CONNECT_MILLIS = 1000;

  private final ServerSocket front;
  private final List<Integer> nodes;
  private final IntPredicate healthy;
  private final AtomicInteger next = new AtomicInteger();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread daemon = new Thread(task, "balancer");
            daemon.setDaemon(true);
            return daemon;
          });

  /**
   * @param nodes their ports on this machine
   * @param healthy whether a node, counted from 0, is to be given connections
   */
  Balancer(List<Integer> nodes, IntPredicate healthy) throws IOException {
    this.nodes = List.copyOf(nodes);
    this.healthy = healthy;
    this.front = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  int port() {
    return front.getLocalPort();
  }

  private void accept() {
    while (!front.isClosed()) {
      try {
        Socket client = front.accept();
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        Socket node = connect()) {
      threads.execute(() -> pass(client, node));
      pass(node, client);
    } catch (IOException e) {
      // the client finds its connection closed, and tries again
    }
  }

  private Socket connect() throws IOException {
    for (int tries = 0; tries < nodes.size(); tries++) {
      int node = Math.floorMod(next.getAndIncrement(), nodes.size());
      if (healthy.test(node)) {
        Socket socket = new Socket();
        try {
          socket.connect(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), nodes.get(node)),
              CONNECT_MILLIS);
          return socket;
        } catch (IOException e) {
          socket.close();
        }
      }
    }
    throw new IOException("No node is healthy");
  }

  private static void pass(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
      to.shutdownOutput();
    } catch (IOException e) {
      close(from);
      close(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // it was broken already
    }
  }

  @Override
  public void close() throws IOException {
    front.close();
    threads.shutdownNow();
  }
}
