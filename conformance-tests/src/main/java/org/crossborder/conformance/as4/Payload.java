// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.crossborder.conformance.as4.ebms.PartInfo;
import org.crossborder.conformance.as4.mime.MimePart;

/**
 * A payload as its producer has it.
 *
 * @param compressed whether it travels as gzip (AS4 1.0, 3.1)
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Payload(String contentId, String mimeType, byte[] content, boolean compressed) {
  /** What the header says of it. */
  PartInfo info() {
    return PartInfo.of(contentId, mimeType, compressed);
  }

  /** The part that is signed. */
  MimePart part() {
    return compressed
        ? new MimePart(contentId, PartInfo.GZIP, gzip(content))
        : new MimePart(contentId, mimeType, content);
  }

  /** The same, sent as it is. */
  public Payload uncompressed() {
    return new Payload(contentId, mimeType, content, false);
  }

  /** Compresses. */
  public static byte[] gzip(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
