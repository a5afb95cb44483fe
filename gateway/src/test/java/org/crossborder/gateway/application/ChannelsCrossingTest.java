// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.Message;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.crossborder.gateway.backend.jms.ArtemisBroker;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Agencies without REST: a chamber of commerce has a folder, a customs office a broker. */
class ChannelsCrossingTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir Path home;
  private SingleWindow unused;
  private ArtemisBroker broker;
  private RunningGateway bd;
  private RunningGateway kr;
  private SealAuthority seals;

  @BeforeEach
  void start() throws Exception {
    seals = new SealAuthority("BD");
    unused = SingleWindow.start(home);
    broker = ArtemisBroker.start(home.resolve("broker"));
    TestTrust trust = new TestTrust();
    bd =
        new RunningGateway(
            home.resolve("bd"),
            "BD",
            TestPki.BD,
            trust,
            unused.webhook(),
            "1h",
            "--crossborder.gateway.channels.folders.chamber.directory=" + folder(),
            "--crossborder.gateway.channels.folders.chamber.poll=100ms",
            "--crossborder.gateway.channels.folders.chamber.settle=0s");
    kr =
        new RunningGateway(
            home.resolve("kr"),
            "KR",
            TestPki.KR,
            trust,
            unused.webhook(),
            "1h",
            "--crossborder.gateway.channels.jms.customs.url=" + broker.url(),
            "--crossborder.gateway.channels.jms.customs.plaintext=true",
            "--crossborder.gateway.delivery.backend=customs",
            "--crossborder.gateway.acknowledgements.acceptance=by-backend");
    trust.publish(Register.trusted(bd.as4(), kr.as4(), seals));
  }

  @AfterEach
  void stop() throws Exception {
    bd.close();
    kr.close();
    broker.close();
    unused.stop();
  }

  @Test
  void fromAFolderToAQueueAndTheWordBack() throws Exception {
    byte[] certificate = sealed("CO-1");
    Path drop = Files.createDirectories(folder().resolve("submit/KR")).resolve("CO-1.xml");
    Files.write(drop.resolveSibling("CO-1.xml.part"), certificate);
    Files.move(drop.resolveSibling("CO-1.xml.part"), drop);

    awaitOutcome("done/CO-1.xml", "RECEIPTED");
    Message delivery = awaitMessage("customs.deliveries");
    assertThat(delivery.getBody(byte[].class)).isEqualTo(certificate);

    String document = delivery.getStringProperty("document");
    broker.put(
        "customs.acknowledgements",
        session -> {
          Message word = session.createTextMessage("{\"status\": \"ACCEPTED\", \"reasons\": []}");
          word.setStringProperty("document", document);
          return word;
        });

    assertThat(awaitMessage("customs.outcomes").getStringProperty("outcome")).isEqualTo("SAID");
    JsonNode outcome = awaitOutcome("done/CO-1.xml", "ACCEPTED");
    assertThat(outcome.path("acknowledgements").valueStream().map(ChannelsCrossingTest::status))
        .contains("ACCEPTED");
  }

  @Test
  void whatIsRefusedLiesThereWithTheReasons() throws Exception {
    String altered = new String(sealed("CO-2"), UTF_8).replace("CO-2", "CO-3");
    Files.createDirectories(folder().resolve("submit"));
    Files.writeString(folder().resolve("submit/CO-2.xml"), altered);

    JsonNode outcome = awaitOutcome("refused/CO-2.xml", null);

    assertThat(outcome.path("outcome").asString()).isEqualTo("REFUSED");
    assertThat(outcome.path("reasons").valueStream().map(reason -> reason.path("rule").asString()))
        .contains("D05");
  }

  private Path folder() {
    return home.resolve("chamber");
  }

  private static String status(JsonNode acknowledgement) {
    return acknowledgement.path("status").asString();
  }

  private JsonNode awaitOutcome(String place, @Nullable String state) throws Exception {
    Instant until = Instant.now().plus(LIMIT);
    JsonNode seen = JsonMapper.shared().createObjectNode();
    while (Instant.now().isBefore(until)) {
      try {
        byte[] json = Files.readAllBytes(folder().resolve(place).resolve("outcome.json"));
        seen = JsonMapper.shared().readTree(json);
        if (state == null || seen.path("state").asString("").equals(state)) {
          return seen;
        }
      } catch (NoSuchFileException e) {
        // not yet
      }
      Thread.sleep(50);
    }
    throw new AssertionError("Not " + state + ": " + seen);
  }

  private Message awaitMessage(String queue) throws Exception {
    Instant until = Instant.now().plus(LIMIT);
    List<Message> taken = new ArrayList<>();
    while (taken.isEmpty() && Instant.now().isBefore(until)) {
      taken.addAll(broker.take(queue, message -> message));
    }
    assertThat(taken).as(queue).hasSize(1);
    return taken.get(0);
  }

  private byte[] sealed(String number) throws Exception {
    try (InputStream in =
        Validator.class.getResourceAsStream("pack/ubl/examples/certificate-of-origin.xml")) {
      String document =
          new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
              .replaceFirst("(<cbc:ID[^>]*>)[^<]+(</cbc:ID>)", "$1" + number + "$2");
      return seals.seal(document.getBytes(UTF_8));
    }
  }
}
