// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.gateway.ebms.EnvelopeXml;
import org.crossborder.gateway.ebms.MessagingWriter;
import org.crossborder.gateway.ebms.PartInfo;
import org.crossborder.gateway.ebms.Property;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.msh.OutboundMessage;
import org.crossborder.gateway.msh.OutgoingPayload;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.packaging.ContentId;
import org.crossborder.gateway.packaging.ContentType;
import org.crossborder.gateway.packaging.MimeMessage;
import org.crossborder.gateway.packaging.MimeWriter;
import org.crossborder.gateway.packaging.Spool;
import org.crossborder.gateway.packaging.SpooledFile;

/**
 * The source message (ebMS 3.0 Part 2, 4.2): a whole message as it would travel, but neither signed
 * nor encrypted nor compressed part by part, since its fragments are.
 */
final class SourceMessage {
  private final OutboundMessage message;
  private final MimeWriter writer;
  private final String boundary;

  SourceMessage(OutboundMessage message, String boundary) {
    this.message = message;
    this.writer = new MimeWriter(boundary);
    this.boundary = boundary;
  }

  String boundary() {
    return boundary;
  }

  /** Content-ID of the root part, without angle brackets. */
  String start() {
    return ContentType.parse(writer.contentType())
        .parameter("start")
        .orElseThrow()
        .replaceAll("^<|>$", "");
  }

  /** The header that announces the payloads. */
  UserMessage announced() {
    return message
        .message()
        .withPayloadInfo(message.payloads().stream().map(SourceMessage::announce).toList());
  }

  /** Its bytes, in a file of the spool. */
  SpooledFile write(Spool spool) throws IOException {
    List<Attachment> attachments = new ArrayList<>();
    for (OutgoingPayload payload : message.payloads()) {
      attachments.add(new Attachment(payload.contentId(), payload.mimeType(), payload.content()));
    }
    SpooledFile file = spool.file();
    byte[] envelope = EnvelopeXml.print(MessagingWriter.write(announced()));
    try (OutputStream out = file.write()) {
      writer.write(new MimeMessage(envelope, attachments), out);
    }
    return file;
  }

  private static PartInfo announce(OutgoingPayload payload) {
    List<Property> properties = new ArrayList<>(payload.partProperties());
    properties.add(new Property(PartInfo.MIME_TYPE, payload.mimeType()));
    if (payload.characterSet() != null) {
      properties.add(new Property(PartInfo.CHARACTER_SET, payload.characterSet()));
    }
    return new PartInfo(ContentId.url(payload.contentId()), properties);
  }
}
