// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A client at the design load, in 512 MB: it replays the whole log and takes the snapshot, and
 * loads it again from disk. {@code -DdesignLoad=true} runs it and prints the figures.
 */
@EnabledIfSystemProperty(named = "designLoad", matches = "true")
class DesignLoadTest {
  @TempDir Path directory;

  @Test
  void loadsIn512Megabytes() throws Exception {
    long begin = System.nanoTime();
    try (TestPublication registry = TestPublication.of(DesignLoad.log())) {
      registry.publish();
      registry.client(directory);
      System.out.printf(
          "%d log entries made in %d s; the snapshot has %d MB%n",
          registry.log.entries().size(),
          (System.nanoTime() - begin) / 1_000_000_000,
          registry.registry.file("/v1/snapshots/1").length >> 20);
      Path anchor = registry.writeAnchor(directory);

      assertThat(run(registry, anchor)).contains("From nothing, Updated", "5000 services");
      assertThat(run(registry, anchor)).contains("From disk", "5000 services");
    }
  }

  private String run(TestPublication registry, Path anchor) throws Exception {
    Path said = Files.createTempFile(directory, "said", ".txt");
    Process client =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                LoadAtDesignSize.class.getName(),
                registry.registry.uri().toString(),
                anchor.toString(),
                directory.resolve("given-root.json").toString(),
                directory.resolve("state").toString(),
                registry.now.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    int code = client.waitFor();
    String text = Files.readString(said);
    System.out.print(text);
    assertThat(code).as(text).isZero();
    return text;
  }
}
