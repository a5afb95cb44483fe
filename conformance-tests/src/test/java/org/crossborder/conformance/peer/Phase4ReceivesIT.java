// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import tools.jackson.databind.JsonNode;

/** The running gateway of Bangladesh sends; phase4 receives as Korea's gateway. */
@ParameterizedClass(name = "{0}", autoCloseArguments = false)
@ArgumentsSource(Stage.EveryProfile.class)
class Phase4ReceivesIT {
  @Parameter Stage stage;

  @Test
  void aDocumentArrivesSignedEncryptedAndByteForByte() throws Exception {
    String document = stage.forPeer().next();
    SentDocument sent = SentDocument.submit(stage, document);
    JsonNode record = sent.await("RECEIPTED");

    ReceivedMessage received = sent.onlyDelivery();
    assertThat(received.signer()).isEqualTo(stage.gateway().signing().certificate());
    assertThat(received.encrypted()).isTrue();
    assertThat(received.action()).isEqualTo("Document");
    assertThat(received.conversationId()).isEqualTo(record.path("conversationId").asString());
    assertThat(received.property("originalSender")).isEqualTo("urn:crossborder:party:BD");
    assertThat(received.property("finalRecipient")).isEqualTo("urn:crossborder:party:KR");
    assertThat(received.property("trackingIdentifier")).isEqualTo(sent.id());
    assertThat(received.payloads()).containsExactly(document.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void thePayloadIsCompressedInAMimePartAndSaysWhatItWas() throws Exception {
    SentDocument sent = SentDocument.submit(stage, stage.forPeer().next());
    sent.await("RECEIPTED");
    ReceivedMessage received = sent.onlyDelivery();
    assertThat(received.partProperty("CompressionType")).isEqualTo("application/gzip");
    assertThat(received.partProperty("MimeType")).isEqualTo("application/xml");
    assertThat(received.partProperty("CharacterSet")).isEqualTo("UTF-8");
    assertThat(received.partyIds()).as("one From and one To").isEqualTo(2);
    assertThat(stage.wire().requestWith(sent.messageId()))
        .as("the Body is empty")
        .containsPattern("<[A-Za-z0-9]+:Body [^>]*/>|<[A-Za-z0-9]+:Body [^>]*></");
  }

  @Test
  void aPingIsReceiptedAndNotDelivered() throws Exception {
    int before = stage.receiver().messages().size();
    assertThat(stage.demo().ping())
        .singleElement()
        .satisfies(ping -> assertThat(ping.path("outcome").asString()).isEqualTo("RECEIPTED"));
    assertThat(stage.receiver().messages()).hasSize(before);
  }

  @Test
  void theGatewayShowsItsTlsClientCertificate() throws Exception {
    SentDocument.submit(stage, stage.forPeer().next()).await("RECEIPTED");
    assertThat(stage.receiver().callers()).containsExactly(stage.gateway().tls().certificate());
  }

  @Test
  void theWireShowsTheProfilesAlgorithms() throws Exception {
    SentDocument sent = SentDocument.submit(stage, stage.forPeer().next());
    sent.await("RECEIPTED");
    assertThat(stage.wire().requestWith(sent.messageId()))
        .contains(stage.profile().signature().getAlgorithmURI())
        .contains("http://www.w3.org/2001/04/xmlenc#sha256")
        .contains("http://www.w3.org/2009/xmlenc11#aes128-gcm")
        .contains(stage.profile().onTheWire())
        .contains("Content-Type: application/octet-stream")
        .doesNotContain("CertificateOfOrigin");
  }
}
