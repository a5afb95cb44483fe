// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import com.helger.httpclient.HttpClientSettings;
import com.helger.phase4.crypto.IAS4CryptoFactory;
import com.helger.phase4.dump.AS4OutgoingDumperSingleUse;
import com.helger.phase4.incoming.AS4IncomingProfileSelectorConstant;
import com.helger.phase4.messaging.http.HttpRetrySettings;
import com.helger.phase4.model.MessageProperty;
import com.helger.phase4.model.pmode.PMode;
import com.helger.phase4.sender.AS4Sender;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import org.crossborder.conformance.demo.AccessPoint;
import org.crossborder.conformance.pki.Credential;
import org.jspecify.annotations.Nullable;

/** phase4 as the sending gateway of a Party. */
final class SendingPeer {
  private final Profile profile;
  private final AccessPoint self;
  private final AccessPoint receiver;
  private final WireLog wire;
  private final @Nullable Credential shown;

  SendingPeer(Profile profile, AccessPoint self, AccessPoint receiver, WireLog wire) {
    this(profile, self, receiver, wire, self.tls());
  }

  private SendingPeer(
      Profile profile,
      AccessPoint self,
      AccessPoint receiver,
      WireLog wire,
      @Nullable Credential shown) {
    Phase4.start();
    this.profile = profile;
    this.self = self;
    this.receiver = receiver;
    this.wire = wire;
    this.shown = shown;
  }

  /** The same, which shows another certificate when it connects, or none. */
  SendingPeer showing(@Nullable Credential tlsClient) {
    return new SendingPeer(profile, self, receiver, wire, tlsClient);
  }

  /** Sends once, without a retry, and reads what comes back. */
  Answer send(OutgoingMessage message) throws IOException {
    AnswerReading reading = new AnswerReading();
    try (OutputStream request = Files.newOutputStream(wire.request(message.messageId()))) {
      Answer answer =
          reading.answer(
              builder(message)
                  .outgoingDumper(new AS4OutgoingDumperSingleUse(request))
                  .rawResponseConsumer(reading)
                  .signalMsgConsumer(reading)
                  .signalMsgValidationResultHdl(reading)
                  .sendMessageAndCheckForReceipt(reading::failed));
      Files.write(wire.response(message.messageId()), answer.body());
      return answer;
    }
  }

  private AS4Sender.BuilderUserMessage builder(OutgoingMessage message) {
    boolean encrypted = message.encryptedFor() != null;
    PMode pmode =
        new EdeliveryPMode(profile, self, receiver, message.collaboration())
            .oneWay(message.signer() != null, encrypted);
    AS4Sender.BuilderUserMessage builder =
        AS4Sender.builderUserMessage()
            .as4ProfileID("eDelivery AS4 " + profile.version())
            .incomingProfileSelector(new AS4IncomingProfileSelectorConstant(null))
            .pmodeResolver((id, service, action, initiator, responder, agreement, url) -> pmode)
            .pmode(pmode)
            .httpClientFactory(new HttpClientSettings().setSSLContext(receiver.calledWith(shown)))
            .httpRetrySettings(new HttpRetrySettings().setMaxRetries(0))
            .cryptoFactorySign(signingKeys(message))
            .cryptoFactoryCrypt(Phase4.keys(self.decryption(), List.of()))
            .withCryptParams(profile::prescribe)
            .receiverCertificate(message.encryptedFor())
            .endpointURL(receiver.url().toString());
    address(builder, message);
    message.particulars().accept(builder);
    return builder;
  }

  private IAS4CryptoFactory signingKeys(OutgoingMessage message) {
    Credential signer = message.signer() == null ? self.signing() : message.signer();
    return Phase4.keys(signer, List.of(receiver.signing().certificate()));
  }

  private void address(AS4Sender.BuilderUserMessage builder, OutgoingMessage message) {
    builder
        .messageID(message.messageId())
        .agreementRef(message.collaboration().agreement())
        .service(message.collaboration().service())
        .action(message.collaboration().action())
        .fromPartyIDType(Ebms.PARTY_ID_TYPE)
        .fromPartyID(self.partyId())
        .fromRole(Ebms.INITIATOR)
        .toPartyIDType(Ebms.PARTY_ID_TYPE)
        .toPartyID(receiver.partyId())
        .toRole(Ebms.RESPONDER)
        .addMessageProperty(property("originalSender", Ebms.party(self.state())))
        .addMessageProperty(property("finalRecipient", Ebms.party(receiver.state())))
        .addMessageProperty(property("trackingIdentifier", message.messageId()))
        .attachments(message.payloads());
  }

  private static MessageProperty property(String name, String value) {
    return MessageProperty.builder().name(name).value(value).build();
  }
}
