// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.mpc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.crossborder.gateway.msh.Legs;
import org.crossborder.gateway.msh.PullOutcome;
import org.crossborder.gateway.msh.TestGateway;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.msh.TestRegister;
import org.crossborder.gateway.outbox.Notice;
import org.crossborder.gateway.pmode.ErrorHandling;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.ReceptionAwareness;
import org.crossborder.gateway.pmode.RetrySchedule;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.MessageHeader;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPart;
import org.crossborder.gateway.store.StoredPayload;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PMode[].ErrorHandling and PMode[].ReceptionAwareness.Retry, each option with its effect. */
class ErrorHandlingTest {
  @TempDir Path folder;
  private final TurnableClock clock = new TurnableClock();
  private final AtomicReference<@Nullable URI> bdAddress =
      new AtomicReference<>(TestGateway.NOWHERE);
  private final AtomicReference<@Nullable URI> krAddress =
      new AtomicReference<>(TestGateway.NOWHERE);
  private ErrorHandling errors = ErrorHandling.EDELIVERY;
  private RetrySchedule retry = RetrySchedule.STANDARD;
  private SteppedGateway bd;
  private SteppedGateway kr;

  @BeforeEach
  void start() throws Exception {
    bd = gateway("bd", "BD", TestPki.BD);
    kr = gateway("kr", "KR", TestPki.KR);
    bdAddress.set(bd.url());
    krAddress.set(kr.url());
  }

  private SteppedGateway gateway(String home, String party, MshKey key) throws Exception {
    return new SteppedGateway(folder.resolve(home), party, key, clock, () -> pmodes(party));
  }

  private PModes pmodes(String party) {
    return Legs.each(
        TestRegister.pmodes(party, bdAddress.get(), krAddress.get()),
        leg ->
            Legs.with(
                Legs.with(leg, errors),
                new ReceptionAwareness(retry, leg.receptionAwareness().duplicateWindow())));
  }

  @AfterEach
  void stop() throws Exception {
    bd.close();
    kr.close();
  }

  /** Its character set is none, and KR refuses it with EBMS:0003. */
  private StoredMessage defective() throws Exception {
    StoredPayload payload =
        bd.store.payloads().put(new ByteArrayInputStream("<a/>".getBytes(UTF_8)));
    return bd.submit(
        Lifecycle.OUTBOUND_DOCUMENT,
        MessageHeader.PLAIN,
        "c",
        null,
        List.of(new StoredPart("a@b", "application/xml", "!utf*", payload)));
  }

  @Test
  void anErrorThatIsNoResponseComesByARequestOfItsOwn() throws Exception {
    errors = new ErrorHandling(false, true, true, true);
    StoredMessage document = defective();
    bd.send();

    assertThat(bd.now(document).state()).as("the response is empty").isEqualTo(State.SENDING);
    assertThat(bd.now(document).error()).contains("by a request of its own");
    assertThat(bd.store.reportedErrors().of(document.id())).isEmpty();
    assertThat(kr.store.pendingSignals().count()).isEqualTo(1);

    kr.postSignals();
    assertThat(bd.now(document).state()).isEqualTo(State.FAILED);
    assertThat(bd.now(document).error()).contains("EBMS:0003", "!utf*");
    assertThat(bd.store.reportedErrors().of(document.id()))
        .hasSize(1)
        .allMatch(reported -> reported.trusted());
    assertThat(kr.store.pendingSignals().count()).isZero();
  }

  @Test
  void aReceiptIsTheResponseAllTheSame() throws Exception {
    errors = new ErrorHandling(false, true, true, true);
    StoredMessage document = bd.submit("<a/>");
    bd.send();

    assertThat(bd.now(document).state()).isEqualTo(State.RECEIPTED);
  }

  @Test
  void aSenderThatCannotBeReachedIsToldOnTheResponse() throws Exception {
    errors = new ErrorHandling(false, true, true, true);
    bdAddress.set(null);
    StoredMessage document = defective();
    bd.send();

    assertThat(bd.now(document).state()).isEqualTo(State.FAILED);
    assertThat(bd.now(document).error()).contains("EBMS:0003");
    assertThat(kr.store.pendingSignals().count()).isZero();
  }

  @Test
  void whoIsNotToBeNotifiedIsNot() throws Exception {
    errors = new ErrorHandling(true, false, false, true);
    StoredMessage document = defective();
    bd.send();

    assertThat(bd.now(document).state()).isEqualTo(State.FAILED);
    assertThat(bd.store.reportedErrors().of(document.id())).as("the history has it").hasSize(1);
    assertThat(bd.notices).isEmpty();
    assertThat(kr.refused).isEmpty();
  }

  @Test
  void aMissingReceiptHasAnOptionOfItsOwn() throws Exception {
    krAddress.set(TestGateway.NOWHERE);
    errors = new ErrorHandling(true, true, true, false);
    StoredMessage silent = bd.submit("<a/>");
    clock.turn(SteppedGateway.EXPIRY);
    bd.send();
    assertThat(bd.now(silent).error()).contains("EBMS:0301");
    assertThat(bd.notices).isEmpty();

    errors = new ErrorHandling(true, true, false, true);
    StoredMessage told = bd.submit("<a/>");
    clock.turn(SteppedGateway.EXPIRY);
    bd.send();
    assertThat(bd.now(told).error()).contains("EBMS:0301");
    assertThat(bd.notices)
        .singleElement()
        .isInstanceOfSatisfying(
            Notice.Failed.class, failed -> assertThat(failed.message().id()).isEqualTo(told.id()));
  }

  @Test
  void whatIsPulledIsOfferedAgainAsItsLegSays() throws Exception {
    krAddress.set(null);
    retry =
        new RetrySchedule(Duration.ofMinutes(10), 2, Duration.ofHours(1), Duration.ofMinutes(50));
    StoredMessage document = bd.submit("<a/>");
    bd.send();
    assertThat(kr.pull()).isEqualTo(new PullOutcome.Came(document.messageId()));

    clock.turn(SteppedGateway.RECEIPT_TIMEOUT);
    bd.send();
    assertThat(kr.pull()).as("longer than any receipt takes").isInstanceOf(PullOutcome.Empty.class);
    clock.turn(Duration.ofMinutes(8));
    bd.send();
    assertThat(kr.pull()).isEqualTo(new PullOutcome.Came(document.messageId()));

    clock.turn(Duration.ofMinutes(40));
    bd.send();
    assertThat(bd.now(document).state()).as("its leg's expiry").isEqualTo(State.FAILED);
    assertThat(bd.now(document).error()).contains("EBMS:0301");
  }
}
