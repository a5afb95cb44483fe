// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.msh.transport.As4Client;
import org.crossborder.gateway.msh.transport.As4Endpoint;
import org.crossborder.gateway.msh.transport.EndpointLimits;
import org.crossborder.gateway.msh.transport.TransportLimits;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.TradeDocuments;
import org.crossborder.gateway.security.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Too slow, or too many at once: the sender is told so, and may come again. */
@Timeout(60)
class EndpointLimitsTest {
  private static final Duration UPLOAD = Duration.ofSeconds(1);

  @TempDir Path directory;

  @Test
  void aSenderThatTricklesIsToldSoAndItsConnectionIsEnded() throws Exception {
    try (As4Server server = server(new InMemoryReception(), new EndpointLimits(50, 50, UPLOAD));
        Socket sender = new Socket("localhost", server.url().getPort())) {
      Instant begun = Instant.now();
      OutputStream out = sender.getOutputStream();
      out.write(
          ("POST /as4 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n"
                  + "Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\n")
              .getBytes(US_ASCII));
      Future<String> answer = Executors.newSingleThreadExecutor().submit(() -> all(sender));
      trickleUntilEnded(out);

      assertThat(Duration.between(begun, Instant.now())).isBetween(UPLOAD, UPLOAD.plusSeconds(15));
      assertThat(answer.get()).startsWith("HTTP/1.1 408").contains("EBMS:0202", "Signature");
    }
  }

  @Test
  void oneMoreThanTheBoundIsToldToComeAgainAndThenTaken() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    MessageReception slow =
        new MessageReception() {
          @Override
          public Reception receive(ReceivedMessage message) {
            inside.countDown();
            try {
              go.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return new Reception.Stored();
          }

          @Override
          public void receiptSigned(String messageId, byte[] receiptMessage) {}
        };
    ExecutorService first = Executors.newSingleThreadExecutor();
    try (As4Server server = server(slow, new EndpointLimits(1, 50, Duration.ofMinutes(1)));
        As4Client client =
            new As4Client(new TransportLimits(UPLOAD, UPLOAD.multipliedBy(30), 1 << 20, true))) {
      Future<SendingOutcome> taken = first.submit(() -> send(client, server.url(), new byte[9]));
      inside.await();

      assertComeAgain(send(client, server.url(), new byte[9]));
      assertComeAgain(send(client, server.url(), random(3 << 20)));

      go.countDown();
      assertThat(taken.get()).isInstanceOf(SendingOutcome.Receipted.class);
      assertThat(send(client, server.url(), new byte[9]))
          .isInstanceOf(SendingOutcome.Receipted.class);
    }
    first.shutdown();
  }

  @Test
  void aPartnerThatFloodsLeavesTheOthersTheirPlaces() throws Exception {
    EndpointLimits limits = new EndpointLimits(3, 1, Duration.ofMinutes(1));
    ExecutorService readers = Executors.newFixedThreadPool(2);
    try (As4Server server = server(new InMemoryReception(), limits);
        As4Client client =
            new As4Client(new TransportLimits(UPLOAD, UPLOAD.multipliedBy(30), 1 << 20, true))) {
      try (Socket one = begun(server, 1_000_000);
          Socket another = begun(server, 1_000_000)) {
        String answer = readers.invokeAny(List.of(() -> atOnce(one), () -> atOnce(another)));
        assertThat(answer).startsWith("HTTP/1.1 503").contains("EBMS:0202", "messages of yours");

        assertThat(send(client, server.url(), new byte[9]))
            .isInstanceOf(SendingOutcome.Receipted.class);
      }
      awaitAPlace(server);
    }
    readers.shutdownNow();
  }

  /** An answer, as soon as it is there; its connection may stay open. */
  private static String atOnce(Socket socket) throws IOException {
    StringBuilder answer = new StringBuilder();
    InputStream in = socket.getInputStream();
    while (answer.indexOf("</S12:Envelope>") < 0) {
      int b = in.read();
      if (b < 0) {
        return answer.toString();
      }
      answer.append((char) b);
    }
    return answer.toString();
  }

  /** From another address than everybody else's: the beginning of a message. */
  private static Socket begun(As4Server server, int length) throws IOException {
    Socket socket =
        new Socket(
            InetAddress.getByName("127.0.0.1"),
            server.url().getPort(),
            InetAddress.getByName("127.0.0.2"),
            0);
    socket
        .getOutputStream()
        .write(
            ("POST /as4 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
                    + length
                    + "\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n")
                .getBytes(US_ASCII));
    return socket;
  }

  /** The place of a sender that has gone is free again. */
  private static void awaitAPlace(As4Server server) throws Exception {
    String answer = "";
    while (!answer.startsWith("HTTP/1.1 400")) { // it is no AS4 message, but it was read
      try (Socket socket = begun(server, 5)) {
        answer = all(socket);
      }
    }
  }

  private static void assertComeAgain(SendingOutcome outcome) {
    assertThat(outcome).isInstanceOf(SendingOutcome.Retryable.class);
    EbmsError error = ((SendingOutcome.Retryable) outcome).error();
    assertThat(error.errorCode()).as(error.toString()).isEqualTo("EBMS:0202");
    assertThat(error.errorDetail()).contains("as many messages as it can");
  }

  private As4Server server(MessageReception reception, EndpointLimits limits) throws Exception {
    ReceivingMsh msh =
        TestGateway.receiver(
            directory,
            TestPki.KR,
            () -> TestRegister.pmodes("KR", TestGateway.NOWHERE, TestGateway.NOWHERE),
            reception,
            PackagingLimits.DEFAULT);
    return new As4Server(directory, false, new As4Endpoint(msh, limits, Clock.systemUTC()));
  }

  private SendingOutcome send(As4Client client, URI url, byte[] payload) {
    Leg leg =
        TestRegister.pmodes("BD", TestGateway.NOWHERE, url)
            .toSend("KR", TestRegister.ARRANGEMENT, TradeDocuments.DOCUMENT)
            .orElseThrow();
    UserMessage message =
        leg.userMessage(
            new MessageInfo(Instant.now(), UUID.randomUUID() + "@bd", null), "c", List.of());
    return new PushSendingMsh(new Signer(TestPki.BD), client, directory, Clock.systemUTC())
        .send(
            message,
            List.of(
                new OutgoingPayload(
                    "doc@bd", "application/xml", null, List.of(), PayloadSource.of(payload))),
            leg);
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new java.util.Random(1).nextBytes(bytes);
    return bytes;
  }

  private static void trickleUntilEnded(OutputStream out) throws InterruptedException {
    try {
      while (true) {
        out.write('x');
        out.flush();
        Thread.sleep(50);
      }
    } catch (IOException ended) {
      assertThat(ended).isNotNull();
    }
  }

  private static String all(Socket socket) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (InputStream in = socket.getInputStream()) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        all.write(b);
      }
    } catch (IOException ended) {
      return all.toString(UTF_8);
    }
    return all.toString(UTF_8);
  }
}
