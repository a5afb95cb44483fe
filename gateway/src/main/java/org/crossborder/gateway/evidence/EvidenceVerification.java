// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.evidence.EvidenceCheck.Result;
import org.crossborder.gateway.evidence.EvidenceManifest.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What came of verifying a package.
 *
 * @param sha256 of the package
 * @param at the time as of which it was verified
 * @param document what it is about, by its sealed manifest; null if that could not be read
 */
public record EvidenceVerification(
    Verdict verdict,
    String sha256,
    Instant at,
    @Nullable Subject document,
    List<EvidenceCheck> checks) {
  public EvidenceVerification {
    checks = List.copyOf(checks);
  }

  /** What it comes to. */
  public enum Verdict {
    /** Everything that the package is for is proved. */
    VALID,
    /** Something is not as it must be. */
    INVALID,
    /** Nothing is wrong, but something is not proved. */
    INDETERMINATE
  }

  static EvidenceVerification of(
      String sha256, Instant at, @Nullable Subject document, List<EvidenceCheck> checks) {
    return new EvidenceVerification(verdict(checks), sha256, at, document, checks);
  }

  private static Verdict verdict(List<EvidenceCheck> checks) {
    if (any(checks, Result.FAILS)) {
      return Verdict.INVALID;
    }
    return any(checks, Result.OPEN) ? Verdict.INDETERMINATE : Verdict.VALID;
  }

  static boolean any(List<EvidenceCheck> checks, Result result) {
    return checks.stream().anyMatch(check -> check.result() == result);
  }
}
