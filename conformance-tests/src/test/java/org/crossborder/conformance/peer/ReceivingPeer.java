// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import com.helger.http.header.HttpHeaderMap;
import com.helger.phase4.mgr.MetaAS4Manager;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.crossborder.conformance.demo.AccessPoint;

/**
 * phase4 as the receiving gateway of a Party, behind TLS. It takes one message after the other:
 * xmlsec 4.0.4 fails now and then when several threads agree on keys at once.
 */
final class ReceivingPeer implements AutoCloseable {
  private final Profile profile;
  private final AccessPoint self;
  private final AccessPoint sender;
  private final WireLog wire;
  private final HttpsServer server;
  private final PeerInbox inbox = new PeerInbox();
  private final AtomicReference<Reaction> reaction = new AtomicReference<>(Reaction.RECEIPT);
  private final AtomicInteger requests = new AtomicInteger();
  private final Set<X509Certificate> callers = ConcurrentHashMap.newKeySet();

  private ReceivingPeer(
      Profile profile, AccessPoint self, AccessPoint sender, WireLog wire, HttpsServer server) {
    this.profile = profile;
    this.self = self;
    this.sender = sender;
    this.wire = wire;
    this.server = server;
  }

  /** Takes the place that the register gives to {@code self}. */
  static ReceivingPeer start(Profile profile, AccessPoint self, AccessPoint sender, WireLog wire)
      throws IOException {
    Phase4.start();
    InetAddress loopback = InetAddress.getLoopbackAddress();
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(loopback, self.url().getPort()), 0);
    server.setHttpsConfigurator(new AskingForCertificates(self.server(sender)));
    ReceivingPeer peer = new ReceivingPeer(profile, self, sender, wire, server);
    server.createContext(self.url().getPath(), peer::handle);
    server.start();
    return peer;
  }

  /** What phase4 delivered so far. */
  List<ReceivedMessage> messages() {
    return inbox.messages();
  }

  /** The TLS client certificates that callers have shown so far. */
  Set<X509Certificate> callers() {
    return Set.copyOf(callers);
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
  void answerWith(Reaction next) {
    reaction.set(next);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      callers.add(
          (X509Certificate) ((HttpsExchange) exchange).getSSLSession().getPeerCertificates()[0]);
      String number = "request-" + requests.incrementAndGet();
      byte[] body = exchange.getRequestBody().readAllBytes();
      Files.write(wire.request(number), body);
      HttpAnswer answer =
          reaction
              .get()
              .to(new IncomingRequest(profile, self, sender, inbox, headers(exchange), body));
      Files.write(wire.response(number), answer.content());
      answer.sendOn(exchange);
    } catch (Exception fault) {
      throw new IOException("phase4 gave up", fault);
    }
  }

  /** Nobody connects without one. */
  private static final class AskingForCertificates extends HttpsConfigurator {
    AskingForCertificates(SSLContext context) {
      super(context);
    }

    @Override
    public void configure(HttpsParameters connection) {
      SSLParameters parameters = getSSLContext().getDefaultSSLParameters();
      parameters.setNeedClientAuth(true);
      connection.setSSLParameters(parameters);
    }
  }

  private static HttpHeaderMap headers(HttpExchange exchange) {
    HttpHeaderMap headers = new HttpHeaderMap();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> values.forEach(value -> headers.addHeader(name, value)));
    return headers;
  }
}
