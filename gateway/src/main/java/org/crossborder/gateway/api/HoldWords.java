// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.util.Optional;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.retention.Holds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** The case and the reason of a hold, as they must be said. */
final class HoldWords {
  private static final int LONGEST_REFERENCE = 64;
  private static final int LONGEST_REASON = 1000;

  private HoldWords() {}

  /** Empty if one is missing or too long. */
  static Optional<Holds.Case> of(
      @Nullable String reference, @Nullable String reason, Caller caller) {
    return isSaid(reference, LONGEST_REFERENCE) && isSaid(reason, LONGEST_REASON)
        ? Optional.of(
            new Holds.Case(
                String.valueOf(reference).strip(), String.valueOf(reason), caller.name()))
        : Optional.empty();
  }

  private static boolean isSaid(@Nullable String words, int longest) {
    return words != null && !words.isBlank() && words.length() <= longest;
  }

  static ResponseEntity<ProblemDetail> wrong() {
    return Problem.WRONG_HOLD.answer(
        "Say reference, the case, in 1 to 64 characters, and reason in 1 to 1000");
  }
}
