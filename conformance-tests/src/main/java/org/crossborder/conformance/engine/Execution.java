// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.engine;

import org.crossborder.conformance.suite.Run;
import org.crossborder.conformance.suite.RunResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs on the JUnit Platform, as a team's own build does. */
public final class Execution {
  private Execution() {}

  /** Runs all modules of a run; how far it is, the run itself says meanwhile. */
  public static RunResult of(Run run) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectUniqueId("[engine:crossborder-conformance]"))
            .build();
    LauncherFactory.create(
            LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .addTestEngines(new ConformanceEngine(run))
                .build())
        .execute(request);
    return run.result(SuiteVersion.get());
  }
}
