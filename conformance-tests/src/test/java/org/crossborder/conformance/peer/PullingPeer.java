// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import com.helger.httpclient.HttpClientSettings;
import com.helger.phase4.client.AS4ClientReceiptMessage;
import com.helger.phase4.ebms3header.Ebms3UserMessage;
import com.helger.phase4.incoming.AS4IncomingProfileSelectorConstant;
import com.helger.phase4.incoming.IAS4IncomingMessageState;
import com.helger.phase4.messaging.http.HttpRetrySettings;
import com.helger.phase4.mgr.MetaAS4Manager;
import com.helger.phase4.model.mpc.MPC;
import com.helger.phase4.model.pmode.PMode;
import com.helger.phase4.sender.AS4Sender;
import com.helger.phase4.util.AS4ResourceHelper;
import com.helger.phase4.util.Phase4Exception;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.crossborder.conformance.demo.AccessPoint;
import org.crossborder.conformance.pki.Credential;

/**
 * phase4 as a gateway that cannot be reached: it pulls its messages (ebMS 3.0 Core, 2.2.5), and
 * posts its receipts.
 */
final class PullingPeer {
  private final Profile profile;
  private final AccessPoint self;
  private final AccessPoint sender;

  PullingPeer(Profile profile, AccessPoint self, AccessPoint sender) {
    Phase4.start();
    this.profile = profile;
    this.self = self;
    this.sender = sender;
  }

  /** The channel that waits for this gateway. */
  String channel() {
    return "urn:crossborder:mpc:" + Collaboration.AGREEMENT + ":" + self.partyId();
  }

  /** Asks once, in its own name. */
  Pulled pull() throws Phase4Exception {
    return pull(channel(), self.signing());
  }

  /** Asks once for the oldest message of a channel. */
  Pulled pull(String channel, Credential signer) throws Phase4Exception {
    if (!MetaAS4Manager.getMPCMgr().containsWithID(channel)) {
      MetaAS4Manager.getMPCMgr().createMPC(new MPC(channel));
    }
    Pulled pulled = new Pulled(this::receiptFor);
    PMode pmode = pmode("Document");
    AS4Sender.builderPullRequest()
        .as4ProfileID("eDelivery AS4 " + profile.version())
        .incomingProfileSelector(new AS4IncomingProfileSelectorConstant(null))
        .pmodeResolver((id, service, action, from, to, agreement, url) -> pmode(action))
        .pmode(pmode)
        .httpClientFactory(new HttpClientSettings().setSSLContext(sender.calledWith(self.tls())))
        .httpRetrySettings(new HttpRetrySettings().setMaxRetries(0))
        .cryptoFactorySign(Phase4.keys(signer, List.of(sender.signing().certificate())))
        .cryptoFactoryCrypt(Phase4.keys(self.decryption(), List.of()))
        .messageID(UUID.randomUUID() + "@phase4.example")
        .mpc(channel)
        .endpointURL(sender.url().toString())
        .userMsgConsumer(pulled)
        .signalMsgConsumer(pulled)
        .sendMessage();
    return pulled;
  }

  /** Posts a signal; an empty answer means that it was accepted. */
  HttpResponse<String> post(byte[] signal) throws IOException, InterruptedException {
    HttpClient http = HttpClient.newBuilder().sslContext(sender.calledWith(self.tls())).build();
    return http.send(
        HttpRequest.newBuilder(sender.url())
            .header("Content-Type", "application/soap+xml; charset=UTF-8")
            .POST(BodyPublishers.ofByteArray(signal))
            .build(),
        BodyHandlers.ofString());
  }

  private byte[] receiptFor(Ebms3UserMessage message, IAS4IncomingMessageState state)
      throws Phase4Exception {
    try (AS4ResourceHelper resources = new AS4ResourceHelper()) {
      PMode pmode = pmode(message.getCollaborationInfo().getAction());
      AS4ClientReceiptMessage receipt =
          new AS4ClientReceiptMessage(resources)
              .setSoapDocument(state.getOriginalSoapDocument())
              .setEbms3UserMessage(message)
              .setNonRepudiation(true)
              .setReceiptShouldBeSigned(true)
              .setCryptoFactorySign(Phase4.keys(self.signing(), List.of()));
      receipt.signingParams().setFromPMode(pmode.getLeg1().getSecurity());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      receipt
          .buildMessage(UUID.randomUUID() + "@phase4.example", null)
          .getHttpEntity()
          .writeTo(bytes);
      return bytes.toByteArray();
    } catch (Exception fault) {
      throw new Phase4Exception("No receipt can be made", fault);
    }
  }

  private PMode pmode(String action) {
    EdeliveryPMode pmode =
        new EdeliveryPMode(profile, sender, self, Collaboration.DOCUMENT.asking(action));
    return action.equals("Acknowledgement") ? pmode.reply() : pmode.pulled();
  }
}
