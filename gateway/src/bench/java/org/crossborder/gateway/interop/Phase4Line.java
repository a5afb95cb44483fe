// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.interop;

import com.helger.httpclient.HttpClientFactory;
import com.helger.httpclient.HttpClientSettings;
import com.helger.phase4.attachment.AS4OutgoingAttachment;
import com.helger.phase4.incoming.AS4IncomingProfileSelectorConstant;
import com.helger.phase4.sender.AS4Sender;
import com.helger.phase4.sender.EAS4UserMessageSendResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.crossborder.gateway.bench.Line;
import org.crossborder.gateway.msh.As4Server;
import org.crossborder.gateway.msh.TestGateway;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.msh.TestRegister;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.TradeDocuments;

/** The baseline: phase4 at both ends, with the same keys, algorithms, TLS server and documents. */
public final class Phase4Line implements Line {
  private final Phase4Servlet receiver;
  private final As4Server server;
  private final Leg leg;
  private final HttpClientFactory http;
  private final com.helger.phase4.model.pmode.PMode pmode;
  private final com.helger.phase4.crypto.AS4CryptoFactoryInMemoryKeyStore keys;

  private Phase4Line(Path directory) throws Exception {
    Phase4.begin();
    Leg nowhere =
        TestRegister.pmodes("BD", TestGateway.NOWHERE, TestGateway.NOWHERE)
            .toSend("KR", TestRegister.ARRANGEMENT, TradeDocuments.DOCUMENT)
            .orElseThrow();
    this.receiver = new Phase4Servlet(nowhere);
    this.server = new As4Server(directory, true, receiver);
    this.leg =
        TestRegister.pmodes("BD", TestGateway.NOWHERE, server.url())
            .toSend("KR", TestRegister.ARRANGEMENT, TradeDocuments.DOCUMENT)
            .orElseThrow();
    HttpClientSettings settings = new HttpClientSettings();
    settings.setSSLContext(trusting());
    this.http = new HttpClientFactory(settings);
    this.pmode = Phase4.pmode(leg);
    this.keys = Phase4.bd();
  }

  /** Starts both ends. */
  public static Phase4Line open(Path directory) throws Exception {
    return new Phase4Line(directory);
  }

  @Override
  public String name() {
    return "phase4 1.15";
  }

  @Override
  public void send(byte[] document) {
    List<Exception> failures = new ArrayList<>();
    EAS4UserMessageSendResult result =
        AS4Sender.builderUserMessage()
            .as4ProfileID("none")
            .incomingProfileSelector(new AS4IncomingProfileSelectorConstant(null, false))
            .pmode(pmode)
            .pmodeResolver((id, service, action, from, to, agreement, url) -> pmode)
            .cryptoFactory(keys)
            .httpClientFactory(http)
            .fromPartyIDType(leg.sender().partner().partyId().type())
            .fromPartyID(leg.sender().partner().partyId().value())
            .fromRole(leg.sender().partner().role())
            .toPartyIDType(leg.receiver().partner().partyId().type())
            .toPartyID(leg.receiver().partner().partyId().value())
            .toRole(leg.receiver().partner().role())
            .agreementRef(leg.agreement().value())
            .service(null, leg.businessInfo().service().value())
            .action(leg.businessInfo().action())
            .conversationID("conversation")
            .receiverCertificate(TestPki.KR.certificate())
            .endpointURL(leg.protocol().address().toString())
            .payload(
                AS4OutgoingAttachment.builder()
                    .data(document)
                    .contentID("document@bd")
                    .mimeType(com.helger.mime.CMimeType.APPLICATION_XML)
                    .compressionGZIP())
            .sendMessageAndCheckForReceipt(failures::add);
    receiver.received.clear();
    if (result != EAS4UserMessageSendResult.SUCCESS) {
      throw new IllegalStateException(result + " " + failures);
    }
  }

  private static SSLContext trusting() throws Exception {
    java.security.KeyStore trust = java.security.KeyStore.getInstance("PKCS12");
    trust.load(null, null);
    trust.setCertificateEntry("tls", TestPki.TLS.certificate());
    javax.net.ssl.TrustManagerFactory managers =
        javax.net.ssl.TrustManagerFactory.getInstance(
            javax.net.ssl.TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trust);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  @Override
  public void close() throws Exception {
    server.close();
  }
}
