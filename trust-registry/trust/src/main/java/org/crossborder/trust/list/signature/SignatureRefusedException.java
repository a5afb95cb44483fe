// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.signature;

import org.crossborder.trust.list.ListFinding;

/** Why a signature is not accepted; becomes one finding where the verification ends. */
final class SignatureRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String clause;

  SignatureRefusedException(String clause, String sentence) {
    super(sentence);
    this.clause = clause;
  }

  ListFinding finding() {
    return ListFinding.error(clause, "Signature", String.valueOf(getMessage()));
  }
}
