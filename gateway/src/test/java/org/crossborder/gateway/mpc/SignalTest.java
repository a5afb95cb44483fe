// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.mpc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.Envelope;
import org.crossborder.gateway.ebms.EnvelopeXml;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.ebms.MessagingReader;
import org.crossborder.gateway.ebms.MessagingWriter;
import org.crossborder.gateway.ebms.Receipt;
import org.crossborder.gateway.ebms.SignalMessage;
import org.crossborder.gateway.ebms.SignedReference;
import org.crossborder.gateway.msh.PullOutcome;
import org.crossborder.gateway.msh.TestGateway;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.msh.TestRegister;
import org.crossborder.gateway.msh.Transport;
import org.crossborder.gateway.msh.transport.As4Client;
import org.crossborder.gateway.msh.transport.TransportLimits;
import org.crossborder.gateway.outbox.Notice;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.Protocol;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.security.Signer;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.MessageHeader;
import org.crossborder.gateway.store.ReportedError;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPart;
import org.crossborder.gateway.store.StoredPayload;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** Receipts and errors that come to BD by a POST of their own, about what KR has pulled. */
class SignalTest {
  @TempDir Path folder;
  private final TurnableClock clock = new TurnableClock();
  private final AtomicReference<URI> address = new AtomicReference<>(TestGateway.NOWHERE);
  private final AtomicReference<@Nullable URI> krAddress = new AtomicReference<>();
  private final As4Client client = new As4Client(TransportLimits.DEFAULT);
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
    return TestRegister.pmodes(party, address.get(), krAddress.get());
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    bd.close();
    kr.close();
  }

  private StoredMessage pulled() throws Exception {
    StoredMessage document = bd.submit("<a/>");
    bd.send();
    assertThat(kr.pull()).isEqualTo(new PullOutcome.Came(document.messageId()));
    return document;
  }

  private Transport.Response post(SignalMessage signal, @Nullable MshKey signer) throws Exception {
    Document envelope = MessagingWriter.write(signal);
    if (signer != null) {
      new Signer(signer).sign(envelope, List.of(), clock.instant());
    }
    byte[] bytes = EnvelopeXml.print(envelope);
    return client.push(
        new Protocol(bd.url(), List.of(TestPki.TLS.certificate())),
        "application/soap+xml",
        out -> out.write(bytes));
  }

  private MessageInfo about(StoredMessage message) {
    return new MessageInfo(clock.instant(), UUID.randomUUID() + "@kr", message.messageId());
  }

  private SignalMessage error(ErrorCode code, StoredMessage message) {
    return SignalMessage.errors(
        about(message), List.of(EbmsError.of(code, message.messageId(), "It is so.")));
  }

  private static String errorIn(Transport.Response response) throws Exception {
    Envelope envelope = Envelope.of(EnvelopeXml.parse(response.body()));
    return ((SignalMessage) MessagingReader.read(envelope.messaging())).errors().get(0).errorCode();
  }

  private List<ReportedError> reported(StoredMessage message) {
    return bd.store.reportedErrors().of(message.id());
  }

  /** Its character set is none. */
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
  void theErrorThatAPushEarnsIsKeptWithItsMessage() throws Exception {
    krAddress.set(kr.url());
    StoredMessage document = defective();
    bd.send();

    assertThat(bd.now(document).state()).isEqualTo(State.FAILED);
    assertThat(reported(document)).hasSize(1).allMatch(ReportedError::trusted);
    assertThat(reported(document).get(0).errorCode()).isEqualTo("EBMS:0003");
  }

  @Test
  void whatCannotBeProcessedComesBackAsASignedErrorAndEndsIt() throws Exception {
    StoredMessage document = defective();
    bd.send();
    assertThat(kr.pull()).isInstanceOf(PullOutcome.Came.class);
    kr.postSignals();

    assertThat(bd.now(document).state()).isEqualTo(State.FAILED);
    assertThat(bd.now(document).error()).contains("EBMS:0003", "!utf*");
    assertThat(reported(document)).hasSize(1).allMatch(ReportedError::trusted);
    assertThat(bd.notices)
        .hasSize(2)
        .anyMatch(Notice.Reported.class::isInstance)
        .anyMatch(Notice.Failed.class::isInstance);
    assertThat(kr.store.pendingSignals().count()).isZero();
  }

  @Test
  void anErrorOfTheMomentHasTheMessageOfferedAgainAfterAWait() throws Exception {
    StoredMessage document = pulled();
    assertThat(post(error(ErrorCode.DELIVERY_FAILURE, document), TestPki.KR).status())
        .isEqualTo(202);
    bd.send();
    assertThat(kr.pull()).as("not at once").isInstanceOf(PullOutcome.Empty.class);
    clock.turn(Duration.ofSeconds(31));
    bd.send();

    assertThat(kr.pull()).isEqualTo(new PullOutcome.Came(document.messageId()));
    assertThat(reported(document)).hasSize(1);
  }

  @Test
  void anUnsignedErrorIsKeptAsADiagnosticAndChangesNothing() throws Exception {
    StoredMessage document = pulled();
    assertThat(post(error(ErrorCode.POLICY_NONCOMPLIANCE, document), null).status()).isEqualTo(202);

    assertThat(bd.now(document).state()).isEqualTo(State.READY);
    assertThat(reported(document)).hasSize(1).noneMatch(ReportedError::trusted);
    kr.postSignals();
    assertThat(bd.now(document).state()).isEqualTo(State.RECEIPTED);
  }

  @Test
  void aReceiptThatLeavesSomethingOutIsRefused() throws Exception {
    StoredMessage document = pulled();
    List<SignedReference> signed =
        References.read(bd.store.channels().signed(document.id()).orElseThrow());
    SignalMessage partial =
        SignalMessage.receipt(about(document), new Receipt(signed.subList(1, signed.size())));

    assertThat(errorIn(post(partial, TestPki.KR))).isEqualTo("EBMS:0302");
    assertThat(bd.now(document).state()).isEqualTo(State.READY);
  }

  @Test
  void aReceiptOfAnotherSignerIsRefused() throws Exception {
    StoredMessage document = pulled();
    List<SignedReference> signed =
        References.read(bd.store.channels().signed(document.id()).orElseThrow());
    SignalMessage receipt = SignalMessage.receipt(about(document), new Receipt(signed));

    assertThat(errorIn(post(receipt, TestPki.STRANGER))).isEqualTo("EBMS:0101");
    assertThat(errorIn(post(receipt, null))).isEqualTo("EBMS:0103");
    assertThat(bd.now(document).state()).isEqualTo(State.READY);
    assertThat(post(receipt, TestPki.KR).status()).isEqualTo(202);
    assertThat(bd.now(document).state()).isEqualTo(State.RECEIPTED);
    assertThat(post(receipt, TestPki.KR).status()).as("once more").isEqualTo(202);
  }

  @Test
  void aReceiptForWhatHasNotTravelledOrIsUnknownIsRefused() throws Exception {
    StoredMessage waiting = bd.submit("<a/>");
    bd.send();
    SignalMessage nothing = SignalMessage.receipt(about(waiting), new Receipt(List.of()));
    assertThat(errorIn(post(nothing, TestPki.KR))).isEqualTo("EBMS:0003");
    assertThat(bd.now(waiting).state()).isEqualTo(State.READY);

    SignalMessage unknown =
        SignalMessage.receipt(
            new MessageInfo(clock.instant(), "1@kr", "unknown@bd"), new Receipt(List.of()));
    assertThat(errorIn(post(unknown, TestPki.KR))).isEqualTo("EBMS:0003");
  }
}
