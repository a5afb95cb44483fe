// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import com.helger.mime.CMimeType;
import com.helger.mime.IMimeType;
import com.helger.phase4.attachment.AS4OutgoingAttachment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** The one payload of a message, as a MIME part. */
final class Payload {
  private Payload() {}

  /** A document, compressed as the profile asks. */
  static AS4OutgoingAttachment gzip(String document) {
    return part(bytes(document), CMimeType.APPLICATION_XML).compressionGZIP().build();
  }

  /** A document in another character set, compressed. */
  static AS4OutgoingAttachment gzip(byte[] document, Charset characterSet) {
    return part(document, CMimeType.APPLICATION_XML)
        .charset(characterSet)
        .compressionGZIP()
        .build();
  }

  /** A document as it is, although the profile recommends to compress it. */
  static AS4OutgoingAttachment uncompressed(String document) {
    return part(bytes(document), CMimeType.APPLICATION_XML).build();
  }

  /** What calls itself gzip, and breaks off in the middle. */
  static AS4OutgoingAttachment damagedGzip(String document) {
    byte[] whole = compress(bytes(document));
    return part(Arrays.copyOf(whole, whole.length / 2), CMimeType.APPLICATION_GZIP)
        .addCustomProperty("CompressionType", "application/gzip")
        .build();
  }

  private static AS4OutgoingAttachment.Builder part(byte[] content, IMimeType type) {
    return AS4OutgoingAttachment.builder()
        .data(content)
        .contentID(UUID.randomUUID() + "@phase4.example")
        .mimeType(type)
        .charset(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String document) {
    return document.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] compress(byte[] content) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(content);
    } catch (IOException fault) {
      throw new IllegalStateException("Memory cannot be written", fault);
    }
    return compressed.toByteArray();
  }
}
