// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.national;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.backend.Abroad.Arrived;
import org.crossborder.conformance.backend.Caller;
import org.crossborder.conformance.pki.Credential;
import org.jspecify.annotations.Nullable;

/**
 * The national side of a gateway, in memory: it takes, lists and hands out documents, and tells
 * what happens to them.
 */
public final class ReferenceNationalSide implements AutoCloseable {
  /** Most bytes of a document that it takes. */
  public static final int LARGEST = 10_000;

  private final Habits habits = new Habits();
  private final Shelf shelf;
  private final Counter counter;
  private final Teller teller;
  private final Desk desk;
  private final HttpsServer secured;
  private final HttpServer plain;
  private final Door door;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "reference-national-side");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Starts it.
   *
   * @param tls for localhost
   * @param tokens of those whom it knows
   */
  public ReferenceNationalSide(Credential tls, Map<Caller, String> tokens, Clock clock)
      throws IOException {
    shelf = new Shelf(clock);
    counter = new Counter(habits, clock);
    teller = new Teller(habits, clock);
    desk = new Desk(habits, shelf, counter, teller, tokens);
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    secured = HttpsServer.create(any, 0);
    secured.setHttpsConfigurator(new HttpsConfigurator(new TlsSetting(List.of(), tls).context()));
    plain = HttpServer.create(any, 0);
    for (HttpServer server : List.of(secured, plain)) {
      server.createContext("/", this::answer);
      server.setExecutor(threads);
      server.start();
    }
    door = new Door(secured.getAddress(), plain.getAddress(), habits, threads);
  }

  /** Where it is. */
  public URI url() {
    return URI.create("https://localhost:" + door.port());
  }

  /** From now on it tells what happens to what is submitted. */
  public void tells(Hook hook) {
    teller.tells(hook);
  }

  /** From now on it breaks this rule alone; null: none. */
  public void breaking(@Nullable Rule rule) {
    habits.breaking(rule);
  }

  /** A document comes from abroad. */
  public Arrived arrive(byte[] document) {
    byte[] kept = habits.keeps(Rule.KEEPS_FOREIGN_BYTES) ? document : written(document);
    Kept arrived = shelf.keep(kept, UUID.randomUUID() + "@abroad");
    counter.offer(arrived);
    return new Arrived(String.valueOf(arrived.messageId()), document);
  }

  static byte[] written(byte[] document) {
    return (new String(document, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      desk.answer(Request.read(exchange)).write(exchange);
    }
  }

  @Override
  public void close() {
    teller.close();
    door.close();
    secured.stop(0);
    plain.stop(0);
    threads.shutdownNow();
  }
}
