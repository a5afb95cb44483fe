// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import picocli.CommandLine;

@ExtendWith(OutputCaptureExtension.class)
class CommandLineTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpsAndTellsItsVersion() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("serve");
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).contains("Crossborder gateway");
    assertThat(run("serve", "--help")).isZero();
    assertThat(out.toString()).contains("--config=FILE");
  }

  @Test
  void wrongUsageIsToldWithCode3() {
    assertThat(run()).isEqualTo(3);
    assertThat(run("fly")).isEqualTo(3);
    assertThat(run("serve")).isEqualTo(3);
    assertThat(run("serve", "--confg", "x")).isEqualTo(3);
    assertThat(err.toString()).contains("Usage: gateway");
  }

  @Test
  void aConfigurationThatIsNotThereIsAFault() {
    assertThat(run("serve", "--config", folder.resolve("none.yml").toString())).isEqualTo(4);
    assertThat(err.toString()).contains("none.yml cannot be read");
  }

  @Test
  void anOptionThatDoesNotExistIsAFaultAndIsNamed(CapturedOutput output) throws Exception {
    Path config = folder.resolve("gateway.yml");
    Files.writeString(
        config,
        """
        server.port: 0
        crossborder.gateway:
          home: %s
          party: BD
          as4: {port: 0}
          trust: {registry: "https://localhost:1", root: /nowhere, tls-anchor: /nowhere}
          api: {clients: [{name: a, token-sha256: %s}]}
          webhooks.endpoints.customs: {url: "https://localhost:1", tls-anchor: /nowhere, keys: [x]}
          retry: {inital: 1s}
        """
            .formatted(folder, "ab".repeat(32)));
    assertThat(run("serve", "--config", config.toString())).isEqualTo(4);
    assertThat(output.getAll()).contains("crossborder.gateway.retry.inital");
  }

  @Test
  void aWrongValueIsAFaultAndIsNamed(CapturedOutput output) throws Exception {
    Path config = folder.resolve("gateway.yml");
    Files.writeString(
        config,
        """
        server.port: 0
        crossborder.gateway:
          home: %s
          party: Bangladesh
          as4: {port: 70000}
          trust: {registry: "https://localhost:1", root: /nowhere, tls-anchor: /nowhere}
          api: {clients: []}
          webhooks.endpoints.customs: {url: "https://localhost:1", tls-anchor: /nowhere, keys: [x]}
        """
            .formatted(folder));
    assertThat(run("serve", "--config", config.toString())).isEqualTo(4);
    assertThat(output.getAll())
        .contains("must be an ISO 3166-1 alpha-2 code")
        .contains("as4.port")
        .contains("api.clients")
        .doesNotContain("\tat ");
  }

  @Test
  void checksFilesOfPModes() throws Exception {
    Path good = Files.writeString(folder.resolve("good.yml"), "pmodes:\n  - replaces: a\n");
    Path bad = Files.writeString(folder.resolve("bad.yml"), "pmodes:\n  - replace: a\n");

    assertThat(run("pmodes", "--check", good.toString())).isZero();
    assertThat(run("pmodes", "--check", bad.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("bad.yml:2:5: There is no option replace here");
    assertThat(run("pmodes")).isEqualTo(3);
    assertThat(run("pmodes", "options")).isZero();
    assertThat(out.toString()).contains("sender-signing: Pinned certificates");
  }

  @Test
  void withoutTrustDataThePModesAreIndeterminate() throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("gateway.yml"),
            "crossborder.gateway: {home: '%s', party: BD}\n".formatted(folder));

    assertThat(run("pmodes", "--config", config.toString())).isEqualTo(2);
    assertThat(run("pmodes", "explain", "x", "--config", config.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("has kept no trust data yet");
  }

  @Test
  void importsOtherConfigurations() throws Exception {
    Path xml =
        Files.writeString(
            folder.resolve("domibus.xml"),
            "<configuration party='a'><businessProcesses/></configuration>");
    String folderName = folder.toString();

    assertThat(
            run(
                "pmodes",
                "import",
                xml.toString(),
                "--from",
                "domibus",
                "--certificates",
                folderName))
        .isZero();
    assertThat(out.toString()).contains("pmodes: []");
    assertThat(
            run(
                "pmodes",
                "import",
                xml.toString(),
                "--from",
                "holodeck",
                "--certificates",
                folderName))
        .isEqualTo(1);
    assertThat(err.toString()).contains("Its root is configuration, and not PMode.");
    assertThat(run("pmodes", "import", xml.toString(), "--from", "x", "--certificates", folderName))
        .isEqualTo(3);
  }

  @Test
  void makesKeysOfWebhooks() {
    assertThat(run("webhook-key")).isZero();
    assertThat(out.toString()).containsPattern("whsk_[^\\n]{44}\nwhpk_[^\\n]{44}\n");
    assertThat(run("webhook-key", "--hmac")).isZero();
    assertThat(out.toString()).containsPattern("whsec_[^\\n]{44}\n");
  }

  private int run(String... arguments) {
    CommandLine commandLine = GatewayApplication.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }
}
