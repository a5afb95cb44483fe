// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crossborder.conformance.readiness.answer.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are kept by their digest, within bounds, and a changed one is noticed. */
class EvidenceFilesTest {
  @TempDir Path home;

  @Test
  void keepsAndNotices() throws Exception {
    EvidenceFiles files = new EvidenceFiles(home);
    Evidence.StoredFile law = files.keep("C:\\laws\\law\".pdf", bytes("text"), null);

    assertThat(law.name()).isEqualTo("law_.pdf");
    assertThat(law.size()).isEqualTo(4);
    Path kept = files.find(law.sha256()).orElseThrow();
    assertThat(Files.readString(kept)).isEqualTo("text");
    assertThat(files.keeps("../../etc/passwd")).isFalse();

    Files.writeString(kept, "other text");
    assertThat(files.keeps(law.sha256())).isFalse();
    assertThat(files.keep("law.pdf", bytes("text"), null).sha256()).isEqualTo(law.sha256());
    assertThat(files.keeps(law.sha256())).as("given again").isTrue();
  }

  @Test
  void largerThanTheBoundLeavesNothing() throws Exception {
    EvidenceFiles files = new EvidenceFiles(home);
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] buffer, int from, int length) {
            return length;
          }
        };
    assertThatExceptionOfType(TooLargeException.class)
        .isThrownBy(() -> files.keep("endless", endless, null));
    try (var left = Files.list(home.resolve("evidence"))) {
      assertThat(left).isEmpty();
    }
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
