// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageFragment;
import org.crossborder.gateway.ebms.MessageFragment.SourceHeader;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.ebms.Property;
import org.crossborder.gateway.ebms.SignedReference;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.packaging.Spool;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.TradeDocuments;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.security.Signer;
import org.crossborder.gateway.wire.Golden;
import org.crossborder.gateway.wire.Placeholders;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Wire truth of each profile: a document, a fragment, a pull request, a receipt and an error, as
 * they travel, signed and encrypted.
 */
class GoldenProfileTest {
  private static final Instant TIME = Instant.parse("2026-11-22T09:30:00Z");
  private static final Clock CLOCK = Clock.fixed(TIME, ZoneOffset.UTC);
  private static final List<MshKey> BD =
      List.of(TestPki.BD, TestPki.BD_ED25519, TestPki.BD_X25519, TestPki.BD_EC);
  private static final List<MshKey> KR =
      List.of(TestPki.KR, TestPki.KR_ED25519, TestPki.KR_X25519, TestPki.KR_EC);

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"1.15", "2.0", "2.0-EC"})
  void aDocumentInTwoParts(String profile) throws Exception {
    Posted posted = new Posted();
    Leg leg = leg(profile);
    sender(posted).send(message(leg), payloads(), leg);

    Golden.verify(profile + "/user-message.txt", posted.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.15", "2.0", "2.0-EC"})
  void aFragment(String profile) throws Exception {
    Posted posted = new Posted();
    Leg leg = leg(profile);
    MessageFragment fragment =
        new MessageFragment(
            "cid:fragment-1@bd",
            "group-1@gateway.bd",
            81L,
            3,
            1,
            new SourceHeader(
                SourceHeader.MULTIPART_RELATED, "b", SourceHeader.SOAP_WITH_ATTACHMENTS, "root"),
            null,
            new MessageFragment.SourceCompression("gzip", 75));
    sender(posted).send(message(leg), fragment, PayloadSource.of("piece".getBytes(UTF_8)), leg);

    Golden.verify(profile + "/fragment.txt", posted.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.15", "2.0", "2.0-EC"})
  void aPullRequest(String profile) throws Exception {
    byte[] request = signals().pullRequest("urn:crossborder:mpc:bd:kr", leg(profile).security());

    Golden.verify(profile + "/pull-request.txt", Placeholders.in(request));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.15", "2.0", "2.0-EC"})
  void aReceiptOfTheDocument(String profile) throws Exception {
    Leg leg = leg(profile);
    List<SignedReference> signed;
    try (Spool spool = new Spool(directory)) {
      signed =
          new SendingPipeline(new Signer(BD), CLOCK)
              .secure(
                  message(leg), payloads(), leg, leg.security().receiverEncryption().get(0), spool)
              .signed();
    }
    byte[] receipt = signals().receipt("document@gateway.bd", signed, leg.security());

    Golden.verify(profile + "/receipt.txt", Placeholders.in(receipt));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.15", "2.0", "2.0-EC"})
  void anError(String profile) throws Exception {
    EbmsError error =
        EbmsError.of(
            ErrorCode.PROCESSING_MODE_MISMATCH,
            "document@gateway.bd",
            "No P-Mode has this action.");
    byte[] signal = signals().error("document@gateway.bd", error, leg(profile).security().suite());

    Golden.verify(profile + "/error.txt", Placeholders.in(signal));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.15", "2.0", "2.0-EC"})
  void aReceiptOfASourceMessage(String profile) throws Exception {
    Leg leg = leg(profile);
    byte[] receipt = signals().receipt(message(leg), leg.security());

    Golden.verify(profile + "/source-receipt.txt", Placeholders.in(receipt));
  }

  private static Leg leg(String profile) {
    return PModes.derive(
            TestRegister.snapshot(TestGateway.NOWHERE, TestGateway.NOWHERE, profile),
            "BD",
            Instant.now())
        .toSend("KR", TestRegister.ARRANGEMENT, TradeDocuments.DOCUMENT)
        .orElseThrow();
  }

  private static UserMessage message(Leg leg) {
    return leg.userMessage(
        new MessageInfo(TIME, "document@gateway.bd", null),
        "conversation-1",
        List.of(
            new Property(Property.ORIGINAL_SENDER, "urn:crossborder:party:BD"),
            new Property(Property.FINAL_RECIPIENT, "urn:crossborder:party:KR")));
  }

  private static List<OutgoingPayload> payloads() {
    return List.of(
        payload("doc@bd", "application/xml", "UTF-8", "<CertificateOfOrigin/>"),
        payload("annex@bd", "text/plain", null, "annex"));
  }

  private static OutgoingPayload payload(
      String contentId, String mimeType, String characterSet, String text) {
    return new OutgoingPayload(
        contentId, mimeType, characterSet, List.of(), PayloadSource.of(text.getBytes(UTF_8)));
  }

  private PushSendingMsh sender(Transport transport) {
    return new PushSendingMsh(new Signer(BD), transport, directory, CLOCK);
  }

  private static SignalPrinter signals() {
    return new SignalPrinter(new Signer(KR), () -> "signal@gateway.kr", CLOCK);
  }

  /** Keeps the HTTP request, and answers nothing of use. */
  private static final class Posted implements Transport {
    private final List<String> requests = new ArrayList<>();

    @Override
    public Response push(
        org.crossborder.gateway.pmode.Protocol protocol, String contentType, Body body)
        throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(("Content-Type: " + contentType + "\r\n\r\n").getBytes(UTF_8));
      body.writeTo(out);
      requests.add(Placeholders.in(out.toByteArray()));
      return new Response(502, "text/html", new byte[0]);
    }

    String text() {
      return requests.get(0);
    }
  }
}
