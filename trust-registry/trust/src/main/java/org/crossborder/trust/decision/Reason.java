// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One reason of a verdict.
 *
 * @param code what kind of reason it is; carries the rule and the article
 * @param sentence what a customs officer should understand, in English
 * @param logIndex the log entry that last changed what the reason rests on; null if it rests on
 *     nothing that the register holds, or the register was made without a log
 */
public record Reason(ReasonCode code, String sentence, @Nullable Long logIndex) {
  /** A reason that rests on nothing that the register holds. */
  public Reason(ReasonCode code, String sentence) {
    this(code, sentence, null);
  }

  Reason restingOn(Optional<Long> entry) {
    return new Reason(code, sentence, entry.orElse(logIndex));
  }
}
