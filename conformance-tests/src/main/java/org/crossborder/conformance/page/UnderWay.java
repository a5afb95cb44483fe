// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.crossborder.conformance.engine.Execution;
import org.crossborder.conformance.evidence.EvidenceBundle;
import org.crossborder.conformance.report.ResultFile;
import org.crossborder.conformance.run.AssembledRun;
import org.crossborder.conformance.signature.SigningKey;
import org.crossborder.conformance.suite.RunResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The one run that is under way: a second one would disturb what the first observes. */
@Component
class UnderWay implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(UnderWay.class);

  private final RunHome home;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final AtomicReference<Progress> current = new AtomicReference<>();

  UnderWay(RunHome home) {
    this.home = home;
  }

  /**
   * Begins.
   *
   * @return whether it did; another may be under way
   */
  synchronized boolean start(String name, AssembledRun assembled) throws IOException {
    Progress before = current.get();
    if (before != null && !before.isOver()) {
      return false;
    }
    Path folder = home.outcome(name, home.clock().instant());
    Progress progress = new Progress(name, folder, assembled.run());
    current.set(progress);
    thread.execute(() -> run(progress, assembled));
    return true;
  }

  /** The newest run that was begun here. */
  Optional<Progress> progress() {
    return Optional.ofNullable(current.get());
  }

  private static void run(Progress progress, AssembledRun assembled) {
    try {
      RunResult result = Execution.of(assembled.run());
      evidence(progress.folder(), result, assembled);
      KeptOutcome.write(progress.folder(), progress.name(), ResultFile.of(result));
    } catch (IOException | RuntimeException fault) {
      LOG.error("The run {} broke", progress.name(), fault);
      progress.broke();
    } finally {
      progress.end();
    }
  }

  private static void evidence(Path folder, RunResult result, AssembledRun assembled)
      throws IOException {
    SigningKey key = assembled.evidenceKey();
    if (key == null) {
      return;
    }
    try {
      Files.write(
          folder.resolve("evidence.zip"),
          EvidenceBundle.of(
              result, assembled.setting(), assembled.seed(), key, result.ended()));
    } catch (GeneralSecurityException noSigner) {
      LOG.warn("No evidence: {}", noSigner.getMessage());
    }
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }
}
