// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.msh.Transport;
import org.crossborder.gateway.pmode.Protocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A partner that is slow, in whatever way, costs a bounded time. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SlowReceiverTest {
  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration IDLE = Duration.ofSeconds(2);
  private static final Duration PUSH = Duration.ofSeconds(8);
  private static final Duration DOWNLOAD = Duration.ofSeconds(2);

  /** On a loaded machine. */
  private static final Duration SLACK = Duration.ofSeconds(10);

  private ServerSocket partner;
  private As4Client client;

  @BeforeEach
  void start() throws IOException {
    partner = new ServerSocket();
    partner.setReceiveBufferSize(1 << 16); // or the system takes megabytes that nobody reads
    partner.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    client = new As4Client(new TransportLimits(CONNECT, IDLE, PUSH, DOWNLOAD, 1 << 20, true));
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

    assertGivenUpWithin(IDLE, 10);
  }

  @Test
  void thatNeverReads() {
    serve(socket -> Thread.sleep(30_000));

    assertGivenUpWithin(IDLE, 20 << 20);
  }

  @Test
  void thatNeverReadsOverTls() throws Exception {
    SSLSocketFactory tls = tls();
    serve(
        socket -> {
          ((SSLSocket) tls.createSocket(socket, InputStream.nullInputStream(), true))
              .startHandshake();
          Thread.sleep(30_000);
        });

    Protocol protocol =
        new Protocol(
            URI.create("https://localhost:" + partner.getLocalPort() + "/as4"),
            List.of(TestPki.TLS.certificate()));
    assertGivenUpWithin(IDLE, () -> push(protocol, 20 << 20));
  }

  @Test
  void thatNeverShakesHands() {
    serve(socket -> Thread.sleep(30_000));

    Protocol protocol =
        new Protocol(
            URI.create("https://localhost:" + partner.getLocalPort() + "/as4"),
            List.of(TestPki.TLS.certificate()));
    assertGivenUpWithin(IDLE, () -> push(protocol, 10));
  }

  private static SSLSocketFactory tls() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "tls",
        TestPki.TLS.privateKey(),
        new char[0],
        new Certificate[] {TestPki.TLS.certificate()});
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, new char[0]);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context.getSocketFactory();
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

    assertGivenUpWithin(PUSH, 20 << 20);
  }

  @Test
  void thatReadsSlowlyGetsItAllThoughItTakesLongerThanAnyPauseMay() throws Exception {
    serve(
        socket -> {
          InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
          for (int megabyte = 0; megabyte < 24; megabyte++) {
            in.readNBytes(1 << 20);
            Thread.sleep(IDLE.toMillis() / 16);
          }
          byte[] tail = new byte[5];
          while (!new String(tail, US_ASCII).equals("0\r\n\r\n")) { // the end of the last chunk
            System.arraycopy(tail, 1, tail, 0, 4);
            tail[4] = (byte) in.read();
          }
          socket
              .getOutputStream()
              .write("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII));
        });

    assertThat(push(24 << 20).status()).isEqualTo(202);
  }

  @Test
  void thatStopsWithinItsAnswer() {
    CountDownLatch ended = new CountDownLatch(1);
    serve(
        socket -> {
          socket
              .getOutputStream()
              .write(
                  ("HTTP/1.1 200 OK\r\nContent-Type: application/soap+xml\r\n"
                          + "Content-Length: 100000\r\n\r\nx")
                      .getBytes(US_ASCII));
          try {
            while (socket.getInputStream().read() >= 0) {}
          } finally {
            ended.countDown();
          }
        });

    assertGivenUpWithin(IDLE, 10);
    assertConnectionEnds(ended);
  }

  @Test
  void thatIsGivenUpHasItsConnectionEnded() {
    CountDownLatch ended = new CountDownLatch(1);
    serve(
        socket -> {
          try {
            while (socket.getInputStream().read() >= 0) {}
          } finally {
            ended.countDown();
          }
        });

    assertGivenUpWithin(IDLE, 10);
    assertConnectionEnds(ended);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  private static void assertConnectionEnds(CountDownLatch ended) {
    assertThatNoException().isThrownBy(() -> assertThat(ended.await(20, SECONDS)).isTrue());
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
    assertGivenUpWithin(time, () -> push(bytes));
  }

  private static void assertGivenUpWithin(Duration time, ThrowingCallable push) {
    Instant begun = Instant.now();
    assertThatIOException().isThrownBy(push);
    assertThat(Duration.between(begun, Instant.now())).isLessThan(time.plus(SLACK));
  }

  private Transport.Response push(int bytes) throws IOException {
    Protocol protocol =
        new Protocol(URI.create("http://127.0.0.1:" + partner.getLocalPort() + "/as4"), List.of());
    return push(protocol, bytes);
  }

  private Transport.Response push(Protocol protocol, int bytes) throws IOException {
    return client.push(
        protocol, "application/soap+xml", out -> out.write("x".repeat(bytes).getBytes(US_ASCII)));
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
