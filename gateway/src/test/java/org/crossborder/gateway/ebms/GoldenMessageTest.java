// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.crossborder.gateway.ebms.SignedReference.Transform;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.packaging.ContentType;
import org.crossborder.gateway.packaging.MimeMessage;
import org.crossborder.gateway.packaging.MimeWriter;
import org.crossborder.gateway.packaging.PayloadSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wire truth: what is printed, byte for byte, and that it reads back as what it was. */
class GoldenMessageTest {
  private static final Instant TIME = Instant.parse("2026-11-22T09:30:00Z");
  private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
  private static final String EXC_C14N = "http://www.w3.org/2001/10/xml-exc-c14n#";

  private static UserMessage userMessage() {
    return new UserMessage(
        null,
        new MessageInfo(TIME, "7f1c@gateway.bd", "5a20@gateway.kr"),
        new PartyInfo(
            new TradingPartner(new PartyId("gateway-bd", "urn:type"), TradingPartner.INITIATOR),
            new TradingPartner(new PartyId("urn:gateway:kr", null), TradingPartner.RESPONDER)),
        new CollaborationInfo(
            new AgreementRef("bd-kr-2026"),
            new Service("urn:crossborder:service:trade-documents"),
            "Document",
            "conversation-1"),
        List.of(
            new Property(Property.ORIGINAL_SENDER, "urn:crossborder:party:BD"),
            new Property(Property.FINAL_RECIPIENT, "urn:crossborder:party:KR", "urn:t"),
            new Property(Property.TRACKING_IDENTIFIER, "নথি <1> & \"2\"")),
        List.of(
            new PartInfo(
                "cid:document@bd",
                List.of(
                    new Property(PartInfo.MIME_TYPE, "application/xml"),
                    new Property(PartInfo.CHARACTER_SET, "UTF-8"),
                    new Property(PartInfo.COMPRESSION_TYPE, "application/gzip"))),
            new PartInfo("cid:annex@bd", List.of())));
  }

  private static SignalMessage receipt() {
    return SignalMessage.receipt(
        new MessageInfo(TIME, "9e@gateway.kr", "7f1c@gateway.bd"),
        new Receipt(
            List.of(
                new SignedReference(
                    "#messaging",
                    List.of(new Transform(EXC_C14N, null)),
                    SHA256,
                    "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
                new SignedReference(
                    "#body", List.of(new Transform(EXC_C14N, "S12 wsu")), SHA256, "AAAA"))));
  }

  private static SignalMessage error() {
    return SignalMessage.errors(
        new MessageInfo(TIME, "9f@gateway.kr", "7f1c@gateway.bd"),
        List.of(
            EbmsError.of(
                ErrorCode.FAILED_AUTHENTICATION, "7f1c@gateway.bd", "The signer is unknown.")));
  }

  private static PullRequest pullRequest() {
    return new PullRequest(
        new MessageInfo(TIME, "a0@gateway.kr", null), "urn:crossborder:mpc:bd-kr:gateway-kr");
  }

  static Stream<Arguments> messages() {
    return Stream.of(
        Arguments.of("user-message.xml", userMessage()),
        Arguments.of("receipt.xml", receipt()),
        Arguments.of("error.xml", error()),
        Arguments.of("pull-request.xml", pullRequest()));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void isPrintedAsTheGoldenFile(String file, MessageUnit unit) throws Exception {
    assertThat(new String(EnvelopeXml.print(MessagingWriter.write(unit)), UTF_8))
        .isEqualTo(golden(file));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void readsBackAsWhatItWas(String file, MessageUnit unit) throws Exception {
    Envelope envelope = Envelope.of(EnvelopeXml.parse(golden(file).getBytes(UTF_8)));

    assertThat(MessagingReader.read(envelope.messaging())).isEqualTo(unit);
  }

  @Test
  void aMimeMessageIsWrittenAsTheGoldenFile() throws Exception {
    MimeWriter writer = new MimeWriter("as4-boundary");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(
        new MimeMessage(
            "<S12:Envelope/>".getBytes(UTF_8),
            List.of(
                new Attachment(
                    "document@bd",
                    "application/octet-stream",
                    PayloadSource.of("one\r\n".getBytes(UTF_8))),
                new Attachment(
                    "annex@bd", "application/gzip", PayloadSource.of("".getBytes(UTF_8))))),
        out);

    assertThat(out.toString(UTF_8)).isEqualTo(golden("message.mime"));
    assertThat(ContentType.parse(writer.contentType()))
        .isEqualTo(
            new ContentType(
                "multipart/related",
                java.util.Map.of(
                    "boundary",
                    "as4-boundary",
                    "type",
                    "application/soap+xml",
                    "start",
                    "<root@crossborder.org>")));
  }

  private static String golden(String file) throws Exception {
    try (InputStream in =
        Objects.requireNonNull(
            GoldenMessageTest.class.getResourceAsStream("/golden/" + file), file)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
