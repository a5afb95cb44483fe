// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import com.helger.collection.commons.CommonsArrayList;
import com.helger.http.header.HttpHeaderMap;
import com.helger.phase4.attachment.IAS4IncomingAttachmentFactory;
import com.helger.phase4.crypto.IAS4CryptoFactory;
import com.helger.phase4.incoming.AS4IncomingMessageMetadata;
import com.helger.phase4.incoming.AS4IncomingProfileSelectorConstant;
import com.helger.phase4.incoming.AS4IncomingReceiverConfiguration;
import com.helger.phase4.incoming.AS4RequestHandler;
import com.helger.phase4.incoming.crypto.AS4IncomingSecurityConfiguration;
import com.helger.phase4.mgr.MetaAS4Manager;
import com.helger.phase4.model.pmode.IPMode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.crossborder.conformance.demo.AccessPoint;

/** phase4 as the receiving gateway of a Party, behind TLS. */
final class ReceivingPeer implements AutoCloseable {
  private final AccessPoint self;
  private final AccessPoint sender;
  private final IAS4CryptoFactory keys;
  private final WireLog wire;
  private final HttpsServer server;
  private final PeerInbox inbox = new PeerInbox();
  private final AtomicReference<Receipts> receipts = new AtomicReference<>(Receipts.RIGHT);
  private final AtomicInteger requests = new AtomicInteger();

  private ReceivingPeer(AccessPoint self, AccessPoint sender, WireLog wire, HttpsServer server) {
    this.self = self;
    this.sender = sender;
    this.keys = Phase4.keys(self.keys(), sender.certificate());
    this.wire = wire;
    this.server = server;
  }

  /** Takes the place that the register gives to {@code self}. */
  static ReceivingPeer start(AccessPoint self, AccessPoint sender, WireLog wire)
      throws IOException {
    Phase4.start();
    InetAddress loopback = InetAddress.getLoopbackAddress();
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(loopback, self.url().getPort()), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(self.server()));
    ReceivingPeer peer = new ReceivingPeer(self, sender, wire, server);
    server.createContext(self.url().getPath(), peer::handle);
    server.start();
    return peer;
  }

  /** What phase4 delivered so far. */
  List<ReceivedMessage> messages() {
    return inbox.messages();
  }

  /** How many requests came so far. */
  int requests() {
    return requests.get();
  }

  /** The messages that came under one MessageId. */
  List<ReceivedMessage> messages(String messageId) {
    return messages().stream().filter(message -> message.messageId().equals(messageId)).toList();
  }

  /** Lets phase4 take a message again that it has had: it would answer EBMS:0004 otherwise. */
  void forgetMessageIds() {
    MetaAS4Manager.getIncomingDuplicateMgr().evictAllItemsBefore(OffsetDateTime.now());
  }

  /** From now on it answers like this. */
  void answerWith(Receipts next) {
    receipts.set(next);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String number = "request-" + requests.incrementAndGet();
      byte[] request = exchange.getRequestBody().readAllBytes();
      Files.write(wire.request(number), request);
      Receipts kind = receipts.get();
      if (kind == Receipts.NONE) {
        return;
      }
      HttpAnswer answer = answer(exchange, request, kind);
      Files.write(wire.response(number), answer.content());
      answer.sendOn(exchange);
    } catch (Exception fault) {
      throw new IOException("phase4 gave up", fault);
    }
  }

  private HttpAnswer answer(HttpExchange exchange, byte[] request, Receipts kind) throws Exception {
    HttpHeaderMap headers = new HttpHeaderMap();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> values.forEach(value -> headers.addHeader(name, value)));
    HttpAnswer answer = new HttpAnswer();
    try (AS4RequestHandler handler =
        new AS4RequestHandler(AS4IncomingMessageMetadata.createForRequest())) {
      handler
          .setCryptoFactory(keys)
          .setPModeResolver((id, service, action, from, to, agreement, url) -> pmode(action, kind))
          .setIncomingAttachmentFactory(IAS4IncomingAttachmentFactory.DEFAULT_INSTANCE)
          .setIncomingSecurityConfiguration(new AS4IncomingSecurityConfiguration())
          .setIncomingReceiverConfiguration(new AS4IncomingReceiverConfiguration())
          .setIncomingProfileSelector(new AS4IncomingProfileSelectorConstant(null))
          .setLocale(Locale.US)
          .setProcessorSupplier(() -> new CommonsArrayList<>(inbox))
          .handleRequest(new ByteArrayInputStream(request), headers, answer);
    }
    if (kind == Receipts.OF_OTHER_REFERENCES) {
      answer.replaceContent(new ForgedReceipt(keys).of(answer.content()));
    }
    return answer;
  }

  private IPMode pmode(String action, Receipts kind) {
    Collaboration collaboration =
        new Collaboration(Collaboration.AGREEMENT, Collaboration.DOCUMENT.service(), action);
    EdeliveryPMode pmode = new EdeliveryPMode(sender, self, collaboration);
    boolean signed = kind == Receipts.RIGHT;
    return action.equals("Acknowledgement") ? pmode.reply() : pmode.oneWay(signed, true);
  }
}
