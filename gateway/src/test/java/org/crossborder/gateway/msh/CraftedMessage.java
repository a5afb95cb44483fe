// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.crossborder.gateway.ebms.EnvelopeXml;
import org.crossborder.gateway.ebms.MessageFragment;
import org.crossborder.gateway.ebms.MessageFragmentWriter;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.ebms.MessagingWriter;
import org.crossborder.gateway.ebms.PartInfo;
import org.crossborder.gateway.ebms.Property;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.packaging.MimeMessage;
import org.crossborder.gateway.packaging.MimeWriter;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.TradeDocuments;
import org.crossborder.gateway.security.Encryptor;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.security.Signer;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** A message of BD's to KR that is right in everything but in what a test changes. */
final class CraftedMessage {
  static final String CID = "doc@bd";
  static final List<Property> COMPRESSED =
      List.of(
          new Property("MimeType", "application/xml"),
          new Property("CharacterSet", "UTF-8"),
          new Property("CompressionType", "application/gzip"));

  @Nullable MshKey signer = TestPki.BD;
  @Nullable X509Certificate recipient = TestPki.KR.certificate();
  Encryption encryption = new Encryptor()::encrypt;
  List<Attachment> attachments = List.of(gzip(CID, "<CertificateOfOrigin/>".getBytes(UTF_8)));
  @Nullable MessageFragment fragment;
  UnaryOperator<UserMessage> header = message -> message;
  UnaryOperator<List<Attachment>> signed = parts -> parts;
  UnaryOperator<List<Attachment>> posted = parts -> parts;
  Consumer<Document> beforeSigning = envelope -> {};
  Consumer<Document> beforePosting = envelope -> {};

  static Leg leg() {
    return TestRegister.pmodes("BD", TestGateway.NOWHERE, TestGateway.NOWHERE)
        .toSend("KR", TestRegister.ARRANGEMENT, TradeDocuments.DOCUMENT)
        .orElseThrow();
  }

  /** What adds the keys to the signed envelope. */
  interface Encryption {
    List<Attachment> encrypt(
        Document envelope, List<Attachment> attachments, X509Certificate recipient);
  }

  static Attachment gzip(String cid, byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Attachment(cid, "application/gzip", PayloadSource.of(out.toByteArray()));
  }

  static Attachment octets(String cid, String text) {
    return new Attachment(cid, "application/octet-stream", PayloadSource.of(text.getBytes(UTF_8)));
  }

  /** The SOAP part and the parts, as posted. */
  MimeMessage build() {
    UserMessage message =
        leg()
            .userMessage(
                new MessageInfo(Instant.now(), UUID.randomUUID() + "@bd", null),
                "conversation-1",
                List.of());
    List<PartInfo> announced = new ArrayList<>();
    attachments.forEach(a -> announced.add(new PartInfo("cid:" + a.contentId(), COMPRESSED)));
    UserMessage unit =
        header.apply(fragment == null ? message.withPayloadInfo(announced) : message);
    Document envelope =
        fragment == null
            ? MessagingWriter.write(unit)
            : MessageFragmentWriter.write(unit, fragment);
    beforeSigning.accept(envelope);
    if (signer != null) {
      new Signer(signer).sign(envelope, signed.apply(attachments), Instant.now());
    }
    List<Attachment> parts = attachments;
    if (recipient != null) {
      parts = encryption.encrypt(envelope, attachments, recipient);
    }
    beforePosting.accept(envelope);
    return new MimeMessage(EnvelopeXml.print(envelope), posted.apply(parts));
  }

  Answer sendTo(ReceivingMsh msh) {
    MimeWriter writer = new MimeWriter("boundary-" + UUID.randomUUID());
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      writer.write(build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return msh.receive(writer.contentType(), new ByteArrayInputStream(body.toByteArray()));
  }
}
