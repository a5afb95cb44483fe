// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.crossborder.conformance.readiness.assessment.Agency;
import org.crossborder.conformance.readiness.assessment.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed with SIGKILL while it writes loses nothing that it said was kept. */
class KilledWriterTest {
  @TempDir Path folder;

  /** Writes agencies until it is killed, and says each that is kept. */
  static final class Writer {
    public static void main(String[] args) throws Exception {
      Journal journal = Journal.open(Path.of(args[0]), Clock.systemUTC());
      for (int i = 0; ; i++) {
        journal.append(
            "writer", List.of(new Entry.AgencyNamed(new Agency("a" + i, "n".repeat(150)))));
        System.out.println("a" + i);
      }
    }
  }

  @Test
  void nothingSaidToBeKeptIsLost() throws Exception {
    Path home = folder.resolve("home");
    Journal.create(home, new Entry.Opened("X", "c", "1", "0"), "t", Clock.systemUTC());
    Process writer =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                home.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String last = null;
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      for (int i = 0; i < 40; i++) {
        last = said.readLine();
        assertThat(last).isNotNull();
      }
      writer.destroyForcibly().waitFor();
    }
    assertThat(Journal.open(home, Clock.systemUTC()).now().agencies()).containsKey(last);
  }
}
