// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run may do, and what it may not. */
class LoadPlanTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "0, 0, 1, 0, 60, 10",
    "300, 0, 1, 0, 60, 10",
    "1, -1, 1, 0, 60, 10",
    "1, 0, 0, 0, 60, 10",
    "1, 0, 150000, 60000, 60, 10",
    "1, 0, 1, 0, 0, 10",
    "1, 0, 1, 0, 90000, 10",
    "1, 0, 1, 0, 60, 20000000"
  })
  void aRunIsBounded(int senders, double rate, int count, int warmUp, int seconds, int size) {
    assertThatThrownBy(
            () -> new LoadPlan(senders, rate, count, warmUp, Duration.ofSeconds(seconds), size))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatMemoryCannotHoldIsRefusedWithTheHeapThatWould() {
    LoadPlan much = new LoadPlan(1, 0, 200_000, 0, Duration.ofHours(1), 16 << 20);
    assertThatThrownBy(() -> Preparation.requireRoom(much)).hasMessageContaining("-Xmx");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://localhost:8443/as4", "https://127.0.0.1/", "https://[::1]/"})
  void thisMachineMayBeLoaded(String target) {
    assertThatCode(() -> new AllowedTargets(Set.of()).require(URI.create(target)))
        .doesNotThrowAnyException();
  }

  @Test
  void anotherMachineMayNotUnlessItIsNamed() {
    URI other = URI.create("https://192.0.2.1/as4");
    assertThatThrownBy(() -> new AllowedTargets(Set.of()).require(other))
        .hasMessageContaining("--allow 192.0.2.1");
    assertThatCode(() -> new AllowedTargets(Set.of("192.0.2.1")).require(other))
        .doesNotThrowAnyException();
  }

  @Test
  void documentsHaveTheirSizeAreDifferentAndCompress() throws Exception {
    Documents documents = new Documents(10_000, 7);
    assertThat(documents.document(1)).hasSize(10_000).isNotEqualTo(documents.document(2));
    assertThat(documents.document(1)).isEqualTo(new Documents(10_000, 7).document(1));
    assertThat(org.crossborder.conformance.as4.Payload.gzip(documents.document(1)))
        .hasSizeBetween(1_000, 4_000);
  }

  @Test
  void aFolderIsLookedThroughToItsLeaves() throws Exception {
    Path below = Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(below.resolve("document.xml"), "abc");
    assertThat(new DeliveryFolder(folder).delivered())
        .containsExactly(
            entry("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 1));
  }

  @Test
  void aProcessThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> new ProcessCpu(Map.of("gone", Long.MAX_VALUE)))
        .hasMessageContaining("gone");
  }
}
