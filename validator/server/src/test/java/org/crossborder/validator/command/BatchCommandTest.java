// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.crossborder.validation.ExampleDocuments;
import org.crossborder.validator.ValidatorApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BatchCommandTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path documents;

  @BeforeEach
  void documents() throws IOException {
    documents = Files.createDirectories(folder.resolve("documents/below"));
    Files.write(
        documents.resolve("certificate.xml"),
        ExampleDocuments.of("certificate-of-origin").orElseThrow());
    documents = documents.getParent();
    Files.writeString(documents.resolve("broken.xml"), "no XML");
  }

  @Test
  void aDirectoryIsValidatedAndSummedUpOnStderr() {
    assertThat(run("validate", "" + documents, "--party", "KR", "--format", "json")).isEqualTo(1);
    assertThat(out.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("{"));
    assertThat(err.toString())
        .contains("2 documents", "2 to reject", "SG-01", "certificate.xml")
        .doesNotContain("\u001b");
  }

  @Test
  void reportsAreKeptUnderThePathsOfTheirDocuments() throws IOException {
    Path reports = Files.createDirectories(documents.resolve("reports"));
    for (int run = 0; run < 2; run++) {
      run(
          "validate",
          "" + documents,
          "--party",
          "KR",
          "--format",
          "json",
          "--output",
          "" + reports);
    }
    assertThat(reports.resolve("broken.xml.json")).exists();
    assertThat(reports.resolve("below/certificate.xml.json")).exists();
    assertThat(err.toString()).contains("2 documents").doesNotContain("4 documents");
  }

  @Test
  void aFileThatIsNotThereIsTheWorst() {
    String missing = folder.resolve("none").toString();
    assertThat(run("validate", missing, "" + documents, "--party", "KR")).isEqualTo(4);
    assertThat(err.toString()).contains("There is no file", "1 could not be read", "2 to reject");
  }

  @Test
  void itStopsAtTheFirstThatIsNotAcceptedIfAskedTo() {
    String[] many =
        Stream.generate(() -> documents + "/broken.xml").limit(30).toArray(String[]::new);
    String[] options = {"validate", "--party", "KR", "--fail-fast", "--jobs", "1", "--progress"};
    assertThat(run(Stream.of(options, many).flatMap(Stream::of).toArray(String[]::new)))
        .isEqualTo(1);
    assertThat(err.toString()).contains("/30").containsPattern("\n[123] documents");
  }

  @Test
  void wrongUsageExitsWithThree() {
    assertThat(run("validate", "--party", "KR")).isEqualTo(3);
    assertThat(run("validate", "-", "--party", "KR", "--watch", "" + documents)).isEqualTo(3);
    assertThat(run("validate", "-", "--party", "KR", "--jobs", "many")).isEqualTo(3);
  }

  @Test
  @Timeout(120)
  void sigtermEndsAWatchCleanly() throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    ValidatorApplication.class.getName(),
                    "validate",
                    "--watch",
                    documents.toString(),
                    "--settled",
                    "PT0.2S",
                    "--party",
                    "KR",
                    "--format",
                    "json"))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    try {
      while (reports() < 2 && process.isAlive()) {
        Thread.sleep(50);
      }
      assertThat(process.isAlive()).as(Files.readString(folder.resolve("log"))).isTrue();
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
    } finally {
      process.destroyForcibly();
    }
    assertThat(Files.readAllLines(documents.resolve(".validated"))).hasSize(2);
    assertThat(Files.readString(folder.resolve("log"))).contains("REJECT", "certificate.xml");
  }

  private long reports() throws IOException {
    try (Stream<Path> files = Files.walk(documents)) {
      return files.filter(file -> file.toString().endsWith(".report.json")).count();
    }
  }

  private int run(String... arguments) {
    CommandLine commandLine = ValidatorCommand.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }
}
