// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SplittableRandom;

/**
 * A payload of any size that is nowhere kept: the same seed gives the same bytes.
 *
 * @param length in bytes
 * @param text lines that gzip makes small; else bytes that it cannot, as those of a scan or a PDF
 */
record MadePayload(long seed, long length, boolean text) {
  private static final int BLOCK = 1 << 16;

  /** Its bytes from the beginning. */
  InputStream open() {
    return new Made();
  }

  /** SHA-256 of all of it, in hexadecimal. */
  String sha256() {
    try (InputStream in = open()) {
      return sha256(in);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The same of what somebody else has. */
  static String sha256(InputStream in) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BLOCK];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java platform has SHA-256", missing);
    }
  }

  private final class Made extends InputStream {
    private final SplittableRandom random = new SplittableRandom(seed);
    private byte[] block = new byte[0];
    private int at;
    private long left = length;

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int count) {
      if (left == 0) {
        return -1;
      }
      if (at == block.length) {
        block = text ? lines() : noise();
        at = 0;
      }
      int given = (int) Math.min(left, Math.min(count, block.length - at));
      System.arraycopy(block, at, bytes, from, given);
      at += given;
      left -= given;
      return given;
    }

    private byte[] noise() {
      byte[] bytes = new byte[BLOCK];
      random.nextBytes(bytes);
      return bytes;
    }

    private byte[] lines() {
      StringBuilder lines = new StringBuilder(BLOCK);
      while (lines.length() < BLOCK) {
        lines.append("<cac:InvoiceLine><cbc:ID>").append(random.nextInt(1_000_000));
        lines.append("</cbc:ID><cbc:InvoicedQuantity unitCode=\"KGM\">").append(random.nextInt());
        lines.append("</cbc:InvoicedQuantity></cac:InvoiceLine>\n");
      }
      return lines.toString().getBytes(StandardCharsets.US_ASCII);
    }
  }
}
