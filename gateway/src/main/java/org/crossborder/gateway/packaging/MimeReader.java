// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;

/**
 * Reads SOAP with attachments (multipart/related, RFC 2387) or SOAP alone. Attachments go to
 * temporary files as they arrive; nothing is kept in memory but the SOAP part.
 */
public final class MimeReader {
  private static final int LONGEST_BOUNDARY = 70;
  private static final int LONGEST_PREAMBLE = 1_024;

  private final PackagingLimits limits;

  public MimeReader(PackagingLimits limits) {
    this.limits = limits;
  }

  public MimeMessage read(ContentType contentType, InputStream body, Spool spool)
      throws IOException, MessageRefused {
    if (contentType.is(ContentType.SOAP)) {
      return new MimeMessage(envelope(body), List.of());
    }
    if (!contentType.is(ContentType.MULTIPART_RELATED)) {
      throw broken(
          "An AS4 message is multipart/related or application/soap+xml; this is "
              + contentType.mediaType()
              + ".");
    }
    return multipart(contentType, body, spool);
  }

  private byte[] envelope(InputStream body) throws IOException, MessageRefused {
    byte[] envelope = body.readNBytes(limits.envelopeBytes() + 1);
    if (envelope.length > limits.envelopeBytes()) {
      throw broken("The SOAP part is longer than " + limits.envelopeBytes() + " bytes.");
    }
    return envelope;
  }

  private MimeMessage multipart(ContentType contentType, InputStream body, Spool spool)
      throws IOException, MessageRefused {
    MultipartStream parts = new MultipartStream(body, boundary(contentType), limits.messageBytes());
    parts.skipPreamble(LONGEST_PREAMBLE);
    if (!parts.hasNext()) {
      throw broken("The MIME message has no part.");
    }
    byte[] envelope = soapPart(contentType, parts);
    List<Attachment> attachments = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (parts.hasNext()) {
      if (attachments.size() == limits.parts()) {
        throw broken("The message has more than " + limits.parts() + " attachments.");
      }
      Attachment attachment = attachment(parts, spool);
      if (!seen.add(attachment.contentId())) {
        throw broken("Two MIME parts have the Content-ID " + attachment.contentId() + ".");
      }
      attachments.add(attachment);
    }
    return new MimeMessage(envelope, attachments);
  }

  private static String boundary(ContentType contentType) throws MessageRefused {
    return contentType
        .parameter("boundary")
        .filter(boundary -> !boundary.isBlank() && boundary.length() <= LONGEST_BOUNDARY)
        .orElseThrow(() -> broken("The Content-Type names no usable boundary."));
  }

  /** The root part is the first; a start parameter must not say otherwise (RFC 2387 3.2). */
  private byte[] soapPart(ContentType contentType, MultipartStream parts)
      throws IOException, MessageRefused {
    PartHeaders headers = PartHeaders.parse(parts.headers(limits.partHeaderBytes()));
    headers.requireBinary();
    if (!ContentType.parse(headers.contentType()).is(ContentType.SOAP)) {
      throw broken(
          "The first MIME part must be application/soap+xml, and is " + headers.contentType());
    }
    String start = contentType.parameter("start").orElse("").replaceAll("^<|>$", "");
    if (!start.isEmpty() && !start.equals(headers.contentId().orElse(""))) {
      throw broken("The start parameter does not name the first MIME part.");
    }
    ByteArrayOutputStream envelope = new ByteArrayOutputStream();
    parts.copyPart(envelope, limits.envelopeBytes(), "SOAP part");
    return envelope.toByteArray();
  }

  private Attachment attachment(MultipartStream parts, Spool spool)
      throws IOException, MessageRefused {
    PartHeaders headers = PartHeaders.parse(parts.headers(limits.partHeaderBytes()));
    headers.requireBinary();
    String contentId =
        headers.contentId().orElseThrow(() -> broken("A MIME part has no Content-ID."));
    SpooledFile file = spool.file();
    try (OutputStream out = file.write()) {
      parts.copyPart(out, limits.partBytes(), "MIME part " + contentId);
    }
    return new Attachment(contentId, headers.contentType(), file);
  }

  private static MessageRefused broken(String detail) {
    return new MessageRefused(ErrorCode.MIME_INCONSISTENCY, detail);
  }
}
