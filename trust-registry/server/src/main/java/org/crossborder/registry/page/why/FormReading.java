// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.why;

import java.util.List;
import org.crossborder.trust.decision.RecognitionQuestion;

/** The form understood, or everything that is wrong with it. */
sealed interface FormReading {
  /** A question that can be decided. */
  record Understood(RecognitionQuestion question) implements FormReading {}

  /** At least one error, in the order of the fields. */
  record NotUnderstood(List<FormError> errors) implements FormReading {
    public NotUnderstood {
      errors = List.copyOf(errors);
    }
  }
}
