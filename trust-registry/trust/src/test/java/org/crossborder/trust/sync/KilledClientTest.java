// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGKILL at random moments of synchronisation: whatever the client had taken over is there
 * afterwards, loads, and goes on. {@code -Dkills=} says how often; 6 by default.
 */
class KilledClientTest {
  private static final int KILLS = Integer.getInteger("kills", 6);

  private static final int SIGKILLED = 128 + 9;

  @TempDir Path directory;
  private final Random random = new Random(7);

  @Test
  @Timeout(600)
  void whatWasTakenOverIsThereAfterAKill() throws Exception {
    try (TestPublication registry = TestPublication.start()) {
      registry.client(directory);
      Path anchor = registry.writeAnchor(directory);
      AtomicBoolean publishing = new AtomicBoolean(true);
      Thread publisher = new Thread(() -> publish(registry, publishing));
      publisher.start();
      long taken = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        List<String> said = killed(registry, anchor);
        assertThat(said).isNotEmpty().allMatch(line -> line.matches("[0-9]+"));
        long claimed = Math.max(taken, Long.parseLong(said.get(said.size() - 1)));
        taken = stored();
        assertThat(taken).isGreaterThanOrEqualTo(claimed);
      }
      publishing.set(false);
      publisher.join();

      SnapshotClient survivor = registry.client(directory);
      assertThat(survivor.sync(registry.now))
          .isInstanceOfAny(SyncOutcome.Updated.class, SyncOutcome.Confirmed.class);
      assertThat(survivor.current().orElseThrow().snapshot().version())
          .isEqualTo(registry.version());
      try (var files = Files.list(directory.resolve("state"))) {
        assertThat(files).noneMatch(file -> file.toString().endsWith(".tmp"));
      }
    }
  }

  private long stored() {
    StoredTrust stored = SnapshotClient.stored(directory.resolve("state"));
    assertThat(stored).isInstanceOf(StoredTrust.Loaded.class);
    return stored.current().orElseThrow().snapshot().version();
  }

  /** What a client said until it was killed, at some moment after its first words. */
  private List<String> killed(TestPublication registry, Path anchor) throws Exception {
    Path said = Files.createTempFile(directory, "said", ".txt");
    Process client =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SyncInALoop.class.getName(),
                registry.registry.uri().toString(),
                anchor.toString(),
                directory.resolve("given-root.json").toString(),
                directory.resolve("state").toString(),
                registry.now.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      while (client.isAlive() && lines(said).isEmpty()) {
        Thread.sleep(10);
      }
      Thread.sleep(random.nextInt(400), random.nextInt(1_000_000));
    } finally {
      client.destroyForcibly();
    }
    assertThat(client.waitFor()).as(Files.readString(said)).isEqualTo(SIGKILLED);
    return lines(said);
  }

  /** The lines that were written to their end. */
  private static List<String> lines(Path file) throws IOException {
    String text = Files.readString(file);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  private static void publish(TestPublication registry, AtomicBoolean publishing) {
    try {
      while (publishing.get()) {
        registry.publish();
        Thread.sleep(50);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
