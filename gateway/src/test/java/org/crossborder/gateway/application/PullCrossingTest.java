// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.gateway.application.Neighbours.certificate;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.HistoryEvent;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents and acknowledgements between two gateways of which one cannot be reached: Two-Way
 * Pull-and-Push and Push-and-Pull. The reply refers to the request, in the same conversation.
 */
class PullCrossingTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir static Path folder;
  private static final TestTrust TRUST = new TestTrust();
  private static SealAuthority seals;
  private static SingleWindow singleWindow;
  private static RunningGateway bd;
  private static RunningGateway kr;
  private static int documents;

  @BeforeAll
  static void start() throws Exception {
    seals = new SealAuthority("BD");
    singleWindow = SingleWindow.start(folder);
    URI webhook = singleWindow.webhook();
    bd = new RunningGateway(folder.resolve("bd"), "BD", TestPki.BD, TRUST, webhook);
    kr = new RunningGateway(folder.resolve("kr"), "KR", TestPki.KR, TRUST, webhook);
  }

  @AfterAll
  static void stop() {
    bd.close();
    kr.close();
    singleWindow.stop();
  }

  private static void registered(@Nullable URI bdUrl, @Nullable URI krUrl) throws Exception {
    TRUST.publish(Register.trusted(bdUrl, krUrl, seals));
  }

  @Test
  void anImporterThatCannotBeReachedPullsDocumentsAndPushesAcknowledgements() throws Exception {
    registered(bd.as4(), null);
    StoredMessage document = crosses();

    assertThat(states(bd, document))
        .containsExactly(
            State.SUBMITTED,
            State.SENDING,
            State.READY,
            State.READY, // pulled
            State.RECEIPTED,
            State.ACCEPTED);
    expectReplyTo(document);
  }

  @Test
  void anExporterThatCannotBeReachedPushesDocumentsAndPullsAcknowledgements() throws Exception {
    registered(null, kr.as4());
    StoredMessage document = crosses();

    assertThat(states(bd, document))
        .containsExactly(State.SUBMITTED, State.SENDING, State.RECEIPTED, State.ACCEPTED);
    StoredMessage reply = expectReplyTo(document);
    StoredMessage sent =
        store(kr).messages().find(Direction.OUTBOUND, reply.messageId()).orElseThrow();
    await(() -> store(kr).messages().find(sent.id()).orElseThrow(), State.RECEIPTED);
    assertThat(states(kr, sent))
        .containsExactly(State.SUBMITTED, State.SENDING, State.READY, State.READY, State.RECEIPTED);
  }

  @Test
  void whatWaitsOnAChannelSurvivesARestartOfBothEnds() throws Exception {
    registered(bd.as4(), null);
    kr.pause();
    StoredMessage document = submitted();
    await(() -> reread(document), State.READY);
    bd.restart();
    kr.resume();
    await(() -> reread(document), State.ACCEPTED);
  }

  private static StoredMessage crosses() throws Exception {
    StoredMessage document = submitted();
    await(() -> reread(document), State.ACCEPTED);
    return document;
  }

  private static StoredMessage submitted() throws Exception {
    HttpResponse<String> response = bd.submit(certificate(seals, "PULL-" + ++documents));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    JsonNode document = JSON.readTree(response.body());
    return store(bd)
        .messages()
        .find(Direction.OUTBOUND, document.path("messageId").asString())
        .orElseThrow();
  }

  private static StoredMessage reread(StoredMessage document) {
    return store(bd).messages().find(document.id()).orElseThrow();
  }

  /** TA02 and TA19. */
  private static StoredMessage expectReplyTo(StoredMessage document) {
    StoredMessage reply =
        store(bd)
            .acknowledgements()
            .of(document.id())
            .flatMap(said -> store(bd).messages().find(said.carriedBy()))
            .orElseThrow();
    assertThat(reply.refToMessageId()).isEqualTo(document.messageId());
    assertThat(reply.conversationId()).isEqualTo(document.conversationId());
    return reply;
  }

  private static Store store(RunningGateway gateway) {
    return gateway.context().getBean(Store.class);
  }

  private static List<State> states(RunningGateway gateway, StoredMessage message) {
    return store(gateway).messages().history(message.id()).stream().map(HistoryEvent::to).toList();
  }

  private static void await(Supplier<StoredMessage> message, State state) throws Exception {
    Instant until = Instant.now().plus(LIMIT);
    while (Instant.now().isBefore(until)) {
      if (message.get().state() == state) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("Not " + state + ": " + message.get());
  }
}
