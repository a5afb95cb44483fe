// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.packaging;

import java.util.zip.Deflater;

/**
 * How hard gzip tries, block by block. A payload of one block is compressed as usual. Of a longer
 * one, a block in each stride is tried: what does not shrink (scans, PDF, archives) is stored up to
 * the next one, and the rest is compressed quickly. Without it a scan takes most of its time in
 * gzip, and comes out as large as it was.
 */
final class Effort implements AutoCloseable {
  /** What is judged at once. */
  static final int BLOCK = 1 << 16;

  /** Blocks from one try to the next: 4 MiB. */
  private static final int STRIDE = 64;

  /** What shrinks by less than a twentieth is not worth it. */
  private static final double WORTH_IT = 0.95;

  private final Deflater trial = new Deflater(Deflater.BEST_SPEED, true);
  private final byte[] discarded = new byte[2 * BLOCK];
  private long blocks;
  private int level = Deflater.DEFAULT_COMPRESSION;

  /**
   * The level for the next block.
   *
   * @param length less than {@link #BLOCK} in the last one only
   */
  int level(byte[] block, int length) {
    boolean alone = blocks == 0 && length < BLOCK;
    if (!alone && blocks % STRIDE == 0) {
      level = shrinks(block, length) ? Deflater.BEST_SPEED : Deflater.NO_COMPRESSION;
    }
    blocks++;
    return level;
  }

  private boolean shrinks(byte[] block, int length) {
    trial.reset();
    trial.setInput(block, 0, length);
    trial.finish();
    return trial.deflate(discarded) < length * WORTH_IT;
  }

  @Override
  public void close() {
    trial.end();
  }
}
