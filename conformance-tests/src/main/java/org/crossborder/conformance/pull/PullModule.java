// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.pull;

import java.io.IOException;
import java.util.List;
import org.crossborder.conformance.suite.About;
import org.crossborder.conformance.suite.ConformanceModule;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** A module that pulls from the gateway under test. */
final class PullModule implements ConformanceModule<Puller> {
  private final About about;
  private final Trial trial;

  /** Tries it. */
  @FunctionalInterface
  interface Trial {
    Judgement observe(Puller puller, String module) throws Exception;
  }

  PullModule(
      String id, String requirement, String title, String sent, String expected, Trial trial) {
    List<String> needs = id.equals(As4Pull.FIRST) ? List.of() : List.of(As4Pull.FIRST);
    this.about = new About(id, title, List.of(requirement), sent, expected, needs);
    this.trial = trial;
  }

  @Override
  public About about() {
    return about;
  }

  @Override
  public Judgement judge(Puller puller) throws Exception {
    try {
      return trial.observe(puller, about.id());
    } catch (NothingPulledException nothing) {
      return Judgement.failed(
          FaultClass.IMPLEMENTATION,
          String.valueOf(nothing.getMessage()),
          "Put documents for a partner that pulls into its channel, and answer its PullRequests.");
    } catch (IOException unreachable) {
      return Judgement.indeterminate(
          FaultClass.NETWORK,
          "No answer: " + unreachable,
          "Check that the gateway runs, and what the run file says under 'pulling'.");
    }
  }
}
