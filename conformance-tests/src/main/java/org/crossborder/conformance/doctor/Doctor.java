// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.doctor;

import java.util.List;
import java.util.stream.Stream;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Requirements;

/**
 * The plan that finds out why nothing works: from the name to the P-Mode, each step on the last.
 */
public final class Doctor {
  private Doctor() {}

  /** The plan with a look at the registry. */
  public static Plan<Partner> plan(Registry registry) {
    Plan<Partner> plan = plan();
    return new Plan<>(
        plan.id(),
        plan.title(),
        plan.requirements(),
        Stream.concat(
                plan.modules().stream(),
                Stream.of(new SnapshotStep(registry), new RegistryEntryStep(registry)))
            .toList());
  }

  /** The plan. */
  public static Plan<Partner> plan() {
    return new Plan<>(
        "doctor",
        "Can the two reach, trust and understand each other",
        Requirements.none(),
        List.of(
            new OwnKeysStep(),
            new TheirKeysStep(),
            new NameStep(),
            new ConnectionStep(),
            new TlsStep(),
            new TlsVersionStep(),
            new TlsExpiryStep(),
            new ClockStep(),
            new PingStep(),
            new AnswerStep(),
            new PModeStep()));
  }
}
