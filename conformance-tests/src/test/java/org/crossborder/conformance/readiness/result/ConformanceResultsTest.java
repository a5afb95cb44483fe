// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.result;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.time.Instant;
import java.util.List;
import org.crossborder.conformance.readiness.answer.ModuleResult;
import org.junit.jupiter.api.Test;

/** Results are read leniently; a pass is only what says so and has a time. */
class ConformanceResultsTest {
  private static final Instant RUN = Instant.parse("2026-11-20T10:00:00Z");

  @Test
  void timeAndTargetMayStandAround() throws Exception {
    assertThat(
            read(
                """
                {"target": "https://gw", "finishedAt": "2026-11-20T11:00:00+01:00", "new": [1],
                 "modules": [
                   {"id": "AS4-SEC-07", "verdict": "PASS", "conditions": [{"text": "x"}]},
                   {"module": "TL-012", "verdict": "fail", "time": "2026-11-21T10:00:00Z"},
                   {"module": "TL-013", "verdict": "inconclusive"},
                   {"module": "TL-014"}]}
                """))
        .containsExactly(
            new ModuleResult("AS4-SEC-07", true, "PASS", RUN, "https://gw"),
            new ModuleResult(
                "TL-012", false, "fail", Instant.parse("2026-11-21T10:00:00Z"), "https://gw"),
            new ModuleResult("TL-013", false, "inconclusive", RUN, "https://gw"));
  }

  @Test
  void theSuitesOwnFormatIsRead() throws Exception {
    assertThat(
            read(
                """
                {"format": "crossborder-conformance-result/1", "run": "r1", "plan": "as4",
                 "target": "https://gw", "started": "2026-11-20T09:59:00Z",
                 "ended": "2026-11-20T10:05:00Z", "totals": {"PASSED": 1},
                 "modules": [{"id": "AS4-SEC-07", "title": "t", "requirements": ["R1"],
                   "verdict": "PASSED", "started": "2026-11-20T10:00:00Z", "millis": 12,
                   "exchanges": [{"at": "2026-11-20T10:00:01Z", "to": "https://gw",
                     "sent": {"head": "POST", "length": 1, "sha256": "00", "bytes": "eA=="}}]}]}
                """))
        .containsExactly(new ModuleResult("AS4-SEC-07", true, "PASSED", RUN, "https://gw"));
  }

  @Test
  void whatIsUndatedOrNoResultIsRefused() {
    for (String json :
        List.of(
            "{\"modules\": [{\"id\": \"AS4-1\", \"verdict\": \"pass\"}]}",
            "{}",
            "[[[",
            "<xml/>",
            "[".repeat(400) + "]".repeat(400))) {
      assertThatIOException().isThrownBy(() -> read(json));
    }
  }

  private static List<ModuleResult> read(String json) throws Exception {
    return ConformanceResults.read("results.json", json.getBytes(UTF_8)).results();
  }
}
