// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.helger.phase4.sender.EAS4UserMessageSendResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crossborder.conformance.demo.AccessPoint;
import org.crossborder.conformance.demo.GatewayWithPeer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** phase4 sends as Korea's gateway; the running gateway of Bangladesh receives. */
@ExtendWith(Stage.Provider.class)
class Phase4SendsIT {
  private static Stage stage;
  private static AccessPoint self;
  private static AccessPoint gateway;
  private static List<String> documents;

  @BeforeAll
  static void set(Stage given) throws Exception {
    stage = given;
    self = stage.demo().peer();
    gateway = stage.demo().gateway();
    documents =
        stage
            .demo()
            .certificatesOfPeer(IntStream.rangeClosed(1, 9).mapToObj(n -> "KR-PEER-" + n).toList());
  }

  @Test
  void aCertificateOfOriginIsReceiptedReferenceByReferenceAndStored() throws Exception {
    OutgoingMessage message = OutgoingMessage.document(self, gateway, documents.get(0));
    Answer answer = stage.sender().send(message);

    expectReceipt(message, answer, 3);
    JsonNode stored = onlyDocument(message);
    assertThat(stored.path("sender").asString()).isEqualTo("KR");
    assertThat(stored.path("documentNumber").asString()).isEqualTo("KR-PEER-1");
    assertThat(stored.path("trackingIdentifier").asString()).isEqualTo(message.messageId());
    assertThat(stage.demo().content(stored.path("id").asString())).isEqualTo(documents.get(0));
  }

  @Test
  void theBusinessAcknowledgementComesBackInAMessageOfItsOwn() throws Exception {
    OutgoingMessage message = OutgoingMessage.document(self, gateway, documents.get(1));
    expectReceipt(message, stage.sender().send(message), 3);

    ReceivedMessage acknowledgement =
        GatewayWithPeer.await("The acknowledgement", () -> acknowledgementOf(message));
    assertThat(acknowledgement.signer()).isEqualTo(gateway.certificate());
    assertThat(acknowledgement.encrypted()).isTrue();
    assertThat(acknowledgement.payloads()).hasSize(1);
    assertThat(new String(acknowledgement.payloads().get(0), StandardCharsets.UTF_8))
        .contains("ApplicationResponse")
        .contains(">AP</")
        .contains("KR-PEER-2");
    GatewayWithPeer.await(
        "The document's state ACKNOWLEDGED",
        () ->
            Optional.of(onlyDocument(message))
                .filter(document -> "ACKNOWLEDGED".equals(document.path("state").asString())));
  }

  @Test
  void anUncompressedDocumentIsTakenToo() throws Exception {
    OutgoingMessage message =
        OutgoingMessage.document(self, gateway, documents.get(2))
            .with(Payload.uncompressed(documents.get(2)));
    expectReceipt(message, stage.sender().send(message), 3);
    String id = onlyDocument(message).path("id").asString();
    assertThat(stage.demo().content(id)).isEqualTo(documents.get(2));
  }

  @Test
  void theSameMessageAgainGetsTheSameReceiptAndIsNotStoredAgain() throws Exception {
    OutgoingMessage message = OutgoingMessage.document(self, gateway, documents.get(3));
    Answer first = stage.sender().send(message);
    expectReceipt(message, first, 3);
    byte[] again = new Retransmission(gateway, stage.wire()).of(message.messageId());
    assertThat(again).isEqualTo(first.body());
    assertThat(stage.demo().receivedIn(message.messageId())).hasSize(1);
  }

  @Test
  void aPingIsReceiptedAndNotDelivered() throws Exception {
    OutgoingMessage ping = OutgoingMessage.ping(self);
    expectReceipt(ping, stage.sender().send(ping), 2);
    assertThat(stage.demo().receivedIn(ping.messageId())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyTokenReferenceIsTaken(TokenReference reference) throws Exception {
    String document = documents.get(4 + reference.ordinal());
    OutgoingMessage message = OutgoingMessage.document(self, gateway, document).naming(reference);
    expectReceipt(message, stage.sender().send(message), 3);
    String id = onlyDocument(message).path("id").asString();
    assertThat(stage.demo().content(id)).isEqualTo(document);
  }

  @Test
  void moreReferencesThanXmlSignatureUsuallyTakesAreTaken() throws Exception {
    String document = documents.get(8);
    OutgoingMessage message =
        OutgoingMessage.document(self, gateway, document)
            .with(
                IntStream.range(0, 40)
                    .mapToObj(n -> Payload.gzip(n == 0 ? document : "<annex n='" + n + "'/>"))
                    .toList());
    expectReceipt(message, stage.sender().send(message), 42);
    String id = onlyDocument(message).path("id").asString();
    assertThat(stage.demo().content(id)).as("the first part").isEqualTo(document);
  }

  static Stream<Refusal> refusals() {
    return Refusal.all("<never-stored/>".repeat(50)).stream();
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void aDefectEarnsItsError(Refusal refusal) throws Exception {
    OutgoingMessage message =
        refusal.defect().apply(OutgoingMessage.document(self, gateway, "<never-stored/>"));
    Answer answer = stage.sender().send(message);

    assertThat(answer.errorCodes())
        .as("%s asks for it; %s", refusal.clause(), answer)
        .containsExactly(refusal.errorCode());
    assertThat(answer.signer()).as("who signed the error").isEqualTo(gateway.certificate());
    assertThat(answer.refToMessageId()).isEqualTo(message.messageId());
    assertThat(stage.demo().receivedIn(message.messageId())).isEmpty();
  }

  private static void expectReceipt(OutgoingMessage message, Answer answer, int references) {
    assertThat(answer.result()).as("%s", answer).isEqualTo(EAS4UserMessageSendResult.SUCCESS);
    assertThat(answer.signer()).as("who signed the receipt").isEqualTo(gateway.certificate());
    assertThat(answer.refToMessageId()).isEqualTo(message.messageId());
    assertThat(answer.receiptedReferences()).as("%s", answer).isEqualTo(references);
  }

  private static JsonNode onlyDocument(OutgoingMessage message) throws Exception {
    List<JsonNode> stored = stage.demo().receivedIn(message.messageId());
    assertThat(stored).hasSize(1);
    return stored.get(0);
  }

  private static Optional<ReceivedMessage> acknowledgementOf(OutgoingMessage message) {
    return stage.receiver().messages().stream()
        .filter(received -> received.action().equals("Acknowledgement"))
        .filter(received -> received.refToMessageId().equals(message.messageId()))
        .findFirst();
  }
}
