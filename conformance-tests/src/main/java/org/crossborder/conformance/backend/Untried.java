// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.backend;

import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** It could not be tried: what has to come first did not come about, or the run names no such. */
public final class Untried extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Judgement judgement;

  private Untried(Judgement judgement) {
    super(judgement.received());
    this.judgement = judgement;
  }

  /** What the run does not name is skipped. */
  public static Untried absent(String what) {
    return new Untried(Judgement.skipped(what));
  }

  /** What did not come about. */
  public static Untried of(String received, String advice) {
    return new Untried(Judgement.indeterminate(FaultClass.CONFIGURATION, received, advice));
  }

  /** What a module says then. */
  public Judgement judgement() {
    return judgement;
  }
}
