// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.webhook;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.pki.Credential;

/**
 * A port for TLS whose certificate can be changed while it is open: who connects from then on is
 * shown the other one, and what was open ends.
 */
final class TlsPort implements AutoCloseable {
  private static final int SILENCE_MILLIS = 60_000;

  private final ServerSocket port = new ServerSocket();
  private final Set<Socket> callers = new HashSet<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "conformance-webhook");
            thread.setDaemon(true);
            return thread;
          });
  private Face face;

  /** Meets who connects, before the handshake. */
  @FunctionalInterface
  interface Host {
    /** The connection ends when this returns. */
    void meet(SSLSocket caller) throws IOException, InterruptedException;
  }

  private record Face(SSLContext tls, Host host) {}

  TlsPort(InetSocketAddress address, Credential shown, Host host) throws IOException {
    face = face(shown, host);
    port.bind(address);
    threads.execute(this::accept);
  }

  private static Face face(Credential shown, Host host) {
    return new Face(new TlsSetting(List.of(), shown).context(), host);
  }

  int number() {
    return port.getLocalPort();
  }

  /** From now on this is shown, and this host meets the callers. */
  void show(Credential shown, Host host) {
    Face next = face(shown, host);
    synchronized (this) {
      face = next;
      callers.forEach(TlsPort::end);
    }
  }

  private static void end(Socket caller) {
    try {
      caller.close();
    } catch (IOException gone) {
      // It has ended all the same.
    }
  }

  private void accept() {
    while (!port.isClosed()) {
      try {
        Socket caller = port.accept();
        threads.execute(() -> meet(caller));
      } catch (IOException | RejectedExecutionException closed) {
        return;
      }
    }
  }

  private void meet(Socket caller) {
    Face shown = admit(caller);
    try (SSLSocket secured =
        (SSLSocket) shown.tls().getSocketFactory().createSocket(caller, null, true)) {
      secured.setSoTimeout(SILENCE_MILLIS);
      shown.host().meet(secured);
    } catch (IOException ended) {
      // The caller has gone, or was sent away.
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } finally {
      dismiss(caller);
    }
  }

  /** What the caller is shown; who came before another face is shown is sent away by it. */
  private synchronized Face admit(Socket caller) {
    callers.add(caller);
    return face;
  }

  private synchronized void dismiss(Socket caller) {
    callers.remove(caller);
    end(caller);
  }

  @Override
  public synchronized void close() {
    try {
      port.close();
    } catch (IOException fault) {
      throw new IllegalStateException("The port cannot be closed", fault);
    }
    callers.forEach(TlsPort::end);
    threads.shutdownNow();
  }
}
