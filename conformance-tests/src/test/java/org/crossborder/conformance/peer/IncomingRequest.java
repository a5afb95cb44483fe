// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import com.helger.collection.commons.CommonsArrayList;
import com.helger.http.header.HttpHeaderMap;
import com.helger.phase4.attachment.IAS4IncomingAttachmentFactory;
import com.helger.phase4.incoming.AS4IncomingMessageMetadata;
import com.helger.phase4.incoming.AS4IncomingProfileSelectorConstant;
import com.helger.phase4.incoming.AS4IncomingReceiverConfiguration;
import com.helger.phase4.incoming.AS4RequestHandler;
import com.helger.phase4.incoming.crypto.AS4IncomingSecurityConfiguration;
import com.helger.phase4.model.pmode.IPMode;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.crossborder.conformance.demo.AccessPoint;
import org.crossborder.conformance.pki.Credential;
import org.w3c.dom.Document;

/**
 * A request that came to the receiving peer.
 *
 * @param self whose keys phase4 has
 * @param sender whom phase4 trusts
 * @param inbox where phase4 delivers to
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record IncomingRequest(
    Profile profile,
    AccessPoint self,
    AccessPoint sender,
    PeerInbox inbox,
    HttpHeaderMap headers,
    byte[] body) {

  /** What phase4 answers. */
  HttpAnswer receipted() throws Exception {
    return answer(self.decryption(), sender.signing(), true);
  }

  /** What phase4 answers when it does not sign. */
  HttpAnswer unsigned() throws Exception {
    return answer(self.decryption(), sender.signing(), false);
  }

  /** What phase4 answers without its decryption key. */
  HttpAnswer undecipherable() throws Exception {
    return answer(Stranger.decryption(profile), sender.signing(), true);
  }

  /** What phase4 answers when it trusts someone else. */
  HttpAnswer untrusted() throws Exception {
    return answer(self.decryption(), Stranger.signing(profile), true);
  }

  /** What phase4 answers, forged, and signed with the right key all the same. */
  HttpAnswer forged(Consumer<Document> change) throws Exception {
    return unsigned().replaced(honest -> new Forgery(self.signing(), profile).of(honest, change));
  }

  HttpAnswer forgedByAStranger() throws Exception {
    Forgery forgery = new Forgery(Stranger.signing(profile), profile);
    return unsigned().replaced(honest -> forgery.of(honest, receipt -> {}));
  }

  HttpAnswer unsignedError() throws Exception {
    return unsigned().replaced(honest -> Forgery.unsigned(honest, Forgery::policyNoncompliance));
  }

  private HttpAnswer answer(Credential decryption, Credential trusted, boolean signed)
      throws Exception {
    HttpAnswer answer = new HttpAnswer();
    try (AS4RequestHandler handler =
        new AS4RequestHandler(AS4IncomingMessageMetadata.createForRequest())) {
      handler
          .setCryptoFactorySign(Phase4.keys(self.signing(), List.of(trusted.certificate())))
          .setCryptoFactoryCrypt(Phase4.keys(decryption, List.of()))
          .setPModeResolver(
              (id, service, action, from, to, agreement, url) -> pmode(service, action, signed))
          .setIncomingAttachmentFactory(IAS4IncomingAttachmentFactory.DEFAULT_INSTANCE)
          .setIncomingSecurityConfiguration(new AS4IncomingSecurityConfiguration())
          .setIncomingReceiverConfiguration(new AS4IncomingReceiverConfiguration())
          .setIncomingProfileSelector(new AS4IncomingProfileSelectorConstant(null))
          .setLocale(Locale.US)
          .setProcessorSupplier(() -> new CommonsArrayList<>(inbox))
          .handleRequest(new ByteArrayInputStream(body), headers, answer);
    }
    return answer;
  }

  private IPMode pmode(String service, String action, boolean signed) {
    Collaboration collaboration = new Collaboration(Collaboration.AGREEMENT, service, action);
    EdeliveryPMode pmode = new EdeliveryPMode(profile, sender, self, collaboration);
    return action.equals("Acknowledgement") ? pmode.reply() : pmode.oneWay(signed, true);
  }
}
