// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.why;

import java.time.Instant;
import java.util.List;
import org.crossborder.trust.decision.RecognitionQuestion;
import org.jspecify.annotations.Nullable;

/** The form understood, or everything that is wrong with it. */
sealed interface FormReading {
  /**
   * A question that can be decided.
   *
   * @param asKnownAt the time whose knowledge is asked for, or null for now
   */
  record Understood(RecognitionQuestion question, @Nullable Instant asKnownAt)
      implements FormReading {}

  /** At least one error, in the order of the fields. */
  record NotUnderstood(List<FormError> errors) implements FormReading {
    public NotUnderstood {
      errors = List.copyOf(errors);
    }
  }
}
