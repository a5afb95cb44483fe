// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend;

import java.time.Duration;

/** What came of telling an event. */
public sealed interface EventOutcome {

  /** The consumer has it. */
  record Taken() implements EventOutcome {}

  /**
   * It has not, or did not say; to be tried again.
   *
   * @param why a sentence for the operator, without secrets or payload
   * @param notBefore the shortest wait that it asks for
   */
  record NotTaken(String why, Duration notBefore) implements EventOutcome {
    public NotTaken(String why) {
      this(why, Duration.ZERO);
    }
  }

  /** It wants no more: it is switched off until an operator switches it on again. */
  record Gone(String why) implements EventOutcome {}
}
