// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.PartInfo;
import org.crossborder.gateway.ebms.Property;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.packaging.ContentId;
import org.crossborder.gateway.packaging.Gzip;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.packaging.Spool;
import org.crossborder.gateway.packaging.SpooledFile;
import org.crossborder.gateway.pmode.PayloadService;

/** AS4 compression and its part properties (AS4 3.1), in both directions. */
final class PayloadCompression {
  private final Gzip gzip;

  PayloadCompression(Gzip gzip) {
    this.gzip = gzip;
  }

  /** How the header announces a payload, compressed or not. */
  static PartInfo announce(OutgoingPayload payload, PayloadService service) {
    List<Property> properties = new ArrayList<>(payload.partProperties());
    properties.add(new Property(PartInfo.MIME_TYPE, payload.mimeType()));
    if (payload.characterSet() != null) {
      properties.add(new Property(PartInfo.CHARACTER_SET, payload.characterSet()));
    }
    if (service.compression()) {
      properties.add(new Property(PartInfo.COMPRESSION_TYPE, Gzip.TYPE));
    }
    return new PartInfo(ContentId.url(payload.contentId()), properties);
  }

  static List<Attachment> compress(
      List<OutgoingPayload> payloads, PayloadService service, Spool spool) throws IOException {
    List<Attachment> compressed = new ArrayList<>();
    for (OutgoingPayload payload : payloads) {
      compressed.add(
          service.compression()
              ? compress(payload, spool)
              : new Attachment(payload.contentId(), payload.mimeType(), payload.content()));
    }
    return compressed;
  }

  private static Attachment compress(OutgoingPayload payload, Spool spool) throws IOException {
    SpooledFile compressed = spool.file();
    Gzip.compress(payload.content(), compressed);
    return new Attachment(payload.contentId(), Gzip.TYPE, compressed);
  }

  /** The payloads as their producer submitted them; what was not compressed stays as it is. */
  List<ReceivedPayload> decompress(List<PartInfo> parts, List<Attachment> plain, Spool spool)
      throws IOException, MessageRefused {
    List<ReceivedPayload> payloads = new ArrayList<>();
    for (int i = 0; i < plain.size(); i++) {
      payloads.add(decompress(parts.get(i), plain.get(i), spool));
    }
    return payloads;
  }

  private ReceivedPayload decompress(PartInfo part, Attachment attachment, Spool spool)
      throws IOException, MessageRefused {
    Optional<String> type = Property.value(part.partProperties(), PartInfo.COMPRESSION_TYPE);
    Optional<String> mimeType = Property.value(part.partProperties(), PartInfo.MIME_TYPE);
    Optional<String> characterSet = Property.value(part.partProperties(), PartInfo.CHARACTER_SET);
    if (characterSet.isPresent()) {
      requireCharset(characterSet.get());
    }
    if (type.isEmpty()) {
      return payload(
          part,
          attachment,
          mimeType.orElse(attachment.mimeType()),
          characterSet,
          attachment.content());
    }
    if (!type.get().equals(Gzip.TYPE)) {
      throw refused("CompressionType must be application/gzip, and is " + type.get() + ".");
    }
    if (mimeType.isEmpty()) {
      throw refused("The compressed payload " + part.href() + " has no property MimeType.");
    }
    SpooledFile decompressed = spool.file();
    gzip.decompress((SpooledFile) attachment.content(), decompressed, String.valueOf(part.href()));
    return payload(part, attachment, mimeType.get(), characterSet, decompressed);
  }

  /** A payload to which nothing was done, as a fragment's. */
  static ReceivedPayload uncompressed(Attachment attachment) {
    return payload(
        new PartInfo(ContentId.url(attachment.contentId()), List.of()),
        attachment,
        attachment.mimeType(),
        Optional.empty(),
        attachment.content());
  }

  private static ReceivedPayload payload(
      PartInfo part,
      Attachment attachment,
      String mimeType,
      Optional<String> characterSet,
      PayloadSource content) {
    return new ReceivedPayload(
        attachment.contentId(),
        mimeType,
        characterSet.orElse(null),
        part.partProperties().stream()
            .filter(property -> !property.name().equals(PartInfo.COMPRESSION_TYPE))
            .toList(),
        content,
        attachment);
  }

  private static void requireCharset(String name) throws MessageRefused {
    try {
      Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new MessageRefused(
          ErrorCode.VALUE_INCONSISTENT, "CharacterSet " + name + " is not known.", e);
    }
  }

  private static MessageRefused refused(String detail) {
    return new MessageRefused(ErrorCode.DECOMPRESSION_FAILURE, detail);
  }
}
