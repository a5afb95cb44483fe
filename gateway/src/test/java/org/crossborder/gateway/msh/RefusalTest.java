// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.crossborder.gateway.ebms.CollaborationInfo;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.Namespaces;
import org.crossborder.gateway.ebms.PartInfo;
import org.crossborder.gateway.ebms.PartyId;
import org.crossborder.gateway.ebms.PartyInfo;
import org.crossborder.gateway.ebms.Property;
import org.crossborder.gateway.ebms.Service;
import org.crossborder.gateway.ebms.TradingPartner;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.packaging.PayloadSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One defect in each message: the right ebMS error comes back, signed, and nothing is stored. */
class RefusalTest {
  private static final PackagingLimits LIMITS =
      new PackagingLimits(100, 4_096, 1 << 20, 1 << 20, 4 << 20, 1 << 20, 100);

  @TempDir Path directory;
  private final InMemoryReception reception = new InMemoryReception();
  private ReceivingMsh msh;

  @BeforeEach
  void create() {
    msh =
        TestGateway.receiver(
            directory,
            TestPki.KR,
            () -> TestRegister.pmodes("KR", TestGateway.NOWHERE, TestGateway.NOWHERE),
            reception,
            LIMITS);
  }

  static Stream<Arguments> defects() {
    return Stream.of(
        defect("not signed", "0103", m -> m.signer = null),
        defect("not encrypted", "0103", m -> m.recipient = null),
        defect(
            "neither signed nor encrypted",
            "0103",
            m -> {
              m.signer = null;
              m.recipient = null;
            }),
        defect("signed by a stranger", "0101", m -> m.signer = TestPki.STRANGER),
        defect("signed with an expired certificate", "0101", m -> m.signer = TestPki.EXPIRED),
        defect(
            "encrypted for a stranger", "0102", m -> m.recipient = TestPki.STRANGER.certificate()),
        defect("ciphertext changed", "0102", m -> m.posted = RefusalTest::flipLastByte),
        defect("ciphertext cut off", "0102", m -> m.posted = RefusalTest::cutOff),
        defect(
            "header changed after signing",
            "0101",
            m -> m.beforePosting = e -> eb(e, "ConversationId").setTextContent("other")),
        defect(
            "attachment changed after signing",
            "0101",
            m -> m.signed = parts -> List.of(CraftedMessage.gzip(CraftedMessage.CID, new byte[9]))),
        defect("attachment not signed", "0103", m -> m.signed = parts -> List.of()),
        defect("signed header moved aside (wrapping)", "0103", m -> m.beforePosting = wrap(true)),
        defect(
            "signed header moved aside, same id (wrapping)",
            "0103",
            m -> m.beforePosting = wrap(false)),
        defect(
            "signature value changed",
            "0101",
            m -> m.beforePosting = e -> ds(e, "SignatureValue").setTextContent("AAAA")),
        defect(
            "SHA-1 digest",
            "0103",
            m ->
                m.beforePosting =
                    e -> ds(e, "DigestMethod").setAttribute("Algorithm", Namespaces.DS + "sha1")),
        defect(
            "RSA-SHA1 signature",
            "0103",
            m ->
                m.beforePosting =
                    e ->
                        ds(e, "SignatureMethod")
                            .setAttribute("Algorithm", Namespaces.DS + "rsa-sha1")),
        defect(
            "inclusive canonicalisation",
            "0103",
            m ->
                m.beforePosting =
                    e ->
                        ds(e, "CanonicalizationMethod")
                            .setAttribute(
                                "Algorithm", "http://www.w3.org/TR/2001/REC-xml-c14n-20010315")),
        defect(
            "XSLT transform",
            "0103",
            m ->
                m.beforePosting =
                    e ->
                        ds(e, "Transform")
                            .setAttribute(
                                "Algorithm", "http://www.w3.org/TR/1999/REC-xslt-19991116")),
        defect(
            "AES-256",
            "0103",
            m -> m.beforePosting = encryptionMethod("EncryptedData", "aes256-gcm")),
        defect(
            "RSA 1.5 key transport",
            "0103",
            m -> m.beforePosting = encryptionMethod("EncryptedKey", "rsa-1_5")),
        defect(
            "unknown sender", "0010", m -> m.header = parties(new PartyId("nobody", null), null)),
        defect(
            "unknown receiver", "0010", m -> m.header = parties(null, new PartyId("nobody", null))),
        defect("roles exchanged", "0010", m -> m.header = RefusalTest::rolesExchanged),
        defect("unknown agreement", "0010", m -> m.header = agreement("other")),
        defect("unknown service", "0010", m -> m.header = service("urn:other", "Document")),
        defect(
            "unknown action",
            "0010",
            m -> m.header = service("urn:crossborder:service:trade-documents", "Other")),
        defect(
            "payload outside the message",
            "0011",
            m -> m.header = parts(new PartInfo("https://example.org/doc", List.of()))),
        defect("payload in the Body", "0008", m -> m.header = parts(new PartInfo(null, List.of()))),
        defect(
            "payload not there", "0007", m -> m.header = parts(new PartInfo("cid:x", List.of()))),
        defect("part not announced", "0003", m -> m.header = parts()),
        defect(
            "Body not empty",
            "0008",
            m ->
                m.beforeSigning = e -> first(e, Namespaces.SOAP, "Body").setTextContent("payload")),
        defect(
            "damaged gzip",
            "0303",
            m -> m.attachments = List.of(CraftedMessage.octets(CraftedMessage.CID, "no gzip"))),
        defect("gzip cut off", "0303", m -> m.attachments = cutOff(m.attachments)),
        defect(
            "decompression bomb",
            "0303",
            m ->
                m.attachments =
                    List.of(CraftedMessage.gzip(CraftedMessage.CID, new byte[2 << 20]))),
        defect(
            "decompressed too long, though no bomb",
            "0303",
            m -> m.attachments = List.of(CraftedMessage.gzip(CraftedMessage.CID, digits(3 << 19)))),
        defect(
            "compressed without MimeType",
            "0303",
            m ->
                m.header =
                    parts(
                        new PartInfo(
                            "cid:" + CraftedMessage.CID,
                            List.of(new Property("CompressionType", "application/gzip"))))),
        defect(
            "CharacterSet that is none",
            "0003",
            m ->
                m.header =
                    parts(
                        new PartInfo(
                            "cid:" + CraftedMessage.CID,
                            List.of(new Property("CharacterSet", "!utf*"))))),
        defect("two PartyIds", "0009", m -> m.beforeSigning = twice("PartyId")),
        defect("no ConversationId", "0009", m -> m.beforeSigning = without("ConversationId")),
        defect("two user messages", "0009", m -> m.beforeSigning = twice("UserMessage")),
        defect(
            "Timestamp that is none",
            "0009",
            m -> m.beforeSigning = e -> eb(e, "Timestamp").setTextContent("yesterday")),
        defect(
            "unknown header that must be understood",
            "0008",
            m -> m.beforeSigning = RefusalTest::addMandatoryHeader));
  }

  @ParameterizedTest(name = "{0}: EBMS:{1}")
  @MethodSource("defects")
  void isRefused(String name, String code, Consumer<CraftedMessage> defect) throws Exception {
    CraftedMessage message = new CraftedMessage();
    defect.accept(message);

    EbmsError error = Signals.error(message.sendTo(msh));

    assertThat(error.errorCode()).as(error.toString()).isEqualTo("EBMS:" + code);
    ErrorCode entry = ErrorCode.of("EBMS:" + code).orElseThrow();
    assertThat(error.shortDescription()).isEqualTo(entry.shortDescription());
    assertThat(error.category()).isEqualTo(entry.category().wire());
    assertThat(error.errorDetail()).isNotBlank();
    assertThat(reception.messages).isEmpty();
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).as("temporary files").isEmpty();
    }
  }

  @Test
  void whatIsRightIsReceipted() {
    assertThat(Signals.signedByKr(new CraftedMessage().sendTo(msh).envelope()).receipt())
        .isNotNull();
  }

  @Test
  void aCidUrlMayBeEscaped() {
    CraftedMessage message = new CraftedMessage();
    message.header = parts(new PartInfo("cid:doc%40bd", CraftedMessage.COMPRESSED));

    assertThat(Signals.signedByKr(message.sendTo(msh).envelope()).receipt()).isNotNull();
  }

  @Test
  void aReceiverThatCannotStoreAsksToTryAgain() {
    reception.broken = true;

    EbmsError error = Signals.error(new CraftedMessage().sendTo(msh));

    assertThat(error.errorCode()).isEqualTo("EBMS:0202");
    assertThat(error.errorDetail()).doesNotContain("disk full");
  }

  @Test
  void aMessageIdOfAnotherPartysIsRefusedForGood() {
    reception.foreign = true;

    EbmsError error = Signals.error(new CraftedMessage().sendTo(msh));

    assertThat(error.errorCode()).isEqualTo("EBMS:0003");
    assertThat(ErrorClass.of(error)).isEqualTo(ErrorClass.FINAL);
    assertThat(reception.receipts).isEmpty();
  }

  @Test
  void aPingIsReceiptedAndNotDelivered() {
    CraftedMessage ping = new CraftedMessage();
    ping.header = service(CollaborationInfo.TEST_SERVICE, CollaborationInfo.TEST_ACTION);

    assertThat(Signals.signedByKr(ping.sendTo(msh).envelope()).receipt()).isNotNull();

    assertThat(reception.messages).isEmpty();
  }

  @Test
  void withoutAgreementRefTheOnlyAgreementIsTaken() {
    CraftedMessage message = new CraftedMessage();
    message.header =
        m ->
            with(
                m,
                m.partyInfo(),
                new CollaborationInfo(
                    null,
                    m.collaborationInfo().service(),
                    m.collaborationInfo().action(),
                    m.collaborationInfo().conversationId()));

    assertThat(Signals.signedByKr(message.sendTo(msh).envelope()).receipt()).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("envelopes")
  void whatIsNoAs4EnvelopeIsAnInvalidHeader(String envelope) {
    Answer answer =
        msh.receive("application/soap+xml", new ByteArrayInputStream(envelope.getBytes(UTF_8)));

    assertThat(Signals.error(answer).errorCode()).isEqualTo("EBMS:0009");
    assertThat(answer.httpStatus()).isEqualTo(400);
  }

  static Stream<String> envelopes() {
    return Stream.of(
        "",
        "no XML",
        "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>",
        "<a/>",
        "<Envelope xmlns='http://schemas.xmlsoap.org/soap/envelope/'/>",
        "<S:Envelope xmlns:S='" + Namespaces.SOAP + "'><S:Header/><S:Body/></S:Envelope>",
        "<a>".repeat(1_000));
  }

  private static Arguments defect(String name, String code, Consumer<CraftedMessage> change) {
    return Arguments.of(name, code, change);
  }

  private static Element first(Document document, String namespace, String name) {
    return (Element) document.getElementsByTagNameNS(namespace, name).item(0);
  }

  private static Element eb(Document document, String name) {
    return first(document, Namespaces.EB, name);
  }

  private static Element ds(Document document, String name) {
    return first(document, Namespaces.DS, name);
  }

  /** Text that gzip makes about half as long. */
  private static byte[] digits(int length) {
    byte[] digits = new byte[length];
    Random random = new Random(1);
    for (int i = 0; i < length; i++) {
      digits[i] = (byte) ('0' + random.nextInt(10));
    }
    return digits;
  }

  private static Consumer<Document> twice(String name) {
    return document -> {
      Element element = eb(document, name);
      element.getParentNode().insertBefore(element.cloneNode(true), element);
    };
  }

  private static Consumer<Document> without(String name) {
    return document -> {
      Element element = eb(document, name);
      element.getParentNode().removeChild(element);
    };
  }

  private static void addMandatoryHeader(Document document) {
    Element header = document.createElementNS("urn:other", "o:Other");
    header.setAttributeNS(Namespaces.SOAP, "S12:mustUnderstand", "true");
    first(document, Namespaces.SOAP, "Header").appendChild(header);
  }

  /** The signed eb:Messaging is kept in a header of its own; another takes its place. */
  private static Consumer<Document> wrap(boolean otherId) {
    return document -> {
      Element messaging = eb(document, "Messaging");
      Element forged = (Element) messaging.cloneNode(true);
      forged
          .getElementsByTagNameNS(Namespaces.EB, "ConversationId")
          .item(0)
          .setTextContent("forged");
      if (otherId) {
        forged.setAttributeNS(Namespaces.WSU, "wsu:Id", "forged");
      }
      messaging.getParentNode().replaceChild(forged, messaging);
      Element wrapper = document.createElementNS("urn:other", "o:Wrapper");
      wrapper.appendChild(messaging);
      forged.getParentNode().appendChild(wrapper);
    };
  }

  private static Consumer<Document> encryptionMethod(String parent, String algorithm) {
    return document ->
        ((Element)
                first(document, Namespaces.XENC, parent)
                    .getElementsByTagNameNS(Namespaces.XENC, "EncryptionMethod")
                    .item(0))
            .setAttribute("Algorithm", Namespaces.XENC + algorithm);
  }

  private static List<Attachment> flipLastByte(List<Attachment> parts) {
    return changed(parts, 0);
  }

  private static List<Attachment> cutOff(List<Attachment> parts) {
    return changed(parts, 5);
  }

  private static List<Attachment> changed(List<Attachment> parts, int cut) {
    List<Attachment> changed = new ArrayList<>();
    for (Attachment part : parts) {
      try (var in = part.content().open()) {
        byte[] bytes = in.readAllBytes();
        bytes[bytes.length - 1] ^= 1;
        bytes = java.util.Arrays.copyOf(bytes, bytes.length - cut);
        changed.add(new Attachment(part.contentId(), part.mimeType(), PayloadSource.of(bytes)));
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    return changed;
  }

  private static UserMessage with(UserMessage m, PartyInfo parties, CollaborationInfo info) {
    return new UserMessage(
        m.mpc(), m.messageInfo(), parties, info, m.messageProperties(), m.payloadInfo());
  }

  private static java.util.function.UnaryOperator<UserMessage> parties(PartyId from, PartyId to) {
    return m -> {
      TradingPartner sender = m.partyInfo().from();
      TradingPartner receiver = m.partyInfo().to();
      return with(
          m,
          new PartyInfo(
              from == null ? sender : new TradingPartner(from, sender.role()),
              to == null ? receiver : new TradingPartner(to, receiver.role())),
          m.collaborationInfo());
    };
  }

  private static UserMessage rolesExchanged(UserMessage m) {
    return with(
        m,
        new PartyInfo(
            new TradingPartner(m.partyInfo().from().partyId(), TradingPartner.RESPONDER),
            new TradingPartner(m.partyInfo().to().partyId(), TradingPartner.INITIATOR)),
        m.collaborationInfo());
  }

  private static java.util.function.UnaryOperator<UserMessage> agreement(String value) {
    return m ->
        with(
            m,
            m.partyInfo(),
            new CollaborationInfo(
                new org.crossborder.gateway.ebms.AgreementRef(value),
                m.collaborationInfo().service(),
                m.collaborationInfo().action(),
                m.collaborationInfo().conversationId()));
  }

  private static java.util.function.UnaryOperator<UserMessage> service(
      String service, String action) {
    return m ->
        with(
            m,
            m.partyInfo(),
            new CollaborationInfo(
                m.collaborationInfo().agreementRef(),
                new Service(service),
                action,
                m.collaborationInfo().conversationId()));
  }

  private static java.util.function.UnaryOperator<UserMessage> parts(PartInfo... parts) {
    return m -> m.withPayloadInfo(List.of(parts));
  }
}
