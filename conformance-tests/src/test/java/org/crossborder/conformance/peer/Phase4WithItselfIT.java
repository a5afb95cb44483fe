// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.helger.phase4.sender.EAS4UserMessageSendResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.crossborder.conformance.demo.AccessPoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The peers prove themselves on each other before they judge a gateway. */
@ParameterizedClass
@EnumSource
class Phase4WithItselfIT {
  private static final String DOCUMENT = "<greeting>Hello, 안녕</greeting>";

  @TempDir static Path folder;
  @Parameter Profile profile;
  private static AccessPoint sender;
  private static AccessPoint receiver;
  private static ReceivingPeer receiving;
  private static SendingPeer sending;

  @BeforeParameterizedClassInvocation
  static void start(Profile profile) throws Exception {
    List<AccessPoint> pair = AccessPoint.pair(folder.resolve("home-" + profile), profile.version());
    WireLog wire = WireLog.of("phase4-with-itself-" + profile);
    sender = pair.get(0);
    receiver = pair.get(1);
    receiving = ReceivingPeer.start(profile, receiver, sender, wire);
    sending = new SendingPeer(profile, sender, receiver, wire);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    if (receiving != null) {
      receiving.close();
    }
  }

  @BeforeEach
  void behave() {
    receiving.answerWith(Reaction.RECEIPT);
  }

  @Test
  void aDocumentArrivesSignedEncryptedAndWholeAndIsReceipted() throws Exception {
    OutgoingMessage message = OutgoingMessage.document(sender, receiver, DOCUMENT);
    Answer answer = sending.send(message);

    assertThat(answer.result()).as("%s", answer).isEqualTo(EAS4UserMessageSendResult.SUCCESS);
    assertThat(answer.signer()).isEqualTo(receiver.signing().certificate());
    assertThat(answer.refToMessageId()).isEqualTo(message.messageId());
    assertThat(answer.receiptedReferences()).as("header, body, payload").isEqualTo(3);
    ReceivedMessage received = received(message);
    assertThat(received.signer()).isEqualTo(sender.signing().certificate());
    assertThat(received.encrypted()).isTrue();
    assertThat(received.payloads()).containsExactly(DOCUMENT.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anUncompressedDocumentArrivesToo() throws Exception {
    OutgoingMessage message =
        OutgoingMessage.document(sender, receiver, DOCUMENT).with(Payload.uncompressed(DOCUMENT));
    assertThat(sending.send(message).receiptedReferences()).isEqualTo(3);
    assertThat(received(message).payloads())
        .containsExactly(DOCUMENT.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anUnsignedReceiptIsNoticed() throws Exception {
    receiving.answerWith(Reaction.UNSIGNED_RECEIPT);
    Answer answer = sending.send(OutgoingMessage.document(sender, receiver, DOCUMENT));
    assertThat(answer.signal()).as("%s", answer).isNotNull();
    assertThat(answer.signer()).isNull();
  }

  @Test
  void aReceiptOfOtherReferencesIsNoticed() throws Exception {
    receiving.answerWith(Reaction.RECEIPT_OF_OTHER_REFERENCES);
    Answer answer = sending.send(OutgoingMessage.document(sender, receiver, DOCUMENT));
    assertThat(answer.signer()).as("%s", answer).isEqualTo(receiver.signing().certificate());
    assertThat(answer.receiptedReferences()).isZero();
    assertThat(answer.trouble()).anyMatch(detail -> detail.contains("was not found"));
  }

  @Test
  void aMissingReceiptIsNoticed() throws Exception {
    receiving.answerWith(Reaction.NONE);
    Answer answer = sending.send(OutgoingMessage.document(sender, receiver, DOCUMENT));
    assertThat(answer.result()).isEqualTo(EAS4UserMessageSendResult.TRANSPORT_ERROR);
  }

  @Test
  void aStrangersSignatureIsNotTrusted() throws Exception {
    OutgoingMessage message =
        OutgoingMessage.document(sender, receiver, DOCUMENT).signedBy(Stranger.signing(profile));
    assertThat(sending.send(message).errorCodes())
        .as("phase4 tells untrusted from undecipherable by the log only")
        .containsExactly("EBMS:0102");
  }

  @Test
  void damagedGzipIsNotDelivered() throws Exception {
    OutgoingMessage message =
        OutgoingMessage.document(sender, receiver, DOCUMENT).with(Payload.damagedGzip(DOCUMENT));
    Answer answer = sending.send(message);
    assertThat(answer.errorCodes()).as("%s", answer).containsExactly("EBMS:0303");
  }

  private static ReceivedMessage received(OutgoingMessage message) {
    return receiving.messages().stream()
        .filter(received -> received.messageId().equals(message.messageId()))
        .findFirst()
        .orElseThrow();
  }
}
