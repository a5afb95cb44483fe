// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.crossborder.gateway.backend.Delivery;
import org.crossborder.gateway.backend.DeliveryOutcome;
import org.crossborder.gateway.mpc.TurnableClock;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.store.H2;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Killed (SIGKILL) in the middle of telling, again and again: no event is lost. */
class KilledTellerTest {
  private static final int KILLS = 4;
  private static final int BETWEEN = 15;
  private static final Duration LEASE = Duration.ofMinutes(5);

  @TempDir Path home;

  @Test
  void losesNoEventAndNoDelivery() throws Exception {
    Files.write(home.resolve("endpoint.der"), TestPki.TLS.certificate().getEncoded());
    try (Endpoint endpoint = Endpoint.start(home.resolve("endpoint"))) {
      Set<UUID> promised = new LinkedHashSet<>();
      for (int kill = 0; kill < KILLS; kill++) {
        promised.addAll(killedAfter(BETWEEN, endpoint));
      }
      assertThat(promised).hasSizeGreaterThanOrEqualTo(KILLS * BETWEEN);
      tellTheRest(endpoint, promised);
      Map<String, Set<String>> told = told(endpoint);
      for (UUID document : promised) {
        assertThat(told.get(document.toString()))
            .as(document.toString())
            .contains("delivery", "received", "validated");
      }
    }
  }

  private Set<UUID> killedAfter(int documents, Endpoint endpoint) throws Exception {
    Process teller =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledTeller.class.getName(),
                home.resolve("gateway").toString(),
                endpoint.url().toString(),
                home.resolve("endpoint.der").toString())
            .redirectError(home.resolve("stderr.txt").toFile())
            .start();
    Set<UUID> promised = new LinkedHashSet<>();
    try (BufferedReader lines = teller.inputReader(UTF_8)) {
      for (String line = lines.readLine();
          line != null && promised.size() < documents;
          line = lines.readLine()) {
        if (line.matches("[0-9a-f-]{36}")) {
          promised.add(UUID.fromString(line));
        }
      }
    }
    teller.destroyForcibly();
    assertThat(teller.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return promised;
  }

  private void tellTheRest(Endpoint endpoint, Set<UUID> promised) throws Exception {
    TurnableClock clock = new TurnableClock();
    clock.turn(LEASE);
    try (H2.Opened opened = H2.open(home.resolve("gateway"), clock);
        TestWebhook sending = new TestWebhook(opened.store(), endpoint.url())) {
      Store store = opened.store();
      for (UUID document : promised) {
        sending.webhook.deliver(delivery(document, store));
      }
      do {
        sending.round();
        clock.turn(LEASE);
      } while (store.dispatches().backlog("single-window").waiting() > 0
          || !store.events().news(1).isEmpty());
      for (UUID document : promised) {
        assertThat(sending.webhook.deliver(delivery(document, store)))
            .isInstanceOf(DeliveryOutcome.Confirmed.class);
      }
    }
  }

  private static Delivery delivery(UUID document, Store store) {
    StoredMessage message = store.messages().find(document).orElseThrow();
    return Delivery.of(message, store);
  }

  /** What was told of each document. */
  private static Map<String, Set<String>> told(Endpoint endpoint) {
    return endpoint.requests().stream()
        .map(Endpoint::body)
        .collect(
            Collectors.groupingBy(
                event -> event.at("/data/document/id").asString(),
                Collectors.mapping(KilledTellerTest::kind, Collectors.toCollection(TreeSet::new))));
  }

  private static String kind(JsonNode event) {
    String type = event.path("type").asString();
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
