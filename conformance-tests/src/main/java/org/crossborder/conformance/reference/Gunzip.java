// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference;

import static org.crossborder.conformance.as4.ebms.ErrorCode.DECOMPRESSION_FAILURE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import org.crossborder.conformance.as4.ebms.Refused;

/** Decompresses to nowhere: whole, and no more than a bound. */
final class Gunzip {
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  private Gunzip() {}

  static void check(byte[] compressed, Conduct conduct) throws Refused {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      boolean bounded = in.readNBytes(MOST_BYTES).length < MOST_BYTES;
      conduct.require(
          Rule.EXPANSION_BOUNDED, bounded, DECOMPRESSION_FAILURE, "It expands beyond the bound");
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException damaged) {
      conduct.require(Rule.GZIP_WHOLE, false, DECOMPRESSION_FAILURE, "It cannot be decompressed");
    }
  }
}
