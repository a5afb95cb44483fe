// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.crossborder.conformance.reference.Rule;
import org.crossborder.conformance.run.IntroducedPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** As docs/conformance.md says it: the engine is found by itself, and a parameter names the run. */
class OwnBuildTest {
  @TempDir Path folder;

  @Test
  void eachModuleIsATestOfTheBuild() throws Exception {
    try (IntroducedPeer peer = IntroducedPeer.start(folder.resolve("suite"))) {
      TestExecutionSummary good = run(peer.shortRun());
      assertThat(good.getTestsSucceededCount()).isEqualTo(2);
      assertThat(good.getTestsFailedCount()).isZero();

      peer.breaking(Rule.SIGNATURE_REQUIRED);
      List<TestExecutionSummary.Failure> failures = run(peer.shortRun()).getFailures();
      assertThat(failures).hasSize(1);
      TestIdentifier failed = failures.get(0).getTestIdentifier();
      assertThat(failed.getUniqueId())
          .isEqualTo("[engine:crossborder-conformance]/[module:unsigned-message]");
      assertThat(failed.getDisplayName()).startsWith("unsigned-message: ");
      assertThat(failures.get(0).getException()).hasMessageContaining("It was accepted");
    }
  }

  private static TestExecutionSummary run(Path file) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectUniqueId("[engine:crossborder-conformance]"))
                .filters(EngineFilter.includeEngines("crossborder-conformance"))
                .configurationParameter(ConformanceEngine.RUN, file.toString())
                .build(),
            listener);
    return listener.getSummary();
  }
}
