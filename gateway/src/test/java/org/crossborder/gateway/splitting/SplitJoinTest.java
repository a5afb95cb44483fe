// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.crossborder.gateway.mpc.TurnableClock;
import org.crossborder.gateway.msh.TestGateway;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.msh.TestRegister;
import org.crossborder.gateway.outbox.Notice;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.Splitting;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.HistoryEvent;
import org.crossborder.gateway.store.SignedPart;
import org.crossborder.gateway.store.SplitMessages.Progress;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages in fragments between two gateways over TLS, each with a store. */
class SplitJoinTest {
  private static final int FRAGMENT = 16 << 10;
  private static final Duration JOIN_INTERVAL = Duration.ofHours(4);

  @TempDir Path folder;
  private final TurnableClock clock = new TurnableClock();
  private final AtomicReference<URI> bdAddress = new AtomicReference<>(TestGateway.NOWHERE);
  private final AtomicReference<URI> krAddress = new AtomicReference<>(TestGateway.NOWHERE);
  private final AtomicReference<Splitting> splitting =
      new AtomicReference<>(new Splitting(FRAGMENT, false, JOIN_INTERVAL));
  private SplitGateway bd;
  private SplitGateway kr;

  @BeforeEach
  void start() throws Exception {
    bd = gateway("bd", "BD", TestPki.BD, bdAddress);
    kr = gateway("kr", "KR", TestPki.KR, krAddress);
  }

  private SplitGateway gateway(String home, String party, MshKey key, AtomicReference<URI> address)
      throws Exception {
    SplitGateway gateway =
        new SplitGateway(
            folder.resolve(home),
            party,
            key,
            clock,
            () -> pmodes(party),
            JoiningLimits.DEFAULT,
            1 << 20);
    address.set(gateway.url());
    return gateway;
  }

  private PModes pmodes(String party) {
    return Splits.with(
        TestRegister.pmodes(party, bdAddress.get(), krAddress.get()), splitting.get());
  }

  @AfterEach
  void stop() throws Exception {
    bd.close();
    kr.close();
  }

  private void restart() throws Exception {
    stop();
    start();
  }

  private static byte[] incompressible(int seed, int size) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private StoredMessage split(byte[]... contents) throws Exception {
    StoredMessage document = bd.submit(contents);
    bd.send();
    assertThat(bd.now(document).state()).isEqualTo(State.SPLIT);
    return document;
  }

  private void requireReceived(StoredMessage document, byte[]... contents) throws Exception {
    List<StoredMessage> of =
        kr.received().stream().filter(m -> m.messageId().equals(document.messageId())).toList();
    assertThat(of).as("delivered once").hasSize(1);
    List<byte[]> payloads = new ArrayList<>();
    for (StoredPart part : kr.store.messages().parts(of.get(0).id())) {
      payloads.add(kr.store.payloads().read(part.payload().sha256()));
    }
    assertThat(payloads).containsExactly(contents);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aLargeMessageArrivesOnceAndIsReceiptedAsOne(boolean compression) throws Exception {
    splitting.set(new Splitting(FRAGMENT, compression, JOIN_INTERVAL));
    byte[] scan = incompressible(1, 100_000);
    byte[] text = "the same again and again ".repeat(2_000).getBytes(UTF_8);
    StoredMessage document = split(scan, text);
    int count = bd.fragmentsOf(document).size();
    assertThat(count).isEqualTo(compression ? 7 : 10);
    assertThat(bd.store.splitMessages().progress(document.id())).contains(new Progress(0, count));

    bd.sendFragments(100);

    assertThat(bd.now(document).state()).isEqualTo(State.JOINING);
    assertThat(bd.fragmentsOf(document))
        .allSatisfy(
            fragment -> {
              assertThat(fragment.state()).isEqualTo(State.RECEIPTED);
              assertThat(bd.store.receipts().of(fragment.id())).isPresent();
            });
    assertThat(kr.received()).as("not joined yet").isEmpty();
    kr.join();
    requireReceived(document, scan, text);
    assertThat(bd.now(document).state()).as("its receipt is on its way").isEqualTo(State.JOINING);
    kr.postSignals();

    assertThat(bd.now(document).state()).isEqualTo(State.RECEIPTED);
    assertThat(bd.store.receipts().of(document.id())).isPresent();
    assertThat(bd.notices).hasOnlyElementsOfType(Notice.Receipted.class).hasSize(1);
    assertThat(kr.store.pendingSignals().count()).isZero();
    StoredMessage received = kr.received().get(0);
    assertThat(received.conversationId()).isEqualTo(document.conversationId());
    assertThat(received.trackingIdentifier()).isEqualTo(document.trackingIdentifier());
  }

  @Test
  void whatFitsGoesWhole() throws Exception {
    StoredMessage document = bd.submit(incompressible(1, FRAGMENT));
    bd.send();
    assertThat(bd.now(document).state()).isEqualTo(State.RECEIPTED);
    requireReceived(document, incompressible(1, FRAGMENT));
  }

  @Test
  void aPartnerThatJoinsNoFragmentsGetsAllWhole() throws Exception {
    splitting.set(null);
    StoredMessage document = bd.submit(incompressible(1, 3 * FRAGMENT));
    bd.send();
    assertThat(bd.now(document).state()).isEqualTo(State.RECEIPTED);
  }

  @Test
  void groupsInterleaveAndFragmentsComeInAnyOrder() throws Exception {
    byte[] first = incompressible(1, 90_000);
    byte[] second = incompressible(2, 70_000);
    StoredMessage one = split(first);
    StoredMessage other = split(second);

    List<StoredMessage> all = new ArrayList<>(bd.takeFragments(100));
    Collections.shuffle(all, new Random(3));
    all.forEach(bd::sendFragment);
    kr.join();
    kr.postSignals();

    requireReceived(one, first);
    requireReceived(other, second);
    assertThat(bd.now(one).state()).isEqualTo(State.RECEIPTED);
    assertThat(bd.now(other).state()).isEqualTo(State.RECEIPTED);
  }

  @Test
  void bothEndsMayStopBetweenAnyTwoSteps() throws Exception {
    byte[] scan = incompressible(1, 60_000);
    StoredMessage document = split(scan);
    restart();
    bd.sendFragments(2);
    restart();
    bd.takeFragments(1); // taken, and killed before it was sent
    restart();
    assertThat(bd.store.splitMessages().progress(document.id())).contains(new Progress(2, 4));
    bd.sendFragments(100);
    restart();
    kr.join();
    restart();
    clock.turn(Duration.ofMinutes(1));
    kr.postSignals();
    restart();

    requireReceived(document, scan);
    assertThat(bd.now(document).state()).isEqualTo(State.RECEIPTED);
  }

  @Test
  void aFragmentWhoseReceiptWasLostIsSentAgainAndTakenOnce() throws Exception {
    byte[] scan = incompressible(1, 60_000);
    StoredMessage document = split(scan);
    List<StoredMessage> taken = bd.takeFragments(1);
    bd.sendFragment(taken.get(0));
    bd.sendFragment(taken.get(0)); // as if its outcome had not been stored
    URI reachable = krAddress.getAndSet(TestGateway.NOWHERE);
    bd.sendFragments(100);
    assertThat(bd.now(document).state()).isEqualTo(State.SPLIT);

    krAddress.set(reachable);
    clock.turn(Duration.ofMinutes(1));
    bd.sendFragments(100);
    kr.join();
    kr.postSignals();

    requireReceived(document, scan);
    assertThat(bd.now(document).state()).isEqualTo(State.RECEIPTED);
  }

  @Test
  void aGroupJoinedAgainAfterAKillIsDeliveredOnce() throws Exception {
    byte[] scan = incompressible(1, 60_000);
    StoredMessage document = split(scan);
    bd.sendFragments(100);
    List<StoredMessage> due = kr.takeJoins();
    kr.joinWithoutSettling(due.get(0)); // received, and killed before the group was settled
    kr.join();
    kr.postSignals();

    requireReceived(document, scan);
    assertThat(kr.keptFragments()).as("it was joined").isZero();
    assertThat(bd.keptFragments()).as("it was receipted").isZero();
    for (StoredMessage fragment : bd.fragmentsOf(document)) {
      SignedPart sent = signedPart(bd, fragment);
      StoredMessage received =
          kr.store.messages().find(Direction.INBOUND, fragment.messageId()).orElseThrow();
      assertThat(signedPart(kr, received)).as("what was signed stays").isEqualTo(sent);
      assertThat(kr.store.payloads().read(sent.payload().sha256()))
          .isEqualTo(bd.store.payloads().read(sent.payload().sha256()));
    }
    assertThat(bd.now(document).state()).isEqualTo(State.RECEIPTED);
  }

  private static SignedPart signedPart(SplitGateway gateway, StoredMessage fragment) {
    List<SignedPart> parts = gateway.store.evidence().signedParts().of(fragment.id());
    assertThat(parts).hasSize(1);
    return parts.get(0);
  }

  @Test
  void whatDoesNotComeWholeInTimeIsEndedAndItsSenderTold() throws Exception {
    StoredMessage document = split(incompressible(1, 60_000));
    bd.sendFragments(3);
    assertThat(kr.keptFragments()).isEqualTo(3);
    clock.turn(JOIN_INTERVAL);
    kr.join();

    assertThat(kr.keptFragments()).as("nothing is left of it").isZero();
    bd.sendFragments(100);
    assertThat(bd.keptFragments()).as("nor of the source").isZero();
    StoredMessage told = bd.now(document);
    assertThat(told.state()).isEqualTo(State.FAILED);
    assertThat(told.error()).contains("EBMS:0051").contains("had to come until");
    kr.postSignals(); // says the same, and finds it done
    assertThat(bd.now(document)).isEqualTo(told);
    assertThat(kr.received()).isEmpty();
  }

  @Test
  void anErrorAboutTheSourceMessageEndsItAndItsFragments() throws Exception {
    StoredMessage document = split(incompressible(1, 60_000));
    bd.sendFragments(3);
    clock.turn(JOIN_INTERVAL);
    kr.join();
    kr.postSignals();

    assertThat(bd.now(document).state()).isEqualTo(State.FAILED);
    assertThat(bd.now(document).error()).contains("EBMS:0051").contains("3 of 4 fragments came");
    assertThat(bd.fragmentsOf(document))
        .extracting(StoredMessage::state)
        .containsOnly(State.RECEIPTED, State.FAILED);
    assertThat(bd.notices).last().isInstanceOf(Notice.Failed.class);
    bd.sendFragments(100);
    assertThat(bd.takeFragments(100)).isEmpty();
  }

  @Test
  void whatAKillLeftWithoutMessageIsDeletedLater() throws Exception {
    split(incompressible(1, 60_000));
    bd.sendFragments(3);
    kr.abandon(new byte[10]);
    bd.abandon(new byte[10]);
    assertThat(kr.deleteAbandoned()).as("it may be another node's").isZero();

    clock.turn(Duration.ofHours(2));
    assertThat(kr.deleteAbandoned()).isEqualTo(1);
    assertThat(bd.deleteAbandoned()).isEqualTo(1);
    assertThat(kr.keptFragments()).isEqualTo(3);
    assertThat(bd.keptFragments()).as("the source message").isEqualTo(1);
  }

  @Test
  void aSourceWithoutReceiptExpires() throws Exception {
    StoredMessage document = split(incompressible(1, 60_000));
    bd.sendFragments(100);
    clock.turn(SplitGateway.EXPIRY);
    bd.send();

    assertThat(bd.now(document).state()).isEqualTo(State.FAILED);
    assertThat(bd.now(document).error()).contains("EBMS:0301").contains("4 of 4 fragments");
  }

  @Test
  void theHistorySaysHowFarItCame() throws Exception {
    StoredMessage document = split(incompressible(1, 60_000));
    bd.sendFragments(100);
    kr.join();
    kr.postSignals();

    assertThat(bd.store.messages().history(document.id()))
        .extracting(HistoryEvent::detail)
        .containsExactly(
            "Stored",
            "Sending begins",
            "Cut into 4 fragments",
            "All 4 fragments are receipted",
            "Receipt checked");
    assertThat(kr.store.messages().history(kr.received().get(0).id()))
        .extracting(HistoryEvent::detail)
        .containsExactly("Stored", "Joined from 4 fragments");
  }
}
