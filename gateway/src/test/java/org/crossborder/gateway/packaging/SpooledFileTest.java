// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Few bytes stay in memory, more go to disk, and whoever reads sees no difference. */
class SpooledFileTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "32767, 0", "32768, 0", "32769, 1", "100000, 1"})
  void allBytesComeBackFromWhereverTheyAre(int size, int files) throws Exception {
    byte[] bytes = bytes(size);
    try (Spool spool = new Spool(directory)) {
      SpooledFile file = spool.file();
      write(file, bytes, 1_000);

      assertThat(files()).isEqualTo(files);
      assertThat(file.size()).isEqualTo(size);
      assertThat(read(file)).isEqualTo(bytes);
      assertThat(read(file)).as("again, from the beginning").isEqualTo(bytes);
    }
    assertThat(files()).isZero();
  }

  @Test
  void byteByByteIsTheSame() throws Exception {
    byte[] bytes = bytes(SpooledFile.FEW + 3);
    try (Spool spool = new Spool(directory)) {
      SpooledFile file = spool.file();
      write(file, bytes, 1);
      assertThat(read(file)).isEqualTo(bytes);
    }
  }

  @Test
  void whatIsWrittenAgainReplacesWhatWasThere() throws Exception {
    try (Spool spool = new Spool(directory)) {
      SpooledFile file = spool.file();
      write(file, bytes(100_000), 8_192);
      write(file, bytes(5), 5);
      assertThat(read(file)).isEqualTo(bytes(5));
      assertThat(files()).as("the longer one has gone").isZero();
      write(file, bytes(100_000), 8_192);
      assertThat(read(file)).isEqualTo(bytes(100_000));
    }
  }

  @Test
  void ofAMessageOfManyPartsOnlyTheFirstStayInMemory() throws Exception {
    try (Spool spool = new Spool(directory)) {
      for (int i = 0; i < 20; i++) {
        write(spool.file(), bytes(10), 10);
      }
      assertThat(files()).isEqualTo(12);
    }
    assertThat(files()).isZero();
  }

  private static void write(SpooledFile file, byte[] bytes, int atOnce) throws IOException {
    try (OutputStream out = file.write()) {
      for (int from = 0; from < bytes.length; from += atOnce) {
        if (atOnce == 1) {
          out.write(bytes[from]);
        } else {
          out.write(bytes, from, Math.min(atOnce, bytes.length - from));
        }
      }
    }
  }

  private static byte[] read(SpooledFile file) throws IOException {
    try (InputStream in = file.open()) {
      return in.readAllBytes();
    }
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private int files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return (int) files.count();
    }
  }
}
