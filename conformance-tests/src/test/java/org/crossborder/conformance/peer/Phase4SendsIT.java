// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.helger.phase4.sender.EAS4UserMessageSendResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.crossborder.conformance.demo.GatewayWithPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** phase4 sends as Korea's gateway; the running gateway of Bangladesh receives. */
@ParameterizedClass(name = "{0}", autoCloseArguments = false)
@ArgumentsSource(Stage.EveryProfile.class)
class Phase4SendsIT {
  @Parameter Stage stage;

  @Test
  void aCertificateOfOriginIsReceiptedReferenceByReferenceAndStored() throws Exception {
    String document = stage.ofPeer().next();
    OutgoingMessage message = message(document);
    expectReceipt(message, stage.sender().send(message), 3);
    assertThat(stage.wire().requestWith(message.messageId()))
        .contains(Profile.curve(stage.gateway().decryption().certificate()).orElse(""));

    JsonNode stored = onlyDocument(message);
    assertThat(stored.path("sender").asString()).isEqualTo("KR");
    assertThat(document).contains(">" + stored.path("documentNumber").asString() + "<");
    assertThat(stored.path("trackingIdentifier").asString()).isEqualTo(message.messageId());
    assertThat(content(message)).isEqualTo(document);
  }

  @Test
  void theBusinessAcknowledgementComesBackInAMessageOfItsOwn() throws Exception {
    OutgoingMessage message = message(stage.ofPeer().next());
    expectReceipt(message, stage.sender().send(message), 3);

    ReceivedMessage acknowledgement =
        GatewayWithPeer.await("The acknowledgement", () -> acknowledgementOf(message));
    assertThat(acknowledgement.signer()).isEqualTo(stage.gateway().signing().certificate());
    assertThat(acknowledgement.encrypted()).isTrue();
    assertThat(acknowledgement.conversationId())
        .isEqualTo(onlyDocument(message).path("conversationId").asString());
    assertThat(acknowledgement.payloads()).hasSize(1);
    assertThat(new String(acknowledgement.payloads().get(0), StandardCharsets.UTF_8))
        .contains("ApplicationResponse")
        .contains(">AP</")
        .contains(onlyDocument(message).path("documentNumber").asString());
    GatewayWithPeer.await(
        "The document's state ACKNOWLEDGED",
        () ->
            Optional.of(onlyDocument(message))
                .filter(document -> "ACKNOWLEDGED".equals(document.path("state").asString())));
  }

  @Test
  void anUncompressedDocumentIsTakenToo() throws Exception {
    String document = stage.ofPeer().next();
    OutgoingMessage message = message(document).with(Payload.uncompressed(document));
    expectReceipt(message, stage.sender().send(message), 3);
    assertThat(content(message)).isEqualTo(document);
  }

  @Test
  void theSameMessageAgainGetsTheSameReceiptAndIsNotStoredAgain() throws Exception {
    OutgoingMessage message = message(stage.ofPeer().next());
    Answer first = stage.sender().send(message);
    expectReceipt(message, first, 3);
    byte[] again =
        new Retransmission(stage.peer(), stage.gateway(), stage.wire()).of(message.messageId());
    assertThat(again).isEqualTo(first.body());
    onlyDocument(message);
  }

  @Test
  void anotherMessageUnderTheSameIdIsNoDuplicateAndIsRefused() throws Exception {
    OutgoingMessage message = message(stage.ofPeer().next());
    expectReceipt(message, stage.sender().send(message), 3);
    OutgoingMessage other = message(stage.ofPeer().next()).under(message.messageId());
    assertThat(stage.sender().send(other).errorCodes()).containsExactly("EBMS:0003");
    onlyDocument(message);
  }

  @Test
  void aMessageThatBreaksOffIsNotStoredAndTakenWhenItComesWhole() throws Exception {
    OutgoingMessage message = message(stage.ofPeer().next());
    try (Nowhere nowhere = Nowhere.open()) {
      stage.sender().send(message.and(builder -> builder.endpointURL(nowhere.url())));
    }
    Retransmission retransmission = new Retransmission(stage.peer(), stage.gateway(), stage.wire());
    retransmission.halfOf(message.messageId());
    assertThat(stage.demo().receivedIn(message.messageId())).isEmpty();

    assertThat(new String(retransmission.of(message.messageId()), StandardCharsets.UTF_8))
        .contains("NonRepudiationInformation");
    onlyDocument(message);
  }

  @Test
  void aDocumentInUtf16IsStoredByteForByte() throws Exception {
    byte[] document =
        stage
            .ofPeer()
            .next()
            .replaceFirst("encoding=\"UTF-8\"", "encoding=\"UTF-16\"")
            .getBytes(StandardCharsets.UTF_16);
    OutgoingMessage message = message("").with(Payload.gzip(document, StandardCharsets.UTF_16));
    expectReceipt(message, stage.sender().send(message), 3);
    assertThat(onlyDocument(message).path("sha256").asString())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document)));
  }

  @Test
  void aPingIsReceiptedAndNotDelivered() throws Exception {
    OutgoingMessage ping = OutgoingMessage.ping(stage.peer());
    expectReceipt(ping, stage.sender().send(ping), 2);
    assertThat(stage.demo().receivedIn(ping.messageId())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyTokenReferenceIsTaken(TokenReference reference) throws Exception {
    String document = stage.ofPeer().next();
    OutgoingMessage message = message(document).naming(reference);
    expectReceipt(message, stage.sender().send(message), 3);
    assertThat(content(message)).isEqualTo(document);
  }

  @Test
  void moreReferencesThanXmlSignatureUsuallyTakesAreTaken() throws Exception {
    String document = stage.ofPeer().next();
    OutgoingMessage message =
        message(document)
            .with(
                IntStream.range(0, 40)
                    .mapToObj(n -> Payload.gzip(n == 0 ? document : "<annex n='" + n + "'/>"))
                    .toList());
    expectReceipt(message, stage.sender().send(message), 42);
    assertThat(content(message)).as("the first part").isEqualTo(document);
  }

  private OutgoingMessage message(String document) {
    return OutgoingMessage.document(stage.peer(), stage.gateway(), document);
  }

  private void expectReceipt(OutgoingMessage message, Answer answer, int references) {
    assertThat(answer.result()).as("%s", answer).isEqualTo(EAS4UserMessageSendResult.SUCCESS);
    assertThat(answer.signer())
        .as("who signed the receipt")
        .isEqualTo(stage.gateway().signing().certificate());
    assertThat(answer.refToMessageId()).isEqualTo(message.messageId());
    assertThat(answer.receiptedReferences()).as("%s", answer).isEqualTo(references);
  }

  private JsonNode onlyDocument(OutgoingMessage message) throws Exception {
    List<JsonNode> stored = stage.demo().receivedIn(message.messageId());
    assertThat(stored).hasSize(1);
    return stored.get(0);
  }

  private String content(OutgoingMessage message) throws Exception {
    return stage.demo().content(onlyDocument(message).path("id").asString());
  }

  private Optional<ReceivedMessage> acknowledgementOf(OutgoingMessage message) {
    return stage.receiver().messages().stream()
        .filter(received -> received.action().equals("Acknowledgement"))
        .filter(received -> received.refToMessageId().equals(message.messageId()))
        .findFirst();
  }
}
