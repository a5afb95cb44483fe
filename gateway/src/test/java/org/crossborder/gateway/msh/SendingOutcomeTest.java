// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.Envelope;
import org.crossborder.gateway.ebms.EnvelopeXml;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.ebms.MessagingWriter;
import org.crossborder.gateway.ebms.Receipt;
import org.crossborder.gateway.ebms.SignalMessage;
import org.crossborder.gateway.ebms.SignedReference;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.msh.transport.As4Client;
import org.crossborder.gateway.msh.transport.TransportLimits;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.Protocol;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.security.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

/** Every way a push can end: receipted, to be tried again, or final. */
class SendingOutcomeTest {
  private static final String MESSAGE_ID = UUID.randomUUID() + "@bd";

  @TempDir Path directory;

  /** What the partner answers, made from the references that were signed. */
  private interface Partner {
    Transport.Response answer(List<SignedReference> signed) throws IOException;
  }

  private SendingOutcome push(Partner partner) {
    Transport transport =
        (protocol, contentType, body) -> {
          ByteArrayOutputStream sent = new ByteArrayOutputStream();
          body.writeTo(sent);
          return partner.answer(signedReferences(sent.toString(UTF_8)));
        };
    return send(transport, CraftedMessage.leg());
  }

  private SendingOutcome send(Transport transport, Leg leg) {
    UserMessage message =
        leg.userMessage(new MessageInfo(Instant.now(), MESSAGE_ID, null), "c", List.of());
    return new PushSendingMsh(new Signer(TestPki.BD), transport, directory, Clock.systemUTC())
        .send(
            message,
            List.of(
                new OutgoingPayload(
                    "doc@bd",
                    "application/xml",
                    null,
                    List.of(),
                    PayloadSource.of("<a/>".getBytes(UTF_8)))),
            leg);
  }

  private static List<SignedReference> signedReferences(String mime) {
    try {
      String xml = mime.substring(mime.indexOf("<?xml"), mime.indexOf("Envelope>\r\n") + 9);
      Envelope envelope = Envelope.of(EnvelopeXml.parse(xml.getBytes(UTF_8)));
      List<SignedReference> references = new ArrayList<>();
      var nodes =
          envelope
              .document()
              .getElementsByTagNameNS(org.crossborder.gateway.ebms.Namespaces.DS, "Reference");
      for (int i = 0; i < nodes.getLength(); i++) {
        references.add(
            org.crossborder.gateway.ebms.SignalReader.reference(
                (org.w3c.dom.Element) nodes.item(i)));
      }
      return references;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static Transport.Response signal(
      SignalMessage signal, @org.jspecify.annotations.Nullable MshKey key) {
    Document envelope = MessagingWriter.write(signal);
    if (key != null) {
      new Signer(key).sign(envelope, List.of(), Instant.now());
    }
    return new Transport.Response(
        200, "application/soap+xml; charset=UTF-8", EnvelopeXml.print(envelope));
  }

  private static MessageInfo info(String ref) {
    return new MessageInfo(Instant.now(), UUID.randomUUID() + "@kr", ref);
  }

  private static Transport.Response receipt(List<SignedReference> references, MshKey key) {
    return signal(SignalMessage.receipt(info(MESSAGE_ID), new Receipt(references)), key);
  }

  private static void assertRetryable(SendingOutcome outcome, String code) {
    assertThat(outcome).isInstanceOf(SendingOutcome.Retryable.class);
    assertThat(((SendingOutcome.Retryable) outcome).error().errorCode()).isEqualTo(code);
  }

  @Test
  void aReceiptThatRepeatsEveryReferenceHolds() {
    assertThat(push(signed -> receipt(signed, TestPki.KR)))
        .isInstanceOf(SendingOutcome.Receipted.class);
  }

  @Test
  void aReceiptWithAnotherDigestIsInvalid() {
    assertRetryable(
        push(
            signed -> {
              List<SignedReference> other = new ArrayList<>(signed);
              SignedReference last = other.remove(other.size() - 1);
              other.add(
                  new SignedReference(last.uri(), last.transforms(), last.digestMethod(), "AAAA"));
              return receipt(other, TestPki.KR);
            }),
        "EBMS:0302");
  }

  @Test
  void aReceiptThatLeavesAPartOutIsInvalid() {
    assertRetryable(
        push(signed -> receipt(signed.subList(0, signed.size() - 1), TestPki.KR)), "EBMS:0302");
  }

  @Test
  void aReceiptThatIsNotSignedIsInvalid() {
    assertRetryable(
        push(signed -> signal(SignalMessage.receipt(info(MESSAGE_ID), new Receipt(signed)), null)),
        "EBMS:0302");
  }

  @Test
  void aReceiptThatAStrangerSignedIsInvalid() {
    assertRetryable(push(signed -> receipt(signed, TestPki.STRANGER)), "EBMS:0302");
  }

  @Test
  void aReceiptForAnotherMessageIsInvalid() {
    assertRetryable(
        push(
            signed ->
                signal(SignalMessage.receipt(info("other@bd"), new Receipt(signed)), TestPki.KR)),
        "EBMS:0302");
  }

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void aSignedErrorIsFinalUnlessItIsAboutTheMoment(ErrorCode code) {
    SendingOutcome outcome =
        push(
            signed ->
                signal(
                    SignalMessage.errors(
                        info(MESSAGE_ID), List.of(EbmsError.of(code, MESSAGE_ID, "because"))),
                    TestPki.KR));

    boolean moment =
        List.of("0002", "0004", "0005", "0006", "0021", "0022", "0023", "0054")
                .contains(code.code().substring(5))
            || List.of("0060", "0201", "0202").contains(code.code().substring(5));
    assertThat(outcome)
        .isInstanceOf(moment ? SendingOutcome.Retryable.class : SendingOutcome.Final.class);
  }

  @Test
  void anUnsignedErrorIsKeptAsADiagnosticAndNotReliedUpon() {
    SendingOutcome outcome =
        push(
            signed ->
                signal(
                    SignalMessage.errors(
                        info(MESSAGE_ID),
                        List.of(
                            EbmsError.of(ErrorCode.FAILED_AUTHENTICATION, MESSAGE_ID, "go away"))),
                    null));

    assertRetryable(outcome, "EBMS:0004");
    assertThat(((SendingOutcome.Retryable) outcome).error().errorDetail())
        .contains("not relied upon")
        .contains("EBMS:0101")
        .contains("go away");
  }

  @Test
  void aProxysHtmlPageIsRetryable() {
    assertRetryable(
        push(
            signed ->
                new Transport.Response(502, "text/html", "<html>Bad Gateway".getBytes(UTF_8))),
        "EBMS:0005");
  }

  @Test
  void anAnswerThatIsNoXmlIsRetryable() {
    assertRetryable(
        push(signed -> new Transport.Response(200, "application/soap+xml", "oops".getBytes(UTF_8))),
        "EBMS:0004");
  }

  @Test
  void aRefusedConnectionIsRetryable() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    try (As4Client client = new As4Client(TransportLimits.DEFAULT)) {
      assertRetryable(send(client, at(port)), "EBMS:0005");
    }
  }

  @Test
  void aPartnerThatDoesNotAnswerInTimeIsRetryable() throws Exception {
    TransportLimits impatient =
        new TransportLimits(Duration.ofSeconds(1), Duration.ofMillis(500), 1 << 20, false);
    try (ServerSocket silent = new ServerSocket(0);
        As4Client client = new As4Client(impatient)) {
      Instant begin = Instant.now();
      assertRetryable(send(client, at(silent.getLocalPort())), "EBMS:0005");
      assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void aTlsCertificateThatIsNotRegisteredIsNotTrusted() throws Exception {
    try (TestGateway gateway = TestGateway.kr(directory);
        As4Client client = new As4Client(TransportLimits.DEFAULT)) {
      Protocol other = new Protocol(gateway.url(), List.of(TestPki.STRANGER.certificate()));
      assertRetryable(send(client, with(other)), "EBMS:0005");
      assertThat(gateway.reception.messages).isEmpty();
    }
  }

  @Test
  void anAddressWithoutTlsIsNotUsed() throws Exception {
    try (As4Client client = new As4Client(TransportLimits.DEFAULT)) {
      Protocol plain = new Protocol(URI.create("http://localhost:1/as4"), List.of());
      SendingOutcome outcome = send(client, with(plain));
      assertRetryable(outcome, "EBMS:0005");
      assertThat(outcome.toString()).contains("not https");
    }
  }

  @Test
  void messagesToAPartnerShareAConnection() throws Exception {
    java.util.Set<Integer> ports = java.util.concurrent.ConcurrentHashMap.newKeySet();
    jakarta.servlet.http.HttpServlet proxy =
        new jakarta.servlet.http.HttpServlet() {
          private static final long serialVersionUID = 1L;

          @Override
          protected void doPost(
              jakarta.servlet.http.HttpServletRequest request,
              jakarta.servlet.http.HttpServletResponse response)
              throws IOException {
            ports.add(request.getRemotePort());
            request.getInputStream().readAllBytes();
            response.setStatus(502);
            response.setContentType("text/html");
            response.getOutputStream().write("<html>Bad Gateway".getBytes(UTF_8));
          }
        };
    try (As4Server server = new As4Server(directory, true, proxy);
        As4Client client = new As4Client(TransportLimits.DEFAULT)) {
      Protocol protocol = new Protocol(server.url(), List.of(TestPki.TLS.certificate()));
      for (int i = 0; i < 5; i++) {
        assertRetryable(send(client, with(protocol)), "EBMS:0005");
      }
    }
    assertThat(ports).hasSize(1);
  }

  private static Leg at(int port) {
    return with(
        new Protocol(
            URI.create("https://localhost:" + port + "/as4"), List.of(TestPki.TLS.certificate())));
  }

  private static Leg with(Protocol protocol) {
    return CraftedMessage.leg().with(protocol);
  }
}
