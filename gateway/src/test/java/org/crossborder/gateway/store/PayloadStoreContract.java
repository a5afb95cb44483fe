// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store of payloads does, wherever they lie. */
public abstract class PayloadStoreContract {
  protected static final int MAXIMUM = 40 * 1024 * 1024;
  private static final String SHA256_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir protected Path home;
  private PayloadStore payloads;

  /** A store that is empty, or has none of what is put here. */
  protected abstract PayloadStore open(Path home, long maximum) throws Exception;

  @BeforeEach
  void open() throws Exception {
    payloads = open(home, MAXIMUM);
  }

  @Test
  void aPayloadIsNamedByItsContent() throws IOException {
    assertThat(payloads.put(abc())).isEqualTo(new StoredPayload(SHA256_OF_ABC, 3));
    assertThat(payloads.read(SHA256_OF_ABC)).asString().isEqualTo("abc");
  }

  @Test
  void anEmptyOneIsAPayload() throws IOException {
    StoredPayload empty = payloads.put(InputStream.nullInputStream());
    assertThat(empty.size()).isZero();
    assertThat(payloads.read(empty.sha256())).isEmpty();
  }

  @Test
  void theSameBytesPutTwiceAreOnePayload() throws IOException {
    assertThat(payloads.put(abc())).isEqualTo(payloads.put(abc()));
    assertThat(payloads.read(SHA256_OF_ABC)).asString().isEqualTo("abc");
  }

  @Test
  void putAtOnceByManyItIsWholeForEach() throws Exception {
    byte[] content = bytes(300_000);
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      List<Callable<byte[]>> each =
          IntStream.range(0, 8)
              .<Callable<byte[]>>mapToObj(
                  node ->
                      () -> payloads.read(payloads.put(new ByteArrayInputStream(content)).sha256()))
              .toList();
      for (Future<byte[]> read : nodes.invokeAll(each)) {
        assertThat(read.get()).isEqualTo(content);
      }
    } finally {
      nodes.shutdownNow();
    }
  }

  @Test
  void aLargeOneComesBackByteForByteAndCanBeLeftInTheMiddle() throws IOException {
    byte[] content = bytes(MAXIMUM - 7);
    StoredPayload large = payloads.put(new ByteArrayInputStream(content));

    assertThat(large.size()).isEqualTo(content.length);
    assertThat(payloads.read(large.sha256())).isEqualTo(content);
    try (InputStream in = payloads.open(large.sha256())) {
      assertThat(in.readNBytes(10)).hasSize(10);
    }
  }

  @Test
  void nothingIsKeptOfOneThatIsTooLarge() {
    assertThatExceptionOfType(PayloadTooLargeException.class)
        .isThrownBy(() -> payloads.put(new ByteArrayInputStream(new byte[MAXIMUM + 1])))
        .matches(e -> e.maximum() == MAXIMUM);
  }

  @Test
  void nothingIsKeptOfOneThatBreaksOff() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }
        };
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> payloads.put(broken))
        .withMessage("connection reset");
  }

  @Test
  void whatWasNeverPutIsNotThere() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> payloads.open("0".repeat(64)));
  }

  @Test
  void oneIsRemovedUnlessItWasPutSince() throws IOException {
    payloads.put(abc());
    Instant before = Instant.now().minus(Duration.ofMinutes(1));
    Instant later = Instant.now().plus(Duration.ofMinutes(1));
    assertThat(payloads.putBefore("ba", before)).isEmpty();
    assertThat(payloads.putBefore("ba", later)).containsExactly(SHA256_OF_ABC);

    assertThat(payloads.remove(SHA256_OF_ABC, before)).isFalse();
    assertThat(payloads.read(SHA256_OF_ABC)).hasSize(3);

    assertThat(payloads.remove(SHA256_OF_ABC, later)).isTrue();
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> payloads.open(SHA256_OF_ABC));
    assertThat(payloads.putBefore("ba", later)).isEmpty();
    assertThat(payloads.remove(SHA256_OF_ABC, later)).isTrue();
  }

  @Test
  void nothingOutsideItselfIsOpened() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> payloads.open("../../../../etc/passwd"));
  }

  protected static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  private static InputStream abc() {
    return new ByteArrayInputStream("abc".getBytes(UTF_8));
  }
}
