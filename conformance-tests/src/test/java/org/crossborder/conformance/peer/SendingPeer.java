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
import org.crossborder.conformance.demo.AccessPoint;
import org.crossborder.conformance.pki.Credential;

/** phase4 as the sending gateway of a Party. */
final class SendingPeer {
  private final AccessPoint self;
  private final AccessPoint receiver;
  private final WireLog wire;

  SendingPeer(AccessPoint self, AccessPoint receiver, WireLog wire) {
    Phase4.start();
    this.self = self;
    this.receiver = receiver;
    this.wire = wire;
  }

  /** Sends once, without a retry, and reads what comes back. */
  Answer send(OutgoingMessage message) throws IOException {
    AnswerReading reading = new AnswerReading();
    try (OutputStream request = Files.newOutputStream(wire.request(message.messageId()))) {
      Answer answer =
          reading.answer(
              message
                  .tokenReference()
                  .applyTo(builder(message))
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
    boolean signed = message.signer() != null;
    boolean encrypted = message.encryptedFor() != null;
    PMode pmode =
        new EdeliveryPMode(self, receiver, message.collaboration()).oneWay(signed, encrypted);
    Credential keys = signed ? message.signer() : self.keys();
    IAS4CryptoFactory crypto = Phase4.keys(keys, receiver.certificate());
    return AS4Sender.builderUserMessage()
        .as4ProfileID("eDelivery AS4 1.15")
        .incomingProfileSelector(new AS4IncomingProfileSelectorConstant(null))
        .pmodeResolver((id, service, action, initiator, responder, agreement, url) -> pmode)
        .pmode(pmode)
        .httpClientFactory(new HttpClientSettings().setSSLContext(receiver.client()))
        .httpRetrySettings(new HttpRetrySettings().setMaxRetries(0))
        .cryptoFactory(crypto)
        .receiverCertificate(message.encryptedFor())
        .endpointURL(receiver.url().toString())
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
