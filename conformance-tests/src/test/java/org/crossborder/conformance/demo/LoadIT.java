// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.crossborder.conformance.ExitCode;
import org.crossborder.conformance.command.LoadCommand;
import org.crossborder.conformance.load.LoadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two packaged gateways, with load on one of them while sealed documents go across: all that was
 * sent is counted, nothing is lost, nothing comes twice.
 */
class LoadIT {
  private static final List<String> SHORT_LIVED =
      List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
  private static final int CERTIFICATES = 24;
  private static final int MESSAGES = 30;
  private static final int WARM_UP = 6;

  @TempDir Path folder;

  private final StringWriter said = new StringWriter();

  @Test
  void whatIsSentUnderLoadIsReceiptedAndThereOnce() throws Exception {
    Installation installation = new Installation(Path.of("..").toAbsolutePath().normalize());
    Path home = folder.resolve("home");
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    try (BothEnds ends = BothEnds.start(installation, home, "1.15", SHORT_LIVED, out)) {
      List<String> certificates = ends.certificates("crossing", 1, CERTIFICATES);
      for (int i = 0; i < CERTIFICATES; i++) {
        assertThat(
                ends.exporterApi().submit(certificates.get(i), State.KOREA, "load-" + i).status())
            .isEqualTo(202);
      }

      assertThat(load(ends)).as(said.toString()).isEqualTo(ExitCode.OK);
      everyMessageIsCounted();
      everyCertificateArrivesOnce(ends, certificates);
    }
  }

  private int load(BothEnds ends) throws Exception {
    DemoParty importer = ends.parties().importer();
    Path run = LoadLine.write(folder.resolve("suite"), ends.parties());
    CommandLine program = new CommandLine(new LoadCommand());
    program.setOut(new PrintWriter(said, true));
    program.setErr(new PrintWriter(said, true));
    return program.execute(
        run.toString(),
        "--count=" + MESSAGES,
        "--warm-up=" + WARM_UP,
        "--senders=4",
        "--pid=gateway=" + ends.importerPid(),
        "--delivery-api=" + importer.apiUrl(),
        "--token-file=" + importer.apiTokenFile(),
        "--output=" + folder.resolve("result.json"));
  }

  private void everyMessageIsCounted() throws Exception {
    JsonNode result = JsonMapper.builder().build().readTree(folder.resolve("result.json").toFile());
    assertThat(result.path("format").asString()).isEqualTo(LoadResult.FORMAT);
    assertThat(result.path("outcomes").path("receipt").asInt()).isEqualTo(MESSAGES);
    assertThat(result.path("cpuMillis").path("gateway").asDouble()).isPositive();
    JsonNode found = result.path("reconciliation");
    assertThat(found.path("sent").asInt()).isEqualTo(MESSAGES + WARM_UP);
    assertThat(found.path("receipted").asInt()).isEqualTo(MESSAGES + WARM_UP);
    assertThat(found.path("delivered").asInt()).isEqualTo(MESSAGES + WARM_UP);
    assertThat(found.path("lost")).isEmpty();
    assertThat(found.path("doubled")).isEmpty();
    assertThat(found.path("undecided")).isEmpty();
  }

  private static void everyCertificateArrivesOnce(BothEnds ends, List<String> certificates)
      throws Exception {
    Patience.await(
        "Every certificate is delivered and acknowledged",
        Duration.ofMinutes(2),
        () ->
            ends.delivered() >= CERTIFICATES && ends.settled()
                ? Optional.of(true)
                : Optional.empty());
    assertThat(ends.documents()).containsExactlyInAnyOrderElementsOf(certificates);
    for (String ending : List.of("ACCEPTED", "REJECTED", "FAILED")) {
      assertThat(ends.exporterApi().hasOutbound(ending))
          .as(ending)
          .isEqualTo(ending.equals("ACCEPTED"));
    }
  }
}
