// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.pull;

import java.util.Optional;
import org.crossborder.conformance.as4.Answer;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.counterpart.Observation;

/**
 * What a PullRequest brought.
 *
 * @param answer as a signal, if it is one
 * @param observation as a user message, if it is one
 */
record Pulled(Answer answer, Observation observation) {
  /** The user message, if it brought one. */
  Optional<Observation> message() {
    return Optional.of(observation).filter(o -> o.message() != null);
  }

  /** Whether the channel was empty. */
  boolean isEmpty() {
    return answer.error().filter(error -> error.has(ErrorCode.EMPTY_CHANNEL)).isPresent();
  }

  /** In one line, for a report. */
  String summary() {
    return message().map(m -> "user message " + m.messageId()).orElseGet(answer::summary);
  }
}
