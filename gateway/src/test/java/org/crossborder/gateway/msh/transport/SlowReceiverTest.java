// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.msh.Transport;
import org.crossborder.gateway.pmode.Protocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A partner that is slow, in whatever way, costs a bounded time. */
@Timeout(60)
class SlowReceiverTest {
  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration RECEIVE = Duration.ofSeconds(2);
  private static final Duration DOWNLOAD = Duration.ofSeconds(2);

  /** On a loaded machine. */
  private static final Duration SLACK = Duration.ofSeconds(10);

  private ServerSocket partner;
  private As4Client client;

  @BeforeEach
  void start() throws IOException {
    partner = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    client = new As4Client(new TransportLimits(CONNECT, RECEIVE, DOWNLOAD, 1 << 20, true));
  }

  @AfterEach
  void stop() throws IOException {
    partner.close();
    client.close();
  }

  @Test
  void thatNeverTakesTheConnection() throws Exception {
    try (Socket first = new Socket();
        Socket second = new Socket()) { // these fill its queue
      first.connect(partner.getLocalSocketAddress());
      second.connect(partner.getLocalSocketAddress());

      assertGivenUpWithin(CONNECT, 10);
    }
  }

  @Test
  void thatNeverAnswers() {
    serve(
        socket -> {
          socket.getInputStream().readNBytes(100);
          Thread.sleep(30_000);
        });

    assertGivenUpWithin(RECEIVE, 10);
  }

  @Test
  void thatNeverReads() {
    serve(socket -> Thread.sleep(30_000));

    assertGivenUpWithin(RECEIVE, 20 << 20);
  }

  @Test
  void thatReadsATrickle() {
    serve(
        socket -> {
          InputStream in = socket.getInputStream();
          while (in.readNBytes(4096).length > 0) {
            Thread.sleep(100);
          }
        });

    assertGivenUpWithin(RECEIVE, 20 << 20);
  }

  @Test
  void thatAnswersWithATrickle() {
    serve(
        socket -> {
          OutputStream out = socket.getOutputStream();
          out.write(
              ("HTTP/1.1 200 OK\r\nContent-Type: application/soap+xml\r\n"
                      + "Content-Length: 100000\r\n\r\n")
                  .getBytes(US_ASCII));
          while (true) {
            out.write('x');
            out.flush();
            Thread.sleep(100);
          }
        });

    assertGivenUpWithin(DOWNLOAD, 10);
  }

  private void assertGivenUpWithin(Duration time, int bytes) {
    Protocol protocol =
        new Protocol(URI.create("http://127.0.0.1:" + partner.getLocalPort() + "/as4"), List.of());
    Transport.Body body = out -> out.write(new byte[bytes]);
    Instant begun = Instant.now();
    assertThatIOException().isThrownBy(() -> client.push(protocol, "application/soap+xml", body));
    assertThat(Duration.between(begun, Instant.now())).isLessThan(time.plus(SLACK));
  }

  /** What a partner does with a connection. */
  @FunctionalInterface
  private interface Conversation {
    void with(Socket socket) throws IOException, InterruptedException;
  }

  private void serve(Conversation conversation) {
    Thread thread =
        new Thread(
            () -> {
              try (Socket socket = partner.accept()) {
                conversation.with(socket);
              } catch (IOException | InterruptedException e) {
                Thread.currentThread().interrupt(); // the client has gone
              }
            });
    thread.setDaemon(true);
    thread.start();
  }
}
