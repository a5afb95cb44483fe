// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.twoway;

import java.io.IOException;
import java.util.List;
import org.crossborder.conformance.as4.ebms.UserMessage;
import org.crossborder.conformance.pull.NothingPulledException;
import org.crossborder.conformance.suite.About;
import org.crossborder.conformance.suite.ConformanceModule;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** A module that pulls a request from the gateway under test, and pushes a reply. */
final class AskedModule implements ConformanceModule<Asked> {
  private final About about;
  private final Trial trial;

  /** Tries it. */
  @FunctionalInterface
  interface Trial {
    Judgement observe(Asked asked, UserMessage request) throws Exception;
  }

  AskedModule(
      String id, String requirement, String title, String sent, String expected, Trial trial) {
    List<String> needs =
        switch (id) {
          case As4PullAndPush.FIRST -> List.of();
          case As4PullAndPush.SECOND -> List.of(As4PullAndPush.FIRST);
          default -> List.of(As4PullAndPush.FIRST, As4PullAndPush.SECOND);
        };
    this.about = new About(id, title, List.of(requirement), sent, expected, needs);
    this.trial = trial;
  }

  @Override
  public About about() {
    return about;
  }

  @Override
  public Judgement judge(Asked asked) throws Exception {
    try {
      return trial.observe(asked, asked.request(about.id()));
    } catch (NothingPulledException nothing) {
      return Judgement.failed(
          FaultClass.IMPLEMENTATION,
          String.valueOf(nothing.getMessage()),
          "Put requests for a partner that pulls into its channel, and answer its PullRequests.");
    } catch (IOException unreachable) {
      return Judgement.indeterminate(
          FaultClass.NETWORK,
          "No answer: " + unreachable,
          "Check that the gateway runs, and what the run file says under 'sending'.");
    }
  }
}
