// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.crossborder.gateway.msh.TestGateway;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.pmode.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections are kept for a partner as registered now, and for no other. */
class As4ClientTest {
  private static final TransportLimits PLAIN =
      new TransportLimits(Duration.ofSeconds(10), Duration.ofSeconds(60), 1 << 20, true);

  @TempDir Path directory;

  @Test
  void connectionsOfAReplacedProtocolAreReleased() throws Exception {
    try (KeepingPartner partner = new KeepingPartner();
        As4Client client = new As4Client(PLAIN)) {
      Protocol before = new Protocol(partner.url(), List.of());
      Protocol after = new Protocol(partner.url(), List.of(TestPki.KR.certificate()));
      accepted(client, before);
      accepted(client, before);
      accepted(client, after);
      assertThat(client.partners()).isEqualTo(2);

      client.retain(Set.of(after));

      assertThat(client.partners()).isEqualTo(1);
      assertThat(partner.ended.poll(30, SECONDS)).isEqualTo(1); // the first one's, used twice
      accepted(client, after);
      assertThat(partner.connections.get()).isEqualTo(2);
      assertThat(partner.ended).isEmpty();
    }
  }

  @Test
  void aMessageOnItsWayStillArrives() throws Exception {
    try (TestGateway gateway = TestGateway.kr(directory);
        As4Client client = new As4Client(TransportLimits.DEFAULT)) {
      Protocol protocol = new Protocol(gateway.url(), List.of(TestPki.TLS.certificate()));

      int status =
          client
              .push(
                  protocol,
                  "application/soap+xml",
                  out -> {
                    client.retain(Set.of());
                    out.write("<a/>".getBytes(UTF_8));
                  })
              .status();

      assertThat(status).isEqualTo(400); // an answer: it is no AS4 message
      assertThat(client.partners()).isZero();
    }
  }

  private static void push(As4Client client, Protocol protocol) throws Exception {
    assertThat(
            client
                .push(protocol, "application/soap+xml", out -> out.write("<a/>".getBytes(UTF_8)))
                .status())
        .isEqualTo(400);
  }

  private static void accepted(As4Client client, Protocol protocol) throws Exception {
    assertThat(
            client
                .push(protocol, "application/soap+xml", out -> out.write("<a/>".getBytes(UTF_8)))
                .status())
        .isEqualTo(202);
  }

  /** Accepts whatever comes, and keeps its connections. */
  private static final class KeepingPartner implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0);
    private final AtomicInteger connections = new AtomicInteger();
    private final BlockingQueue<Integer> ended = new LinkedBlockingQueue<>();

    KeepingPartner() throws IOException {
      daemon(
          () -> {
            while (true) {
              Socket connection = socket.accept();
              int number = connections.incrementAndGet();
              daemon(() -> serve(connection, number));
            }
          });
    }

    URI url() {
      return URI.create("http://localhost:" + socket.getLocalPort() + "/as4");
    }

    private Void serve(Socket connection, int number) throws IOException {
      try (connection) {
        BufferedReader in =
            new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          if (line.equals("0")) { // the last chunk
            in.readLine();
            connection
                .getOutputStream()
                .write("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n".getBytes(UTF_8));
          }
        }
      } finally {
        ended.add(number);
      }
      return null;
    }

    private static void daemon(Callable<Void> task) {
      Thread thread = new Thread(() -> quietly(task), "partner");
      thread.setDaemon(true);
      thread.start();
    }

    private static void quietly(Callable<Void> task) {
      try {
        task.call();
      } catch (Exception e) { // the partner or the client has been closed
        assertThat(e).isInstanceOf(IOException.class);
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
