// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register;

import java.util.Optional;
import org.crossborder.trust.register.operation.RegisterRefusal;
import org.crossborder.trust.register.operation.RegisterRule;
import org.jspecify.annotations.Nullable;

/** An entry that may not enter the register; ends as {@link Outcome.Refused}. */
final class RefusedEntryException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient RegisterRefusal refusal;

  RefusedEntryException(RegisterRefusal refusal) {
    super(refusal.toString(), null, false, false);
    this.refusal = refusal;
  }

  RegisterRefusal refusal() {
    return refusal;
  }

  static void refuseIf(
      boolean refused, RegisterRule rule, String sentence, @Nullable Object... words)
      throws RefusedEntryException {
    if (refused) {
      throw new RefusedEntryException(rule.refuses(sentence, words));
    }
  }

  static void refuse(Optional<RegisterRefusal> refusal) throws RefusedEntryException {
    if (refusal.isPresent()) {
      throw new RefusedEntryException(refusal.get());
    }
  }
}
