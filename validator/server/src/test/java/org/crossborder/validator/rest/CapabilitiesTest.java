// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crossborder.validator.command.PackOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server says what it can do, and notices what an operator does with packs meanwhile. */
class CapabilitiesTest {
  @TempDir Path directory;

  @Test
  void packsComeAndGoWhileTheServerRuns() throws Exception {
    PackOperator bench = new PackOperator(directory);
    try (RunningValidator validator =
        new RunningValidator(
            "--crossborder.validator.packs=" + bench.packs(),
            "--crossborder.validator.pack-signers=" + bench.signers())) {
      JsonNode first = capabilities(validator);
      assertThat(ids(first, "documents")).contains("certificate-of-origin", "cites-permit");
      assertThat(ids(first, "codeLists")).contains("iso-4217", "un-locode");
      assertThat(first.path("languages").toString())
          .isEqualTo("[\"en\",\"fr\",\"ru\",\"zh-Hans\"]");
      assertThat(first.at("/limits/document/bytes").asInt()).isEqualTo(65_536);
      assertThat(ids(first, "documents")).doesNotContain("export-permit");
      assertThat(findings(validator)).contains("IN-12");

      bench.packs("install", bench.sign("operator").toString());
      bench.packs("switch-on", "org.example.customs:permits", "--from", "2026-11-01");
      assertThat(ids(capabilities(validator), "documents")).contains("export-permit");
      assertThat(findings(validator)).doesNotContain("IN-12");

      Path kept =
          Files.list(bench.packs())
              .filter(file -> file.toString().endsWith(".asice"))
              .findAny()
              .orElseThrow();
      Files.write(kept, new byte[] {1});
      bench.packs("switch-off", "org.example.customs:permits", "--from", "2030-01-01");
      JsonNode broken = capabilities(validator);
      assertThat(ids(broken, "documents")).doesNotContain("export-permit");
      assertThat(broken.at("/refusedPacks/0/id").asString())
          .isEqualTo("org.example.customs:permits");
      assertThat(findings(validator)).contains("IN-12");
    }
  }

  private static JsonNode capabilities(RunningValidator validator) throws Exception {
    return new JsonMapper().readTree(validator.send(validator.request("/v1/capabilities")).body());
  }

  private static java.util.List<String> ids(JsonNode capabilities, String part) {
    return capabilities.path(part).valueStream().map(each -> each.path("id").asString()).toList();
  }

  private static String findings(RunningValidator validator) throws Exception {
    return validator
        .send(
            validator
                .request("/v1/validations?party=KR")
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofString(PackOperator.PERMIT)))
        .body();
  }
}
