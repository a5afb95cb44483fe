// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePayloadStoreTest {
  private static final String SHA256_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path home;
  private FilePayloadStore payloads;

  @BeforeEach
  void open() throws IOException {
    payloads = new FilePayloadStore(home, 1000, Clock.systemUTC());
  }

  @Test
  void namesAPayloadByItsContent() throws IOException {
    assertThat(payloads.put(abc())).isEqualTo(new StoredPayload(SHA256_OF_ABC, 3));
    assertThat(payloads.read(SHA256_OF_ABC)).asString().isEqualTo("abc");
  }

  @Test
  void keepsTheSameBytesOnce() throws IOException {
    payloads.put(abc());
    payloads.put(abc());
    assertThat(files()).hasSize(1);
  }

  @Test
  void keepsNothingOfAPayloadThatIsTooLarge() throws IOException {
    assertThatExceptionOfType(PayloadTooLargeException.class)
        .isThrownBy(() -> payloads.put(new ByteArrayInputStream(new byte[1001])))
        .matches(e -> e.maximum() == 1000);
    assertThat(files()).isEmpty();
    assertThat(payloads.put(new ByteArrayInputStream(new byte[1000])).size()).isEqualTo(1000);
  }

  @Test
  void keepsNothingOfAPayloadThatBreaksOff() throws IOException {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }
        };
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> payloads.put(broken));
    assertThat(files()).isEmpty();
  }

  @Test
  void removesWhatAKilledProcessHadBegun() throws IOException {
    Path old = Files.writeString(home.resolve("incoming/old.part"), "ab");
    Path young = Files.writeString(home.resolve("incoming/young.part"), "ab");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    open();
    assertThat(files()).containsExactly(young);
  }

  @Test
  void opensNothingOutsideItself() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> payloads.open("../../../../etc/passwd"));
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> payloads.open(SHA256_OF_ABC));
  }

  @Test
  void removesWhatWasLastPutBeforeAMoment() throws IOException {
    Instant put = Instant.parse("2026-01-01T00:00:00Z");
    FilePayloadStore then = new FilePayloadStore(home, 1000, Clock.fixed(put, ZoneOffset.UTC));
    then.put(abc());
    then.put(abc()); // now its time is that of the clock
    assertThat(payloads.putBefore("ba", put)).isEmpty();
    assertThat(payloads.putBefore("ba", put.plusSeconds(1))).containsExactly(SHA256_OF_ABC);
    assertThat(payloads.putBefore("bb", put.plusSeconds(1))).isEmpty();

    assertThat(payloads.remove(SHA256_OF_ABC, put)).as("it was put since").isFalse();
    assertThat(payloads.read(SHA256_OF_ABC)).asString().isEqualTo("abc");
    assertThat(payloads.remove(SHA256_OF_ABC, put.plusSeconds(1))).isTrue();
    assertThat(files()).isEmpty();
    assertThat(payloads.remove(SHA256_OF_ABC, put)).as("it is not there").isTrue();
  }

  /** Whoever has put a payload finds it, although it is removed again and again meanwhile. */
  @Test
  void whatIsPutWhileItIsRemovedIsThere() throws Exception {
    payloads.put(abc());
    AtomicBoolean over = new AtomicBoolean();
    List<Integer> done =
        AtOnce.each(
            2,
            who -> {
              for (int i = 0; who == 0 ? i < 200 : !over.get(); i++) {
                if (who == 0) {
                  Instant before = Instant.now().minusMillis(20);
                  payloads.put(abc());
                  payloads.remove(SHA256_OF_ABC, before);
                  assertThat(thereWithin(before)).isTrue();
                } else {
                  payloads.remove(SHA256_OF_ABC, Instant.now().minusSeconds(1));
                }
              }
              over.set(true);
              return who;
            });
    assertThat(done).containsExactly(0, 1);
  }

  /** One that was being looked at goes back at once. */
  private boolean thereWithin(Instant ignored) throws Exception {
    for (int look = 0; look < 100; look++) {
      if (!files().isEmpty()) {
        return true;
      }
      Thread.sleep(1);
    }
    return false;
  }

  @Test
  void whatAKillHasLeftAsideGoesBack() throws IOException {
    payloads.put(abc());
    Path file = files().get(0);
    Files.createDirectories(home.resolve("removed"));
    Files.move(file, home.resolve("removed").resolve(SHA256_OF_ABC));
    assertThat(new FilePayloadStore(home, 1000, Clock.systemUTC()).read(SHA256_OF_ABC))
        .asString()
        .isEqualTo("abc");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static InputStream abc() {
    return new ByteArrayInputStream("abc".getBytes(UTF_8));
  }
}
