// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.crossborder.conformance.demo.GatewayWithPeer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The running gateway of Bangladesh sends; phase4 receives as Korea's gateway. */
@ExtendWith(Stage.Provider.class)
class Phase4ReceivesIT {
  private static Stage stage;
  private static List<String> documents;

  @BeforeAll
  static void set(Stage given) throws Exception {
    stage = given;
    documents =
        stage
            .demo()
            .certificatesForPeer(IntStream.range(0, 5).mapToObj(n -> "BD-PEER-" + n).toList());
  }

  @AfterEach
  void behaveAgain() {
    stage.receiver().answerWith(Receipts.RIGHT);
  }

  @Test
  void aDocumentArrivesSignedEncryptedAndByteForByte() throws Exception {
    String id = stage.demo().submit(documents.get(0), "peer-right");
    JsonNode document = awaitReceipted(id);

    ReceivedMessage received = onlyMessage(document);
    assertThat(received.signer()).isEqualTo(stage.demo().gateway().certificate());
    assertThat(received.encrypted()).isTrue();
    assertThat(received.action()).isEqualTo("Document");
    assertThat(received.property("originalSender")).isEqualTo("urn:crossborder:party:BD");
    assertThat(received.property("finalRecipient")).isEqualTo("urn:crossborder:party:KR");
    assertThat(received.property("trackingIdentifier")).isEqualTo(id);
    assertThat(received.payloads())
        .containsExactly(documents.get(0).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theWireShowsTheProfilesAlgorithms() throws Exception {
    JsonNode document = awaitReceipted(stage.demo().submit(documents.get(4), "peer-wire"));
    String messageId = document.path("messageId").asString();
    assertThat(stage.wire().requestWith(messageId))
        .contains("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256")
        .contains("http://www.w3.org/2001/04/xmlenc#sha256")
        .contains("http://www.w3.org/2009/xmlenc11#aes128-gcm")
        .contains("http://www.w3.org/2009/xmlenc11#rsa-oaep")
        .contains("http://www.w3.org/2009/xmlenc11#mgf1sha256")
        .contains("Content-Type: application/octet-stream")
        .doesNotContain("CertificateOfOrigin");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"UNSIGNED, 1", "OF_OTHER_REFERENCES, 2"})
  void aBadReceiptDoesNotCount(Receipts bad, int number) throws Exception {
    stage.receiver().answerWith(bad);
    String id = stage.demo().submit(documents.get(number), "peer-" + bad);
    awaitEvent(id, "EBMS:0302");
    assertThat(stage.demo().events(id))
        .as("the document's history")
        .noneMatch(event -> event.path("state").asString().equals("RECEIPTED"));

    stage.receiver().answerWith(Receipts.RIGHT);
    stage.receiver().forgetMessageIds();
    awaitReceipted(id);
  }

  @Test
  void withoutAnAnswerItIsSentAgainAndDeliveredOnce() throws Exception {
    stage.receiver().answerWith(Receipts.NONE);
    String id = stage.demo().submit(documents.get(3), "peer-none");
    awaitEvent(id, "EBMS:0005");

    stage.receiver().answerWith(Receipts.RIGHT);
    onlyMessage(awaitReceipted(id));
  }

  private static JsonNode awaitReceipted(String id) throws Exception {
    return GatewayWithPeer.await(
        "The receipt's acceptance",
        () ->
            Optional.of(stage.demo().document(id))
                .filter(document -> "RECEIPTED".equals(document.path("state").asString())));
  }

  private static void awaitEvent(String id, String code) throws Exception {
    GatewayWithPeer.await(
        code + " in the document's history",
        () ->
            stage.demo().events(id).stream()
                .filter(event -> event.path("detail").asString("").contains(code))
                .findFirst());
  }

  private static ReceivedMessage onlyMessage(JsonNode document) {
    List<ReceivedMessage> received =
        stage.receiver().messages(document.path("messageId").asString());
    assertThat(received).hasSize(1);
    return received.get(0);
  }
}
