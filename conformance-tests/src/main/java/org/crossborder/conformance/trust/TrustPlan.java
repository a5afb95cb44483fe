// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.trust;

import java.util.List;
import java.util.stream.Stream;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.ConformanceModule;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Requirements;

/** The plan for relying parties and registries: recognition, snapshots, trusted lists. */
public final class TrustPlan {
  private TrustPlan() {}

  /** The plan. */
  public static Plan<Targets> plan() {
    return new Plan<>(
        "trust",
        "Recognition, snapshots and trusted lists",
        Requirements.load("trust.yml"),
        Stream.of(Recognition.modules(), Publication.modules(), Lists.modules())
            .<ConformanceModule<Targets>>flatMap(List::stream)
            .toList());
  }
}
