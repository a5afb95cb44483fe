// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

/** Carries a refusal out of a verification; becomes a value at the face of the client. */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  public RefusedException(Refusal.Kind attack, String sentence) {
    super(sentence);
    this.refusal = new Refusal(attack, sentence);
  }

  public Refusal refusal() {
    return refusal;
  }
}
