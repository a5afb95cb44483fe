// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.suite;

import org.jspecify.annotations.Nullable;

/**
 * What a module found.
 *
 * @param fault whose fault it is; null if nobody's
 * @param received what was observed, in one sentence
 * @param advice what to do about it, in one sentence; empty if nothing
 */
public record Judgement(
    Verdict verdict, @Nullable FaultClass fault, String received, String advice) {
  /** As expected. */
  public static Judgement passed(String received) {
    return new Judgement(Verdict.PASSED, null, received, "");
  }

  /** Not as the standard asks. */
  public static Judgement failed(FaultClass fault, String received, String advice) {
    return new Judgement(Verdict.FAILED, fault, received, advice);
  }

  /** Not as the standard recommends. */
  public static Judgement warning(String received, String advice) {
    return new Judgement(Verdict.WARNING, FaultClass.IMPLEMENTATION, received, advice);
  }

  /** Not tried. */
  public static Judgement skipped(String reason) {
    return new Judgement(Verdict.SKIPPED, null, reason, "");
  }

  /** Tried, without a result. */
  public static Judgement indeterminate(FaultClass fault, String received, String advice) {
    return new Judgement(Verdict.INDETERMINATE, fault, received, advice);
  }
}
