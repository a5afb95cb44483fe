// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.time.Duration;
import java.util.List;

/** A signature cannot have been made later than now; clocks may differ a little. */
final class SigningTimeStep implements DataStep {
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  @Override
  public List<Reason> reasons(Case asked) {
    return asked.at().isAfter(asked.now().plus(CLOCK_SKEW))
        ? List.of(
            new Reason(
                ReasonCode.NOT_YET,
                "The signing time %s lies in the future.".formatted(Wording.time(asked.at()))))
        : List.of();
  }
}
