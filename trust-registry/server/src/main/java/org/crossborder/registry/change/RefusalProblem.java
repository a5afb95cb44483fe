// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.change;

import org.crossborder.trust.register.operation.RegisterRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** A refusal as a problem (RFC 9457) with the rule and the article that it rests on. */
final class RefusalProblem {
  private RefusalProblem() {}

  static ResponseEntity<Object> of(RegisterRefusal refusal) {
    HttpStatus status =
        switch (refusal.rule()) {
          case WELL_FORMED -> HttpStatus.BAD_REQUEST;
          case SIGNATURE, FOUR_EYES, OWN_PARTY, EMERGENCY -> HttpStatus.FORBIDDEN;
          case CHANGE -> HttpStatus.CONFLICT;
          default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, refusal.sentence());
    problem.setTitle("Refused by rule " + refusal.rule().id());
    problem.setProperty("rule", refusal.rule().id());
    problem.setProperty("article", refusal.rule().article());
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
