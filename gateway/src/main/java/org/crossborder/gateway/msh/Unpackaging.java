// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.io.IOException;
import java.io.InputStream;
import org.crossborder.gateway.ebms.Envelope;
import org.crossborder.gateway.ebms.EnvelopeXml;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.MessagingReader;
import org.crossborder.gateway.packaging.ContentType;
import org.crossborder.gateway.packaging.MimeMessage;
import org.crossborder.gateway.packaging.MimeReader;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.packaging.Spool;

/**
 * From bytes to a message unit (ebMS 3.0 Core 5.1 and 5.2): the MIME package, the SOAP envelope,
 * the eb:Messaging header. What cannot be read is EBMS:0007 or EBMS:0009.
 */
final class Unpackaging {
  private final MimeReader mimeReader;
  private final int depth;

  Unpackaging(PackagingLimits limits) {
    this.mimeReader = new MimeReader(limits);
    this.depth = limits.envelopeDepth();
  }

  Unpacked unpack(String contentType, InputStream body, Spool spool)
      throws IOException, MessageRefused {
    MimeMessage mime = mimeReader.read(ContentType.parse(contentType), body, spool);
    Envelope envelope = Envelope.of(EnvelopeXml.parse(mime.envelope(), depth));
    try {
      return new Unpacked(mime, envelope, MessagingReader.read(envelope.messaging()));
    } catch (MessageRefused e) {
      throw new UnreadableHeader(e, envelope);
    }
  }
}
