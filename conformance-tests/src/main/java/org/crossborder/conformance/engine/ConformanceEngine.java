// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.engine;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.crossborder.conformance.run.RunDefinition;
import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.Run;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;

/**
 * Runs the file that the configuration parameter {@value #RUN} names, one test a module; without it
 * there is nothing to run. So a team runs the suite from its own build.
 */
public final class ConformanceEngine implements TestEngine {
  /** The configuration parameter with the path of a run file. */
  public static final String RUN = "crossborder.conformance.run";

  private final Function<EngineDiscoveryRequest, Optional<Run>> runs;

  /** For the JUnit Platform. */
  public ConformanceEngine() {
    this(
        request ->
            request
                .getConfigurationParameters()
                .get(RUN)
                .map(file -> RunDefinition.read(Path.of(file)).run(Clock.systemUTC())));
  }

  /** For one run. */
  public ConformanceEngine(Run run) {
    this(request -> Optional.of(run));
  }

  private ConformanceEngine(Function<EngineDiscoveryRequest, Optional<Run>> runs) {
    this.runs = runs;
  }

  @Override
  public String getId() {
    return "crossborder-conformance";
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
    Optional<Run> run = runs.apply(request);
    ModuleDescriptor root =
        ModuleDescriptor.root(id, run.map(r -> (Runnable) r::end).orElse(() -> {}));
    run.stream()
        .flatMap(r -> r.tasks().stream())
        .forEach(task -> root.addChild(ModuleDescriptor.of(id, task)));
    return root;
  }

  @Override
  public void execute(ExecutionRequest request) {
    EngineExecutionListener listener = request.getEngineExecutionListener();
    TestDescriptor root = request.getRootTestDescriptor();
    listener.executionStarted(root);
    for (TestDescriptor child : root.getChildren()) {
      if (child instanceof ModuleDescriptor module) {
        listener.executionStarted(module);
        listener.executionFinished(module, reported(module.run()));
      }
    }
    if (root instanceof ModuleDescriptor container) {
      container.end();
    }
    listener.executionFinished(root, TestExecutionResult.successful());
  }

  private static TestExecutionResult reported(ModuleResult result) {
    String said = result.judgement().received() + " " + result.judgement().advice();
    return switch (result.judgement().verdict()) {
      case PASSED, WARNING -> TestExecutionResult.successful();
      case SKIPPED -> TestExecutionResult.aborted(new AssertionError(said));
      case FAILED, INDETERMINATE -> TestExecutionResult.failed(new AssertionError(said));
    };
  }
}
