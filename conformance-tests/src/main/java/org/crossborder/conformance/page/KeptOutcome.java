// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.crossborder.conformance.report.ResultFile;
import org.crossborder.conformance.suite.Verdict;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run has found, in a folder of its own; this much is read without its wire.
 *
 * @param folder has {@code result.json}, and mostly {@code evidence.zip}
 */
record KeptOutcome(Path folder, Summary summary) {
  /** The head of a result file. */
  record Summary(String name, String plan, Instant started, Map<Verdict, Long> totals) {}

  static Optional<KeptOutcome> of(Path folder) {
    try {
      byte[] json = Files.readAllBytes(folder.resolve("summary.json"));
      return Optional.of(
          new KeptOutcome(folder, JsonMapper.shared().readValue(json, Summary.class)));
    } catch (IOException | JacksonException notFinished) {
      return Optional.empty();
    }
  }

  /** Its id, in addresses. */
  public String id() {
    return String.valueOf(folder.getFileName());
  }

  /** Its time, as people read it. */
  public String when() {
    return summary.started().toString().substring(0, 19).replace('T', ' ') + " UTC";
  }

  ResultFile result() throws IOException {
    return ResultFile.read(folder.resolve("result.json"));
  }

  /** Whether there is an evidence bundle. */
  public boolean hasEvidence() {
    return Files.isRegularFile(folder.resolve("evidence.zip"));
  }

  static void write(Path folder, String name, ResultFile result) throws IOException {
    Files.writeString(folder.resolve("result.json"), result.json());
    Summary summary = new Summary(name, result.plan(), result.started(), result.totals());
    Files.write(folder.resolve("summary.json"), JsonMapper.shared().writeValueAsBytes(summary));
  }
}
