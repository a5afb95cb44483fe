// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.helger.mime.CMimeType;
import com.helger.phase4.attachment.AS4OutgoingAttachment;
import com.helger.phase4.crypto.ECryptoKeyIdentifierType;
import com.helger.phase4.ebms3header.Ebms3SignalMessage;
import com.helger.phase4.sender.AS4Sender;
import com.helger.phase4.sender.EAS4UserMessageSendResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.gateway.ebms.Property;
import org.crossborder.gateway.msh.ReceivedMessage;
import org.crossborder.gateway.msh.TestGateway;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.msh.TestRegister;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.TradeDocuments;
import org.crossborder.gateway.security.MshKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** phase4 pushes to our endpoint, signed and encrypted, and checks our receipts and errors. */
class Phase4SendsTest {
  @TempDir Path directory;
  private TestGateway gateway;
  private final List<Ebms3SignalMessage> signals = new ArrayList<>();
  private final List<Exception> failures = new ArrayList<>();

  @BeforeEach
  void start() throws Exception {
    Phase4.begin();
    gateway = TestGateway.kr(directory, false);
  }

  @AfterEach
  void stop() throws Exception {
    gateway.close();
  }

  private Leg document() {
    return TestRegister.pmodes("BD", TestGateway.NOWHERE, gateway.url())
        .toSend("KR", TestRegister.ARRANGEMENT, TradeDocuments.DOCUMENT)
        .orElseThrow();
  }

  private AS4Sender.BuilderUserMessage message(MshKey signer) {
    Leg leg = document();
    return AS4Sender.builderUserMessage()
        .as4ProfileID("none")
        .incomingProfileSelector(
            new com.helger.phase4.incoming.AS4IncomingProfileSelectorConstant(null, false))
        .pmode(Phase4.pmode(leg))
        .pmodeResolver((id, service, action, from, to, agreement, url) -> Phase4.pmode(leg))
        .cryptoFactory(Phase4.crypto(signer, TestPki.KR.certificate()))
        .fromPartyIDType(leg.sender().partner().partyId().type())
        .fromPartyID(leg.sender().partner().partyId().value())
        .fromRole(leg.sender().partner().role())
        .toPartyIDType(leg.receiver().partner().partyId().type())
        .toPartyID(leg.receiver().partner().partyId().value())
        .toRole(leg.receiver().partner().role())
        .agreementRef(leg.agreement().value())
        .service(null, leg.businessInfo().service().value())
        .action(leg.businessInfo().action())
        .conversationID("conversation-4")
        .receiverCertificate(TestPki.KR.certificate())
        .endpointURL(leg.protocol().address().toString())
        .addMessageProperty(
            com.helger.phase4.model.MessageProperty.builder()
                .name("originalSender")
                .value("urn:crossborder:party:BD"))
        .addMessageProperty(
            com.helger.phase4.model.MessageProperty.builder()
                .name("finalRecipient")
                .value("urn:crossborder:party:KR"))
        .signalMsgConsumer((signal, metadata, state) -> signals.add(signal));
  }

  private List<String> causes() {
    return failures.stream()
        .flatMap(
            e ->
                java.util.stream.Stream.iterate((Throwable) e, t -> t != null, Throwable::getCause))
        .map(Throwable::toString)
        .toList();
  }

  private static AS4OutgoingAttachment.Builder part(String id, String text) {
    return AS4OutgoingAttachment.builder()
        .data(text.getBytes(UTF_8))
        .contentID(id)
        .mimeType(CMimeType.APPLICATION_XML)
        .charset(UTF_8);
  }

  @Test
  void aCompressedSignedEncryptedDocumentIsReceivedAndReceipted() {
    EAS4UserMessageSendResult result =
        message(TestPki.BD)
            .payload(part("doc@bd", "<CertificateOfOrigin/>").compressionGZIP())
            .sendMessageAndCheckForReceipt(failures::add);

    assertThat(causes()).isEmpty();
    assertThat(result).isEqualTo(EAS4UserMessageSendResult.SUCCESS);
    ReceivedMessage received = gateway.reception.messages.get(0);
    assertThat(received.userMessage().property(Property.ORIGINAL_SENDER))
        .contains("urn:crossborder:party:BD");
    assertThat(received.payloads().get(0).mimeType()).isEqualTo("application/xml");
    assertThat(gateway.reception.payloads.values().iterator().next().get(0))
        .isEqualTo("<CertificateOfOrigin/>".getBytes(UTF_8));
    assertThat(signals.get(0).getReceipt()).isNotNull();
  }

  @Test
  void anUncompressedXmlPayloadIsAccepted() {
    EAS4UserMessageSendResult result =
        message(TestPki.BD)
            .payload(part("doc@bd", "<a>\r\n  <b x='1' a='2'/></a>"))
            .sendMessageAndCheckForReceipt(failures::add);

    assertThat(causes()).isEmpty();
    assertThat(result).isEqualTo(EAS4UserMessageSendResult.SUCCESS);
    assertThat(gateway.reception.payloads.values().iterator().next().get(0))
        .isEqualTo("<a>\r\n  <b x='1' a='2'/></a>".getBytes(UTF_8));
  }

  @Test
  void fortyPayloadsAreReceivedInOrder() {
    AS4Sender.BuilderUserMessage message =
        message(TestPki.BD).payload(part("part-0@bd", "<p n='0'/>").compressionGZIP());
    for (int i = 1; i < 40; i++) {
      message.addAttachment(part("part-" + i + "@bd", "<p n='" + i + "'/>").compressionGZIP());
    }

    EAS4UserMessageSendResult result = message.sendMessageAndCheckForReceipt(failures::add);

    assertThat(causes()).isEmpty();
    assertThat(result).isEqualTo(EAS4UserMessageSendResult.SUCCESS);
    List<byte[]> payloads = gateway.reception.payloads.values().iterator().next();
    for (int i = 0; i < 40; i++) {
      assertThat(new String(payloads.get(i), UTF_8)).isEqualTo("<p n='" + i + "'/>");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ECryptoKeyIdentifierType.class,
      names = {"BST_DIRECT_REFERENCE", "ISSUER_SERIAL", "SKI_KEY_IDENTIFIER"})
  void everyTokenReferenceOfTheProfileIsAccepted(ECryptoKeyIdentifierType type) {
    EAS4UserMessageSendResult result =
        message(TestPki.BD)
            .withSigningParams(signing -> signing.setKeyIdentifierType(type))
            .withCryptParams(crypt -> crypt.setKeyIdentifierType(type))
            .payload(part("doc@bd", "<a/>").compressionGZIP())
            .sendMessageAndCheckForReceipt(failures::add);

    assertThat(causes()).isEmpty();
    assertThat(result).isEqualTo(EAS4UserMessageSendResult.SUCCESS);
  }

  @Test
  void aStrangersSignatureIsRefusedWithFailedAuthentication() {
    EAS4UserMessageSendResult result =
        message(TestPki.STRANGER)
            .payload(part("doc@bd", "<a/>").compressionGZIP())
            .sendMessageAndCheckForReceipt(failures::add);

    assertThat(result).isEqualTo(EAS4UserMessageSendResult.AS4_ERROR_MESSAGE_RECEIVED);
    assertThat(signals.get(0).getErrorAtIndex(0).getErrorCode()).isEqualTo("EBMS:0101");
    assertThat(gateway.reception.messages).isEmpty();
  }
}
