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

  private static final int BUFFER = 1 << 16;

  private final PackagingLimits limits;

  public Gzip(PackagingLimits limits) {
    this.limits = limits;
  }

  /**
   * The same payload gives the same bytes: gzip's time stamp stays empty, and how hard it tries
   * depends on the content alone ({@link Effort}).
   */
  public static void compress(PayloadSource payload, SpooledFile compressed) throws IOException {
    try (InputStream in = payload.open();
        Levelled out = new Levelled(compressed.write());
        Effort effort = new Effort()) {
      byte[] block = new byte[Effort.BLOCK];
      for (int read = in.readNBytes(block, 0, block.length);
          read > 0;
          read = in.readNBytes(block, 0, block.length)) {
        out.level(effort.level(block, read));
        out.write(block, 0, read);
      }
    }
  }

  /** Decompresses within the bounds on size and ratio; damage is EBMS:0303. */
  public void decompress(SpooledFile compressed, SpooledFile payload, String href)
      throws IOException, MessageRefused {
    long most = Math.min(limits.decompressedBytes(), allowedByRatio(compressed));
    try (InputStream file = compressed.open();
        OutputStream out = payload.write()) {
      InputStream in = new GZIPInputStream(file, BUFFER);
      byte[] buffer = new byte[BUFFER];
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

  /** Writes gzip at a level that may change on the way. */
  private static final class Levelled extends GZIPOutputStream {
    Levelled(OutputStream out) throws IOException {
      super(out, BUFFER);
    }

    void level(int level) {
      def.setLevel(level);
    }
  }
}
