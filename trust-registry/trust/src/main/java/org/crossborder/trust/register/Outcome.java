// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register;

import java.util.Set;
import org.crossborder.trust.register.operation.RegisterRefusal;

/** What came of an entry. */
public sealed interface Outcome {
  /**
   * The entry stands in the register.
   *
   * @param subjects what it touched, such as {@code service:BD/seals} and {@code change:ID}
   */
  record Applied(RegisterEntry entry, Set<String> subjects) implements Outcome {}

  /** The entry may not stand in the register; nothing has changed. */
  record Refused(RegisterRefusal refusal) implements Outcome {}
}
