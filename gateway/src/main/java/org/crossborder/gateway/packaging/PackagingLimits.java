// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.packaging;

/**
 * What one message may cost. Each bound is checked while reading, before memory or disk is spent.
 *
 * @param parts attachments in one message
 * @param partHeaderBytes all header lines of one MIME part
 * @param envelopeBytes the SOAP part
 * @param partBytes one attachment as it travels
 * @param messageBytes the whole HTTP body
 * @param decompressedBytes one payload after decompression
 * @param decompressionRatio bytes out for each byte in; above it a payload counts as a bomb
 * @param envelopeDepth of elements in one another, in the SOAP part
 */
public record PackagingLimits(
    int parts,
    int partHeaderBytes,
    int envelopeBytes,
    long partBytes,
    long messageBytes,
    long decompressedBytes,
    int decompressionRatio,
    int envelopeDepth) {
  private static final long MEGABYTE = 1L << 20;
  private static final int DEPTH = 40;

  /** Enough for a trade document with a hundred attachments. */
  public static final PackagingLimits DEFAULT =
      new PackagingLimits(
          200, 8_192, 2 << 20, 100 * MEGABYTE, 250 * MEGABYTE, 100 * MEGABYTE, 1_000);

  /** With an envelope of the usual depth. */
  public PackagingLimits(
      int parts,
      int partHeaderBytes,
      int envelopeBytes,
      long partBytes,
      long messageBytes,
      long decompressedBytes,
      int decompressionRatio) {
    this(
        parts,
        partHeaderBytes,
        envelopeBytes,
        partBytes,
        messageBytes,
        decompressedBytes,
        decompressionRatio,
        DEPTH);
  }
}
