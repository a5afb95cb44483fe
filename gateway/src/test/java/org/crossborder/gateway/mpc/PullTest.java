// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.mpc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.gateway.mpc.SteppedGateway.EXPIRY;
import static org.crossborder.gateway.mpc.SteppedGateway.RECEIPT_TIMEOUT;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.msh.PullOutcome;
import org.crossborder.gateway.msh.TestGateway;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.msh.TestRegister;
import org.crossborder.gateway.outbox.Notice;
import org.crossborder.gateway.pmode.BusinessInfo;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PMode;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.HistoryEvent;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.MessageFilter;
import org.crossborder.gateway.store.MessageHeader;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One-Way/Pull between two gateways over TLS, each with a store: KR cannot be reached and pulls its
 * documents from BD.
 */
class PullTest {
  @TempDir Path folder;
  private final TurnableClock clock = new TurnableClock();
  private final AtomicReference<URI> address = new AtomicReference<>(TestGateway.NOWHERE);
  private final AtomicReference<@Nullable URI> krAddress = new AtomicReference<>();
  private final AtomicReference<UnaryOperator<Leg>> channel =
      new AtomicReference<>(UnaryOperator.identity());
  private SteppedGateway bd;
  private SteppedGateway kr;

  @BeforeEach
  void start() throws Exception {
    bd = gateway("bd", "BD", TestPki.BD);
    address.set(bd.url());
    kr = gateway("kr", "KR", TestPki.KR);
  }

  private SteppedGateway gateway(String home, String party, MshKey key) throws Exception {
    return new SteppedGateway(folder.resolve(home), party, key, clock, () -> pmodes(party));
  }

  private PModes pmodes(String party) {
    PModes derived = TestRegister.pmodes(party, address.get(), krAddress.get());
    return new PModes(
        party, derived.all().stream().map(this::onChannel).toList(), derived.impossible());
  }

  private PMode onChannel(PMode pmode) {
    return new PMode(
        pmode.id(),
        pmode.agreement(),
        pmode.binding(),
        pmode.initiator(),
        pmode.responder(),
        pmode.legs().stream().map(leg -> leg.pulled() ? channel.get().apply(leg) : leg).toList());
  }

  @AfterEach
  void stop() throws Exception {
    bd.close();
    kr.close();
  }

  /** A document that waits on KR's channel. */
  private StoredMessage ready(String content) throws Exception {
    StoredMessage message = bd.submit(content);
    bd.send();
    assertThat(bd.now(message).state()).isEqualTo(State.READY);
    return message;
  }

  private List<StoredMessage> received() {
    return kr.store.messages().list(new MessageFilter(Direction.INBOUND, null, null, 100));
  }

  private List<String> history(StoredMessage message) {
    return bd.store.messages().history(message.id()).stream().map(HistoryEvent::detail).toList();
  }

  @Test
  void aDocumentIsPulledAndItsReceiptPosted() throws Exception {
    StoredMessage document = ready("<a/>");

    assertThat(kr.pull()).isEqualTo(new PullOutcome.Came(document.messageId()));
    assertThat(bd.now(document).state()).as("its receipt is on its way").isEqualTo(State.READY);
    kr.postSignals();

    assertThat(bd.now(document).state()).isEqualTo(State.RECEIPTED);
    assertThat(bd.store.receipts().of(document.id())).isPresent();
    assertThat(bd.notices).hasOnlyElementsOfType(Notice.Receipted.class).hasSize(1);
    assertThat(kr.store.pendingSignals().count()).isZero();
    StoredMessage received = received().get(0);
    assertThat(received.messageId()).isEqualTo(document.messageId());
    assertThat(received.conversationId()).isEqualTo(document.conversationId());
    assertThat(kr.store.payloads().read(received.document().payload().sha256()))
        .isEqualTo("<a/>".getBytes(UTF_8));
    assertThat(kr.pull()).isInstanceOf(PullOutcome.Empty.class);
  }

  @Test
  void anEmptyChannelIsAWarningAndNoFailure() {
    assertThat(kr.pull()).isInstanceOf(PullOutcome.Empty.class);
  }

  @Test
  void theOldestGoesFirst() throws Exception {
    List<String> submitted = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      clock.turn(Duration.ofSeconds(1));
      submitted.add(ready("<n>" + i + "</n>").messageId());
    }
    List<String> pulled = new ArrayList<>();
    while (kr.pull() instanceof PullOutcome.Came came) {
      pulled.add(came.messageId());
    }
    assertThat(pulled).isEqualTo(submitted);
  }

  @Test
  void aLostReceiptHasTheMessageOfferedAgainAndStoredOnce() throws Exception {
    StoredMessage document = ready("<a/>");
    kr.pull();
    assertThat(kr.pull()).as("nobody else gets it").isInstanceOf(PullOutcome.Empty.class);

    clock.turn(RECEIPT_TIMEOUT);
    bd.send();
    assertThat(kr.pull()).isEqualTo(new PullOutcome.Came(document.messageId()));
    assertThat(bd.now(document).attempts()).isEqualTo(2);
    assertThat(history(document)).endsWith("Pulled", "Pulled again");
    assertThat(received()).hasSize(1);

    kr.postSignals();
    assertThat(bd.now(document).state()).isEqualTo(State.RECEIPTED);
  }

  @Test
  void aReceiptAfterItsTimeCounts() throws Exception {
    StoredMessage document = ready("<a/>");
    kr.pull();
    clock.turn(RECEIPT_TIMEOUT);
    bd.send();
    kr.postSignals();

    assertThat(bd.now(document).state()).isEqualTo(State.RECEIPTED);
    assertThat(kr.pull()).isInstanceOf(PullOutcome.Empty.class);
  }

  @Test
  void aMessageThatNobodyPullsExpires() throws Exception {
    StoredMessage document = ready("<a/>");
    clock.turn(EXPIRY);
    assertThat(kr.pull()).isInstanceOf(PullOutcome.Empty.class);
    bd.send();

    assertThat(bd.now(document).state()).isEqualTo(State.FAILED);
    assertThat(bd.now(document).error()).contains("EBMS:0301");
    assertThat(bd.notices).hasOnlyElementsOfType(Notice.Failed.class).hasSize(1);
  }

  @Test
  void aReceiptIsPostedAgainUntilItIsAcceptedAndSurvivesARestart() throws Exception {
    StoredMessage document = ready("<a/>");
    kr.pull();
    URI reachable = address.get();
    address.set(TestGateway.NOWHERE);
    kr.postSignals();
    assertThat(kr.store.pendingSignals().count()).isEqualTo(1);

    kr.close();
    kr = gateway("kr", "KR", TestPki.KR);
    address.set(reachable);
    kr.postSignals();
    assertThat(kr.store.pendingSignals().count()).as("it waits for its back-off").isEqualTo(1);
    clock.turn(Duration.ofMinutes(1));
    kr.postSignals();

    assertThat(kr.store.pendingSignals().count()).isZero();
    assertThat(bd.now(document).state()).isEqualTo(State.RECEIPTED);
  }

  @Test
  void theChannelSurvivesARestart() throws Exception {
    StoredMessage pulled = ready("<a/>");
    StoredMessage waiting = ready("<bb/>");
    kr.pull();
    bd.close();
    bd = gateway("bd", "BD", TestPki.BD);
    address.set(bd.url());
    kr.postSignals();

    assertThat(bd.now(pulled).state()).isEqualTo(State.RECEIPTED);
    assertThat(kr.pull()).isEqualTo(new PullOutcome.Came(waiting.messageId()));
  }

  @Test
  void manyPullersTakeEachMessageOnce() throws Exception {
    for (int i = 0; i < 24; i++) {
      ready("<n>" + i + "</n>");
    }
    ExecutorService pullers = Executors.newFixedThreadPool(6);
    List<Callable<List<String>>> tasks = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      tasks.add(this::pullAll);
    }
    List<String> taken = new ArrayList<>();
    for (Future<List<String>> puller : pullers.invokeAll(tasks)) {
      taken.addAll(puller.get());
    }
    pullers.shutdown();
    assertThat(taken).hasSize(24).doesNotHaveDuplicates();
    assertThat(received()).hasSize(24);
  }

  private List<String> pullAll() {
    List<String> taken = new ArrayList<>();
    while (kr.pull() instanceof PullOutcome.Came came) {
      taken.add(came.messageId());
    }
    return taken;
  }

  @Test
  void whoIsNotTheReceiverGetsNothing() throws Exception {
    StoredMessage document = ready("<a/>");
    try (SteppedGateway stranger = gateway("stranger", "KR", TestPki.STRANGER)) {
      assertThat(stranger.pull())
          .isInstanceOfSatisfying(
              PullOutcome.Failed.class, failed -> assertThat(failed.why()).contains("EBMS:0101"));
    }
    assertThat(history(document)).doesNotContain("Pulled");
  }

  @Test
  void nothingIsPulledFromTheDefaultChannelOrFromOneThatNobodyHas() throws Exception {
    ready("<a/>");
    for (String mpc : List.of(UserMessage.DEFAULT_MPC, "urn:x")) {
      assertThat(kr.pull(on(mpc)))
          .isInstanceOfSatisfying(
              PullOutcome.Failed.class, failed -> assertThat(failed.why()).contains("EBMS:0010"));
    }
  }

  /** ebMS 3.0 Part 2: a channel's URI is the prefix, before a slash, of its sub-channels'. */
  @Test
  void aChannelGivesWhatIsOnItsSubChannelsAndASubChannelOnlyItsOwn() throws Exception {
    channel.set(UnaryOperator.identity());
    String parent = pmodes("KR").toPull().get(0).businessInfo().mpc();
    channel.set(leg -> with(leg, parent + "/seoul"));
    StoredMessage first = ready("<a/>");
    StoredMessage second = ready("<bb/>");

    assertThat(kr.pull(on(parent + "/busan")))
        .isInstanceOfSatisfying(
            PullOutcome.Failed.class, failed -> assertThat(failed.why()).contains("EBMS:0010"));
    assertThat(kr.pull(on(parent + "/seo")))
        .isInstanceOfSatisfying(
            PullOutcome.Failed.class, failed -> assertThat(failed.why()).contains("EBMS:0010"));
    assertThat(kr.pull(on(parent + "/seoul"))).isEqualTo(new PullOutcome.Came(first.messageId()));
    assertThat(kr.pull(on(parent))).isEqualTo(new PullOutcome.Came(second.messageId()));
    kr.postSignals();
    clock.turn(Duration.ofMinutes(1));
    assertThat(bd.now(first).state()).isEqualTo(State.RECEIPTED);
  }

  @Test
  void whatWaitsIsPushedOnceItsReceiverCanBeReached() throws Exception {
    StoredMessage document = ready("<a/>");
    krAddress.set(kr.url());
    bd.store.messages().hasten(State.READY, clock.instant()); // as a new snapshot does
    bd.send();

    assertThat(bd.now(document).state()).isEqualTo(State.RECEIPTED);
    assertThat(received()).hasSize(1);
  }

  @Test
  void whatIsRefusedIsToldToTheConsumer() throws Exception {
    bd.submit(
        Lifecycle.OUTBOUND_DOCUMENT,
        MessageHeader.PLAIN,
        "c",
        null,
        List.of(
            new StoredPart(
                "a@b",
                "application/xml",
                "!utf*",
                bd.store.payloads().put(new ByteArrayInputStream("<a/>".getBytes(UTF_8))))));
    bd.send();
    kr.pull();

    assertThat(kr.refused).hasSize(1);
    assertThat(kr.refused.get(0).sender()).isEqualTo("BD");
    assertThat(kr.refused.get(0).error().errorCode()).isEqualTo("EBMS:0003");
  }

  /** KR's leg with another channel to ask for. */
  private Leg on(String mpc) {
    return with(pmodes("KR").toPull().get(0), mpc);
  }

  private static Leg with(Leg leg, String mpc) {
    BusinessInfo info = leg.businessInfo();
    return new Leg(
        leg.pmode(),
        leg.agreement(),
        leg.number(),
        leg.pulled(),
        leg.sender(),
        leg.receiver(),
        leg.protocol(),
        new BusinessInfo(info.service(), info.action(), mpc),
        leg.errorHandling(),
        leg.receptionAwareness(),
        leg.payloadService(),
        leg.splitting(),
        leg.security());
  }
}
