// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.crossborder.gateway.msh.transport.As4Client;
import org.crossborder.gateway.msh.transport.TransportLimits;
import org.crossborder.gateway.pmode.Protocol;
import org.crossborder.gateway.store.Dialect;
import org.crossborder.gateway.store.H2;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.MessageFilter;
import org.crossborder.gateway.store.MessageHeader;
import org.crossborder.gateway.store.NewMessage;
import org.crossborder.gateway.store.Samples;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A partner that takes connections and reads nothing holds its own places, and nobody else up. */
@Timeout(120)
class SlowPartnerTest {
  private static final int EACH = 2;
  private static final int MESSAGES = 12;

  @TempDir Path directory;

  @Test
  void oneThatStallsDoesNotSlowTheOthers() throws Exception {
    HttpServer fast = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    fast.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(202, -1);
          exchange.close();
        });
    fast.start();
    TransportLimits patient =
        new TransportLimits(Duration.ofSeconds(5), Duration.ofSeconds(90), 1 << 20, true);
    CountDownLatch sent = new CountDownLatch(MESSAGES);
    ServerSocket stalled = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    try (H2.Opened database = H2.open(directory, Clock.systemUTC());
        As4Client client = new As4Client(patient)) {
      Store store = database.store();
      for (int i = 0; i < MESSAGES; i++) { // those to KR are all older
        add(store, "KR");
      }
      for (int i = 0; i < MESSAGES; i++) {
        add(store, "VN");
      }
      Worker worker =
          Worker.toPartners(
              "outbox",
              Node.start(Dialect.H2, store),
              Set.of(Lifecycle.OUTBOUND_DOCUMENT),
              store,
              message -> {
                push(
                    client, "KR".equals(message.recipient()) ? stalled.getLocalPort() : port(fast));
                store.messages().move(message, State.RECEIPTED, "202", Clock.systemUTC().instant());
                sent.countDown();
              },
              Duration.ofMillis(20),
              new PartnerPlaces(EACH, EACH),
              Duration.ofMinutes(5));
      worker.start();
      assertThat(sent.await(60, TimeUnit.SECONDS)).isTrue();

      assertThat(states(store, "VN")).containsOnly(State.RECEIPTED);
      assertThat(states(store, "KR")).doesNotContain(State.RECEIPTED);
      assertThat(states(store, "KR").stream().filter(State.SENDING::equals)).hasSize(EACH);
      stalled.close(); // so that the worker need not be waited for
      worker.stop();
    } finally {
      stalled.close();
      fast.stop(0);
    }
  }

  private static int port(HttpServer server) {
    return server.getAddress().getPort();
  }

  private static void push(As4Client client, int port) {
    Protocol protocol = new Protocol(URI.create("http://127.0.0.1:" + port + "/as4"), List.of());
    try {
      client.push(protocol, "application/soap+xml", out -> out.write(new byte[8 << 20]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Store store, String recipient) {
    NewMessage sample = Samples.message(Lifecycle.OUTBOUND_DOCUMENT);
    store
        .messages()
        .add(
            new NewMessage(
                UUID.randomUUID(),
                sample.lifecycle(),
                UUID.randomUUID() + "@bd",
                null,
                "conversation",
                "bd-2026",
                "tracking",
                "BD",
                recipient,
                sample.document(),
                sample.parts(),
                MessageHeader.PLAIN,
                Samples.NOW,
                Samples.NOW.plus(Duration.ofDays(1))));
  }

  private static List<State> states(Store store, String recipient) {
    return store.messages().list(new MessageFilter(null, null, null, 100)).stream()
        .filter(message -> message.recipient().equals(recipient))
        .map(StoredMessage::state)
        .toList();
  }
}
