// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.crossborder.conformance.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A payload that no buffer holds goes through two packaged gateways and arrives as it was. */
class PayloadIT {
  private static final double MEGABYTES = 5;

  @TempDir Path folder;

  @Test
  void itArrivesAsItWasAndTheFiguresAreWritten() throws Exception {
    StringWriter said = new StringWriter();
    CommandLine program = new CommandLine(new BenchCommand());
    program.setOut(new PrintWriter(said, true));
    program.setErr(new PrintWriter(said, true));
    int exit =
        program.execute(
            "payload",
            "--megabytes=5",
            "--root=" + Path.of("..").toAbsolutePath().normalize(),
            "--home=" + folder.resolve("home"),
            "--output=" + folder.resolve("result.json"));
    assertThat(exit).as(said.toString()).isEqualTo(ExitCode.OK);

    JsonNode result = JsonMapper.builder().build().readTree(folder.resolve("result.json").toFile());
    assertThat(result.path("format").asString()).isEqualTo(BenchResult.FORMAT);
    assertThat(result.path("missing")).isEmpty();
    JsonNode figures = result.path("figures").path(0);
    assertThat(figures.path("megabytes").asDouble()).isEqualTo(MEGABYTES);
    assertThat(figures.path("sent").asDouble()).isPositive();
    assertThat(figures.path("importerPeak").asDouble()).isPositive();
    assertThat(figures.path("importerHeap").asDouble()).isPositive();
  }
}
