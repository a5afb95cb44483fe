// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.packaging;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;

/** AS4 compression (AS4 3.1): each payload by itself, before it is signed. */
public final class Gzip {
  /** The value of the part property CompressionType. */
  public static final String TYPE = "application/gzip";

  private final PackagingLimits limits;

  public Gzip(PackagingLimits limits) {
    this.limits = limits;
  }

  /** The same payload gives the same bytes: gzip's time stamp stays empty. */
  public static void compress(PayloadSource payload, SpooledFile compressed) throws IOException {
    try (InputStream in = payload.open();
        OutputStream out = new GZIPOutputStream(compressed.write(), Buffer.size(in))) {
      in.transferTo(out);
    }
  }

  /** Decompresses within the bounds on size and ratio; damage is EBMS:0303. */
  public void decompress(SpooledFile compressed, SpooledFile payload, String href)
      throws IOException, MessageRefused {
    long most = Math.min(limits.decompressedBytes(), allowedByRatio(compressed));
    try (InputStream file = compressed.open();
        OutputStream out = payload.write()) {
      InputStream in = new GZIPInputStream(file, Buffer.size(file));
      byte[] buffer = Buffer.of(file);
      long written = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        written += read;
        if (written > most) {
          throw new MessageRefused(
              ErrorCode.DECOMPRESSION_FAILURE,
              "Payload " + href + " grows beyond what this gateway takes when decompressed.");
        }
        out.write(buffer, 0, read);
      }
    } catch (ZipException | EOFException e) {
      throw new MessageRefused(
          ErrorCode.DECOMPRESSION_FAILURE,
          "Payload " + href + " says it is gzip and cannot be decompressed.",
          e);
    }
  }

  /** Small payloads may shrink to almost nothing; the ratio counts from 4 KiB on. */
  private long allowedByRatio(SpooledFile compressed) throws IOException {
    return Math.max(compressed.size(), 4_096) * limits.decompressionRatio();
  }
}
