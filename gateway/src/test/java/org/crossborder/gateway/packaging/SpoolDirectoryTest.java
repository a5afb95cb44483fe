// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a killed process left is cleared; what a living one works on, and what is not ours, stay.
 */
class SpoolDirectoryTest {
  @TempDir Path directory;

  /** Another process: it opens the directory, says so, and stays until it is killed. */
  static final class Another {
    private Another() {}

    public static void main(String[] directory) throws Exception {
      SpoolDirectory.open(Path.of(directory[0]));
      try (OutputStream part = SpooledFile.in(Path.of(directory[0]), 0).write()) {
        part.write(1);
      }
      System.out.println("open");
      Thread.sleep(60_000);
    }
  }

  @Test
  void whatAKilledProcessLeftGoesAtTheNextStart() throws Exception {
    Process another = another();
    assertThat(parts()).isEqualTo(1);
    another.destroyForcibly().waitFor();

    SpoolDirectory.open(directory).close();

    assertThat(parts()).isZero();
  }

  @Test
  void whatALivingProcessWorksOnStays() throws Exception {
    Process another = another();
    SpoolDirectory.open(directory).close();

    assertThat(parts()).isEqualTo(1);
    another.destroyForcibly().waitFor();
  }

  @Test
  void whatIsNotOursStays() throws Exception {
    Path notes = Files.createFile(directory.resolve("notes.part"));
    Path letter = Files.createFile(directory.resolve("as4-letter.txt"));

    SpoolDirectory.open(directory).close();

    assertThat(notes).exists();
    assertThat(letter).exists();
  }

  private long parts() throws IOException {
    try (var files = Files.newDirectoryStream(directory, "as4-*.part")) {
      return java.util.stream.StreamSupport.stream(files.spliterator(), false).count();
    }
  }

  private Process another() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Another.class.getName(),
                directory.toString())
            .redirectError(Redirect.DISCARD)
            .start();
    assertThat(process.inputReader().readLine()).isEqualTo("open");
    return process;
  }
}
