// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class MadePayloadTest {
  private static final long LENGTH = 300_007;

  @Test
  void itIsAsLongAsItSaysAndTheSameEachTime() throws IOException {
    MadePayload payload = new MadePayload(1, LENGTH, false);
    try (InputStream once = payload.open();
        InputStream again = payload.open()) {
      byte[] bytes = once.readAllBytes();
      assertThat(bytes).hasSize((int) LENGTH);
      assertThat(again.readAllBytes()).isEqualTo(bytes);
    }
  }

  @Test
  void anotherSeedIsAnotherPayload() {
    assertThat(new MadePayload(2, LENGTH, false).sha256())
        .isNotEqualTo(new MadePayload(1, LENGTH, false).sha256());
  }

  @Test
  void textShrinksAndNoiseDoesNot() throws IOException {
    assertThat(compressed(new MadePayload(1, LENGTH, true))).isLessThan(LENGTH / 4);
    assertThat(compressed(new MadePayload(1, LENGTH, false))).isGreaterThan(LENGTH);
  }

  private static long compressed(MadePayload payload) throws IOException {
    AtomicLong count = new AtomicLong();
    OutputStream counting =
        new OutputStream() {
          @Override
          public void write(int octet) {
            count.incrementAndGet();
          }
        };
    try (InputStream in = payload.open();
        OutputStream gzip = new GZIPOutputStream(counting)) {
      in.transferTo(gzip);
    }
    return count.get();
  }
}
