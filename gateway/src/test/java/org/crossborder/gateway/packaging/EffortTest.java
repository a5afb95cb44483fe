// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.packaging;

import static java.util.zip.Deflater.BEST_SPEED;
import static java.util.zip.Deflater.DEFAULT_COMPRESSION;
import static java.util.zip.Deflater.NO_COMPRESSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EffortTest {
  private static final int STRIDE = 64;
  private static final byte[] LINES =
      "<cac:InvoiceLine><cbc:ID>4711</cbc:ID></cac:InvoiceLine>\n"
          .repeat(2_000)
          .getBytes(StandardCharsets.US_ASCII);

  @TempDir Path folder;

  private final byte[] text = Arrays.copyOf(LINES, Effort.BLOCK);
  private final byte[] noise = new byte[Effort.BLOCK];

  EffortTest() {
    new Random(3).nextBytes(noise);
  }

  @Test
  void oneBlockIsCompressedAsUsual() {
    try (Effort effort = new Effort()) {
      assertThat(effort.level(noise, 10_000)).isEqualTo(DEFAULT_COMPRESSION);
    }
  }

  @Test
  void whatDoesNotShrinkIsStoredUntilTheNextTry() {
    try (Effort effort = new Effort()) {
      assertThat(effort.level(noise, noise.length)).isEqualTo(NO_COMPRESSION);
      for (int i = 1; i < STRIDE; i++) {
        assertThat(effort.level(text, text.length)).isEqualTo(NO_COMPRESSION);
      }
      assertThat(effort.level(text, text.length)).isEqualTo(BEST_SPEED);
      assertThat(effort.level(noise, noise.length)).isEqualTo(BEST_SPEED);
    }
  }

  @Test
  void aSmallPayloadIsTheSameGzipAsEver() throws IOException {
    byte[] payload = Arrays.copyOf(LINES, 20_000);
    ByteArrayOutputStream usual = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(usual)) {
      gzip.write(payload);
    }

    assertThat(compress(new ByteArrayInputStream(payload))).isEqualTo(usual.toByteArray());
  }

  @Test
  void whatChangesOnTheWayComesBackAsItWas() throws IOException {
    byte[] payload = mixed();
    byte[] compressed = compress(new ByteArrayInputStream(payload));

    try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      assertThat(gzip.readAllBytes()).isEqualTo(payload);
    }
    assertThat(compressed.length).as("the text shrinks").isLessThan(payload.length * 3 / 4);
  }

  @Test
  void theSamePayloadIsTheSameGzipInWhateverPiecesItIsRead() throws IOException {
    byte[] payload = mixed();

    assertThat(compress(new Halting(payload)))
        .isEqualTo(compress(new ByteArrayInputStream(payload)));
  }

  /** 4 MiB of noise, 4 MiB of text, 1 MiB of noise, and a rest. */
  private byte[] mixed() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < 2 * STRIDE; i++) {
      all.writeBytes(i < STRIDE ? noise : text);
    }
    for (int i = 0; i < 16; i++) {
      all.writeBytes(noise);
    }
    all.writeBytes(Arrays.copyOf(text, 100));
    return all.toByteArray();
  }

  private byte[] compress(InputStream payload) throws IOException {
    try (Spool spool = new Spool(folder)) {
      SpooledFile compressed = spool.file();
      Gzip.compress(() -> payload, compressed);
      try (InputStream in = compressed.open()) {
        return in.readAllBytes();
      }
    }
  }

  /** Gives few bytes at once, as a network does. */
  private static final class Halting extends FilterInputStream {
    Halting(byte[] bytes) {
      super(new ByteArrayInputStream(bytes));
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return super.read(bytes, from, Math.min(length, 5_003));
    }
  }
}
