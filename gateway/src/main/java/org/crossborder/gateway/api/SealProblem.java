// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import org.crossborder.gateway.sealing.SealingOutcome;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Why a document was not sealed, as a problem. */
final class SealProblem {
  private static final String RETRY_AFTER_SECONDS = "30";

  private SealProblem() {}

  static ResponseEntity<?> answer(SealingOutcome why) {
    if (why instanceof SealingOutcome.NotSealable wrong) {
      return Problem.SEAL_IMPOSSIBLE.answer(wrong.why());
    }
    if (why instanceof SealingOutcome.Unavailable unavailable) {
      return ResponseEntity.status(Problem.SEAL_UNAVAILABLE.status())
          .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(Problem.SEAL_UNAVAILABLE.with(unavailable.why() + "; nothing was stored"));
    }
    return Problem.SEAL_NOT_PERMITTED.answer("Nothing was stored; the audit log says who asked");
  }
}
