// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.national;

import java.util.List;
import java.util.stream.Stream;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.ConformanceModule;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Requirements;

/** The plan for the national side of a gateway: the suite is the national single window. */
public final class NationalSidePlan {
  private NationalSidePlan() {}

  /** The plan. */
  public static Plan<Targets> plan() {
    return new Plan<>(
        "national-side",
        "The national side: submitting, lists, deliveries, problems, webhooks",
        Requirements.load("national-side.yml"),
        modules());
  }

  private static List<ConformanceModule<Targets>> modules() {
    return Stream.of(
            Submissions.modules(),
            Idempotency.modules(),
            Rights.modules(),
            Problems.modules(),
            Parameters.modules(),
            Pages.modules(),
            Versions.modules(),
            Limits.modules(),
            Deliveries.modules(),
            Transport.modules(),
            WebhookEvents.modules(),
            WebhookRetries.modules(),
            WebhookBounds.modules(),
            WebhookSwitch.modules())
        .flatMap(List::stream)
        .toList();
  }
}
