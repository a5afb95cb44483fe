// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.publication;

import java.time.Instant;
import java.util.List;
import org.crossborder.trust.snapshot.Register;

/** All that must hold before a register is published. */
public final class RegisterInvariants {
  private static final List<RegisterInvariant> INVARIANTS =
      List.of(
          new UniqueIds(),
          new KnownParties(),
          new PeriodsPartitionTime(),
          new GatewaysReachable(),
          new ServiceCertificates(),
          new ReadableRevocationLists(),
          new ClausesWithinArrangement(),
          new LevelsMapped());

  private RegisterInvariants() {}

  /** Every violation; empty when the register may be published. */
  public static List<Violation> violations(Register register, Instant now) {
    return INVARIANTS.stream()
        .flatMap(invariant -> invariant.violations(register, now).stream())
        .toList();
  }
}
