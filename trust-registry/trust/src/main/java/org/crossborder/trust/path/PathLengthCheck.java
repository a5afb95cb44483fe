// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.util.Optional;

/** The caller's bound on the number of intermediate certificates that are not self-issued. */
final class PathLengthCheck implements PathCheck {
  @Override
  public Optional<Finding> check(CandidatePath path, PathInputs inputs) {
    Integer maximum = inputs.maxIntermediates();
    long length = path.intermediates().stream().filter(c -> !CandidatePath.isSelfIssued(c)).count();
    return maximum == null || length <= maximum
        ? Optional.empty()
        : Optional.of(
            new Finding(
                PathDefect.TOO_LONG,
                length + " intermediate certificates where at most " + maximum + " are allowed"));
  }
}
